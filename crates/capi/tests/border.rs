//! Where the library meets the rest of a Linux process, as docs/c-abi.md says it.

mod common;

use common::program::{Source, on_linux};

#[test]
fn errno_signals_threads_and_fork() {
    on_linux(&Source::file("crates/capi/tests/c/border.c"), |program| {
        let output = program.run(&[]).stdout();
        assert_eq!(
            output,
            "after a failure: 10038, errno kept 1\nafter successes: errno kept 1\n\
             another thread: 0, then 10038\nthis thread: 77\n\
             recv: -1, timed out 1, handled 1, waited 1\n\
             event: 0\nreceive: -1, pending 1\ncompleted 1: y\nthreads of the library: 1, open to signals: 0\nsignals on foreign threads: 0\n\
             child: 7\ndata of the child: 0\nevents: 1\ncleanup: 0\n"
        );
        output
    });
}

#[test]
fn loaded_late_and_closed() {
    let library = common::shared_library();
    let source = Source::file("crates/capi/tests/c/loaded_late.c").not_linked().our_option("-ldl");
    on_linux(&source, |program| {
        let output = program.run(&[library.to_str().unwrap()]).stdout();
        assert_eq!(output, "no other names: 1\nstart: 0\nselect: 0 0\nalive\n");
        output
    });
}
