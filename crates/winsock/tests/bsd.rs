//! What the libraries have from BSD. Each case is a process of its own; those that need a network make it.

mod common;

use std::ffi::{CStr, CString};
use std::fs::{self, File};
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::os::fd::AsRawFd;
use std::process::ExitCode;
use std::ptr::{null, null_mut};
use std::thread::{self, JoinHandle};

use common::{Wsa, wsa};
use openwinsock::Win32::Networking::WinSock::*;
use openwinsock_sandbox::cases::{Case, Outcome, Suite};
use openwinsock_sandbox::etc::Etc;
use openwinsock_sandbox::world::{NetworkWorld, give_up_rights};

fn text(text: &str) -> CString {
    CString::new(text).unwrap()
}

fn numbers_and_names_of_networks() -> Outcome {
    let world = NetworkWorld::enter_with_mounts()?;
    world.use_etc(&Etc::new().file("networks", "# ours\noffice 10.1.0.0 here\nwrong\n"))?;
    let net = |name: &str| {
        // SAFETY: the text ends with a zero; the entry is this thread's until the next call.
        let entry = unsafe { getnetbyname(text(name).as_ptr().cast()).as_ref() }.ok_or_else(wsa)?;
        // SAFETY: as above.
        let name = unsafe { CStr::from_ptr(entry.n_name.cast()) }.to_str().unwrap().to_owned();
        assert_eq!(entry.n_addrtype, AF_INET as i16);
        Ok::<_, i32>((name, entry.n_net))
    };
    assert_eq!(net("loopback"), Err(WSANOTINITIALISED));
    let _wsa = Wsa::start();
    assert_eq!(net("loopback"), Ok(("loopback".to_owned(), 127)));
    assert_eq!(net("HERE"), Ok(("office".to_owned(), 0x0A01)));
    assert_eq!(net("wrong"), Err(WSAHOST_NOT_FOUND));
    // SAFETY: texts that end with a zero, and a pointer that is noticed.
    unsafe {
        assert_eq!(inet_network(c"10.1".as_ptr().cast()), 0x0A01);
        assert_eq!(inet_network(c"10.256".as_ptr().cast()), INADDR_NONE);
        assert_eq!(inet_network(null()), INADDR_NONE);
        assert_eq!((getnetbyname(null()).is_null(), wsa()), (true, WSAEFAULT));
    }
    Ok(())
}

fn names_in_messages() -> Outcome {
    let message = *b"\x07example\x03org\0\x03www\xC0\0";
    let mut name = [1_u8; 32];
    let mut expand = |at: usize, end: usize, room: i32| {
        let start = message.as_ptr();
        // SAFETY: all places are in the message or behind its end; the block has the room.
        let taken = unsafe { dn_expand(start, start.add(end), start.add(at), name.as_mut_ptr(), room) };
        if taken < 0 {
            return Err(wsa());
        }
        Ok((taken, CStr::from_bytes_until_nul(&name).unwrap().to_str().unwrap().to_owned()))
    };
    assert_eq!(expand(13, 19, 16), Ok((6, "www.example.org".to_owned())));
    assert_eq!(expand(13, 19, 15), Err(WSAEMSGSIZE));
    assert_eq!(expand(13, 18, 32), Err(WSAEMSGSIZE));
    assert_eq!(expand(19, 19, 32), Err(WSAEFAULT));
    // SAFETY: a pointer that is noticed.
    unsafe {
        assert_eq!(dn_expand(null(), message.as_ptr(), null(), name.as_mut_ptr(), 32), -1);
        assert_eq!(wsa(), WSAEFAULT);
    }
    Ok(())
}

/// What is written to the standard error output meanwhile.
fn written(run: impl FnOnce()) -> String {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("errors");
    let file = File::create(&path).unwrap();
    // SAFETY: descriptors only; the tests of a process are one thread.
    unsafe {
        let before = libc::dup(2);
        libc::dup2(file.as_raw_fd(), 2);
        run();
        libc::dup2(before, 2);
        libc::close(before);
    }
    fs::read_to_string(path).unwrap()
}

fn messages_of_codes() -> Outcome {
    // SAFETY: texts that end with a zero, NULL which is none.
    let said = written(|| unsafe {
        s_perror(c"connect".as_ptr().cast(), WSAECONNREFUSED);
        s_perror(null(), 123_456_789);
    });
    let (first, second) = said.split_once('\n').unwrap();
    assert!(first.starts_with("connect: ") && first.len() > 20, "{first:?}");
    assert_eq!(second, "123456789\n");
    Ok(())
}

fn the_name_of_this_machine() -> Outcome {
    let _world = NetworkWorld::enter()?;
    let rename = |name: &[u8]| {
        // SAFETY: a block of that length.
        let done = unsafe { sethostname(name.as_ptr(), name.len() as i32) };
        if done == 0 { Ok(()) } else { Err(wsa()) }
    };
    assert_eq!(rename(b"anybody"), Err(WSANOTINITIALISED));
    let _wsa = Wsa::start();
    // SAFETY: no pointers; the name is this process's own from here on.
    assert_eq!(unsafe { libc::unshare(libc::CLONE_NEWUTS) }, 0);
    assert_eq!(rename(b"somebody\0"), Ok(()));
    let mut name = [0; 64];
    // SAFETY: a block of that length.
    assert_eq!(unsafe { gethostname(name.as_mut_ptr(), 64) }, 0);
    assert_eq!(CStr::from_bytes_until_nul(&name)?, c"somebody");
    assert_eq!(rename(b"\0"), Err(WSAEINVAL));
    assert_eq!(rename(&b"no"[..0]), Err(WSAEINVAL));
    assert_eq!(rename(&[b'a'; 65]), Err(WSAEINVAL));
    // SAFETY: a pointer that is noticed.
    assert_eq!((unsafe { sethostname(null(), 3) }, wsa()), (SOCKET_ERROR, WSAEFAULT));
    give_up_rights()?;
    assert_eq!(rename(b"nobody"), Err(WSAEACCES));
    Ok(())
}

/// Reads a text and its NUL.
fn next(stream: &mut TcpStream) -> String {
    let mut bytes = Vec::new();
    loop {
        let mut byte = [0];
        stream.read_exact(&mut byte).unwrap();
        match byte[0] {
            0 => return String::from_utf8(bytes).unwrap(),
            byte => bytes.push(byte),
        }
    }
}

/// What a server was told, and from where.
struct Told {
    from: u16,
    errors: Option<u16>,
    texts: [String; 3],
}

/// A server for one command: it writes `done` and, where they are apart, `oops` to its errors. It refuses the command `no`.
fn server(port: u16) -> JoinHandle<Told> {
    let listener = TcpListener::bind(("127.0.0.1", port)).unwrap();
    thread::spawn(move || {
        let (mut stream, from) = listener.accept().unwrap();
        let number: u16 = next(&mut stream).parse().unwrap_or(0);
        let mut errors = (number != 0).then(|| TcpStream::connect(("127.0.0.1", number)).unwrap());
        let texts = [next(&mut stream), next(&mut stream), next(&mut stream)];
        if texts[2] == "no" {
            stream.write_all(b"\x01Not today.\n").unwrap();
        } else {
            stream.write_all(b"\0done").unwrap();
            if let Some(errors) = &mut errors {
                errors.write_all(b"oops").unwrap();
            }
        }
        Told { from: from.port(), errors: (number != 0).then_some(number), texts }
    })
}

fn received(s: SOCKET) -> String {
    let mut block = [0; 64];
    let mut all = Vec::new();
    loop {
        // SAFETY: a block of that length.
        match unsafe { recv(s, block.as_mut_ptr(), 64, 0) } {
            0 => return String::from_utf8(all).unwrap(),
            len => all.extend(&block[..usize::try_from(len).unwrap_or_else(|_| panic!("{}", wsa()))]),
        }
    }
}

const SHELL: u16 = 514;
const EXEC: u16 = 512;

fn shell(command: &str, errors: *mut i32) -> Result<(SOCKET, String), i32> {
    let name = text("127.0.0.1");
    let mut host = name.as_ptr().cast_mut().cast();
    let (here, there, command) = (text("me"), text("you"), text(command));
    // SAFETY: texts that end with a zero.
    unsafe {
        let (here, there, command) = (here.as_ptr().cast(), there.as_ptr().cast(), command.as_ptr().cast());
        match rcmd(&raw mut host, SHELL.to_be(), here, there, command, errors) {
            INVALID_SOCKET => Err(wsa()),
            s => Ok((s, CStr::from_ptr(host.cast()).to_str().unwrap().to_owned())),
        }
    }
}

fn commands_of_trusted_users() -> Outcome {
    let _world = NetworkWorld::enter()?;
    assert_eq!(shell("ls", null_mut()), Err(WSANOTINITIALISED));
    let _wsa = Wsa::start();
    assert_eq!(shell("ls", null_mut()), Err(WSAECONNREFUSED));

    let told = server(SHELL);
    let (s, host) = shell("ls", null_mut()).unwrap();
    assert_eq!((received(s).as_str(), host.as_str()), ("done", "127.0.0.1"));
    let told = told.join().unwrap();
    assert_eq!(told.texts, ["me", "you", "ls"]);
    assert!((512..1024).contains(&told.from) && told.errors.is_none(), "{}", told.from);

    let (mut second, server_with_errors) = (0, server(SHELL));
    let (s, _) = shell("ls", &raw mut second).unwrap();
    assert_eq!(received(s), "done");
    assert_eq!(received(second as SOCKET), "oops");
    let told = server_with_errors.join().unwrap();
    assert!(told.errors.is_some_and(|port| port < 1024 && port != told.from));

    let told = server(SHELL);
    let mut result = None;
    let said = written(|| result = Some(shell("no", null_mut())));
    assert_eq!((result, said.as_str()), (Some(Err(WSAEACCES)), "Not today.\n"));
    told.join().unwrap();
    // SAFETY: pointers that are noticed.
    unsafe {
        assert_eq!(rcmd(null_mut(), 0, null(), null(), null(), null_mut()), INVALID_SOCKET);
        assert_eq!(wsa(), WSAEFAULT);
    }
    Ok(())
}

fn commands_of_users_with_passwords() -> Outcome {
    let _world = NetworkWorld::enter()?;
    let _wsa = Wsa::start();
    let run = |errors: *mut i32| {
        let name = text("127.0.0.1");
        let mut host = name.as_ptr().cast_mut().cast();
        // SAFETY: texts that end with a zero.
        unsafe {
            // The result of `htons` in an `int`.
            let port = i32::from(EXEC.to_be());
            let (user, secret, command) =
                (c"you".as_ptr().cast(), c"secret".as_ptr().cast(), c"ls".as_ptr().cast());
            rexec(&raw mut host, port, user, secret, command, errors)
        }
    };
    assert_eq!((run(null_mut()), wsa()), (INVALID_SOCKET, WSAECONNREFUSED));
    let mut second = 0;
    let told = server(EXEC);
    let s = run(&raw mut second);
    assert_ne!(s, INVALID_SOCKET, "{}", wsa());
    assert_eq!((received(s).as_str(), received(second as SOCKET).as_str()), ("done", "oops"));
    assert_eq!(told.join().unwrap().texts, ["you", "secret", "ls"]);
    // A server that says nothing.
    let listener = TcpListener::bind(("127.0.0.1", EXEC))?;
    let silent = thread::spawn(move || {
        let (mut stream, _) = listener.accept().unwrap();
        for _ in 0..4 {
            next(&mut stream);
        }
    });
    assert_eq!((run(null_mut()), wsa()), (INVALID_SOCKET, WSAECONNRESET));
    silent.join().unwrap();
    Ok(())
}

fn reserved_ports() -> Outcome {
    let _world = NetworkWorld::enter()?;
    let reserve = |mut port: i32| {
        // SAFETY: the number is ours.
        match unsafe { rresvport(&raw mut port) } {
            INVALID_SOCKET => Err(wsa()),
            _ => Ok(port),
        }
    };
    assert_eq!(reserve(700), Err(WSANOTINITIALISED));
    let _wsa = Wsa::start();
    assert_eq!((reserve(700), reserve(700), reserve(1024)), (Ok(700), Ok(699), Ok(1023)));
    assert_eq!((reserve(512), reserve(512)), (Ok(512), Err(WSAEADDRINUSE)));
    // SAFETY: a pointer that is noticed.
    assert_eq!((unsafe { rresvport(null_mut()) }, wsa()), (INVALID_SOCKET, WSAEFAULT));
    give_up_rights()?;
    assert_eq!(reserve(1023), Err(WSAEACCES));
    Ok(())
}

const CASES: &[Case<'_>] = &[
    ("numbers_and_names_of_networks", numbers_and_names_of_networks),
    ("names_in_messages", names_in_messages),
    ("messages_of_codes", messages_of_codes),
    ("the_name_of_this_machine", the_name_of_this_machine),
    ("commands_of_trusted_users", commands_of_trusted_users),
    ("commands_of_users_with_passwords", commands_of_users_with_passwords),
    ("reserved_ports", reserved_ports),
];

fn main() -> ExitCode {
    Suite::new(CASES).main()
}
