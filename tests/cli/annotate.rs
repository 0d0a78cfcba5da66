//! `winsock annotate`: what goes in comes out, with notes.

use std::fs::{self, File, OpenOptions};
use std::io::{BufRead, BufReader, Read, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc;
use std::time::Duration;

use crate::goldens::golden;
use crate::harness::{command, run, wait, winsock};

const LOG: &str = "\
2026-11-21 10:00:00 listening on port 10054
2026-11-21 10:00:01 recv failed: 10054
2026-11-21 10:00:02 received 10060 bytes from 203.0.113.7:10061
2026-11-21 10:00:03 connect: WSAECONNREFUSED (10061)
2026-11-21 10:00:04 System.Runtime.InteropServices.COMException (0x80072746): closed
";

/// A folder with one file, and the path of the file.
fn file(content: &[u8]) -> (tempfile::TempDir, String) {
    let dir = tempfile::tempdir().expect("a folder");
    let path = dir.path().join("app.log");
    fs::write(&path, content).expect("write");
    let path = path.to_str().expect("UTF-8").to_owned();
    (dir, path)
}

/// Runs the command over bytes on its standard input, and gives the bytes of its output.
fn filter(args: &[&str], input: &[u8]) -> (i32, Vec<u8>) {
    let mut child = command(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("the binary starts");
    let mut stdin = child.stdin.take().expect("a pipe");
    let input = input.to_vec();
    let writer = std::thread::spawn(move || {
        // The program may end before it has read everything.
        let _ = stdin.write_all(&input);
    });
    let mut out = Vec::new();
    child.stdout.take().expect("a pipe").read_to_end(&mut out).expect("read");
    writer.join().expect("the writer ends");
    (wait(&mut child), out)
}

#[test]
fn styles() {
    let (_dir, path) = file(LOG.as_bytes());
    golden("annotate-inline.txt", &winsock(&["annotate", &path]).exits(0).out);
    golden(
        "annotate-note.txt",
        &winsock(&["annotate", "--style", "note", "--lang", "fr", &path]).exits(0).out,
    );
    golden("annotate-only-why.txt", &winsock(&["annotate", "--only", "--why", &path]).exits(0).out);
}

#[test]
fn json_is_one_object_for_each_line_with_a_code() {
    let (_dir, path) = file(LOG.as_bytes());
    let out = winsock(&["annotate", "--json", "--why", &path]).exits(0).out;
    let objects: Vec<serde_json::Value> =
        out.lines().map(|l| serde_json::from_str(l).expect("JSON")).collect();
    let lines: Vec<_> = objects.iter().map(|o| o["line"].as_u64().expect("a number")).collect();
    assert_eq!(lines, [2, 4, 5]);
    let first = &objects[0];
    assert_eq!(first["schema"], "winsock-annotate/1");
    assert_eq!(first["file"], path.as_str());
    let code = &first["codes"][0];
    assert_eq!(code["means"]["name"], "WSAECONNRESET");
    let (start, end) = (code["start"].as_u64().expect("a number"), code["end"].as_u64().expect("a number"));
    assert_eq!(&first["text"].as_str().expect("text")[start as usize..end as usize], "10054");
    assert_eq!(code["because_of"], "failed");
    assert_eq!(objects[1]["codes"].as_array().expect("a list").len(), 2);
    assert_eq!(objects[2]["codes"][0]["space"], "hresult");
}

#[test]
fn without_a_code_the_output_is_the_input() {
    let odd = b"\xFF\xFE not UTF-16\r\n\0\0 port 10054 \xC3\r\n\n  no end";
    let (status, out) = filter(&["annotate", "--encoding", "utf-8"], odd);
    assert_eq!((status, out.as_slice()), (1, &odd[..]));
    assert_eq!(filter(&["annotate"], b""), (1, Vec::new()));
}

#[test]
fn loose_takes_everything() {
    let (status, out) = filter(&["annotate", "--loose"], b"port 10054\n");
    assert_eq!(status, 0);
    assert_eq!(String::from_utf8_lossy(&out), "port 10054 [WSAECONNRESET: Connection reset by peer]\n");
    // Also the shorter numbers of DNS.
    assert_eq!(
        filter(&["annotate", "--loose"], b"9003\n9501 9852\n").1.iter().filter(|b| **b == b'[').count(),
        3
    );
}

#[test]
fn text_finds_messages_in_four_languages() {
    for (line, name) in [
        ("lost it: Connection reset by peer\n", "WSAECONNRESET"),
        ("échec : Connexion réinitialisée par l'hôte distant\n", "WSAECONNRESET"),
        ("錯誤:連線被對方重設\n", "WSAECONNRESET"),
        ("오류: 상대방이 연결을 재설정함\n", "WSAECONNRESET"),
    ] {
        let (status, out) = filter(&["annotate", "--text", "--encoding", "utf-8"], line.as_bytes());
        assert_eq!(status, 0, "{line}");
        assert!(String::from_utf8_lossy(&out).contains(name), "{line}");
        assert_eq!(filter(&["annotate", "--encoding", "utf-8"], line.as_bytes()).0, 1, "{line}");
    }
}

#[test]
fn utf_16_in_and_out() {
    let utf16 = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
    for mark in ["\u{FEFF}", ""] {
        let (status, out) =
            filter(&["annotate", "--lang", "ko"], &utf16(&format!("{mark}Fehler\r\nrecv error 10054\r\n")));
        assert_eq!(status, 0);
        let text = format!("{mark}Fehler\r\nrecv error 10054 [WSAECONNRESET: 상대방이 연결을 재설정함]\r\n");
        assert_eq!(out, utf16(&text));
    }
}

#[test]
fn a_language_that_the_encoding_lacks_becomes_english() {
    let input = b"\xE9chec de connexion, erreur 10054\n";
    let (_, out) = filter(&["annotate", "--encoding", "windows-1252", "--lang", "ko"], input);
    assert_eq!(out, b"\xE9chec de connexion, erreur 10054 [WSAECONNRESET: Connection reset by peer]\n");
}

#[test]
fn packed_files_are_unpacked() {
    let dir = tempfile::tempdir().expect("a folder");
    // Two members each, one after the other.
    for name in ["app.log.gz", "app.log.bz2", "app.log.xz", "app.log.zst"] {
        let fixture = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures").join(name);
        let out = winsock(&["annotate", fixture.to_str().expect("UTF-8")]).exits(0).out;
        assert_eq!(out.matches("[WSAECONNRESET: Connection reset by peer]").count(), 2, "{name}: {out}");
        // Half of a file is an error, not an end.
        let half = dir.path().join(name);
        let bytes = fs::read(&fixture).expect("the fixture");
        fs::write(&half, &bytes[..bytes.len() - 9]).expect("write");
        winsock(&["annotate", half.to_str().expect("UTF-8")]).exits(2).complains("cannot read");
    }
}

/// pzstd writes frames that only it reads before those with data.
#[test]
fn frames_of_zstandard_that_have_no_text() {
    let fixture = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures/app.log.zst");
    let frame = fs::read(fixture).expect("the fixture");
    let skipped = b"\x50\x2A\x4D\x18\x04\0\0\0abcd";
    let packed = [&skipped[..], &frame, skipped, &frame, skipped].concat();
    let once = filter(&["annotate"], &frame).1;
    let (status, out) = filter(&["annotate"], &packed);
    assert_eq!(status, 0);
    assert_eq!(out, once.repeat(2));
    let (_dir, path) = file(&packed);
    assert_eq!(winsock(&["annotate", &path]).exits(0).out.as_bytes(), out);
}

/// An event log that is none: what is said, whatever this build can read.
#[test]
fn a_damaged_event_log_is_an_error() {
    let (_dir, path) = file(b"ElfFile\0 and nothing that is one");
    winsock(&["annotate", &path]).exits(2).complains("cannot read");
    winsock(&["annotate", "--follow", &path]).exits(2).complains("event log");
}

#[test]
fn folders_keep_to_ignore_rules() {
    let dir = tempfile::tempdir().expect("a folder");
    fs::create_dir(dir.path().join("logs")).expect("a folder");
    for (name, text) in
        [("a.log", "error 10054\n"), ("logs/b.log", "error 10060\n"), ("c.tmp", "error 10061\n")]
    {
        fs::write(dir.path().join(name), text).expect("write");
    }
    fs::write(dir.path().join(".ignore"), "*.tmp\n").expect("write");
    let path = dir.path().to_str().expect("UTF-8");
    let out = winsock(&["annotate", path]).exits(0).out;
    assert_eq!(
        out,
        "error 10054 [WSAECONNRESET: Connection reset by peer]\nerror 10060 [WSAETIMEDOUT: No answer in time]\n"
    );
    winsock(&["annotate", "--no-ignore", path]).exits(0).says("WSAECONNREFUSED");
    // A folder of which nothing is left says so.
    fs::write(dir.path().join(".ignore"), "*.tmp\n*.log\n").expect("write");
    winsock(&["annotate", path]).exits(1).complains("--no-ignore");
}

#[test]
fn threads_keep_the_order() {
    let mut log = String::new();
    for i in 0..40_000 {
        log.push_str(&format!("{i:06} something happened to somebody\n"));
        if i % 100 == 0 {
            log.push_str(&format!("{i:06} recv failed: 10054\n"));
        }
    }
    log.push_str("the last line has no end: error 10060");
    let (_dir, path) = file(log.as_bytes());
    let one = winsock(&["annotate", "-j", "1", &path]).exits(0).out;
    let many = winsock(&["annotate", "-j", "3", &path]).exits(0).out;
    assert_eq!(one, many);
    let bare = one
        .replace(" [WSAECONNRESET: Connection reset by peer]", "")
        .replace(" [WSAETIMEDOUT: No answer in time]", "");
    assert_eq!(bare, log);
    let number = |json: &str| json.lines().filter(|l| l.contains("\"line\":103,")).count();
    assert_eq!(number(&winsock(&["annotate", "-j", "3", "--json", &path]).exits(0).out), 1);
}

/// The lines that a running command prints, each waited for no longer than a test may take.
struct Lines {
    lines: mpsc::Receiver<String>,
    child: Child,
}

impl Lines {
    fn of(command: &mut Command) -> Self {
        let mut child = command.stdout(Stdio::piped()).spawn().expect("the binary starts");
        let stdout = BufReader::new(child.stdout.take().expect("a pipe"));
        let (send, lines) = mpsc::channel();
        std::thread::spawn(move || stdout.lines().map_while(Result::ok).try_for_each(|line| send.send(line)));
        Self { lines, child }
    }

    #[track_caller]
    fn next(&self) -> String {
        self.lines.recv_timeout(Duration::from_secs(20)).expect("a line in time")
    }
}

impl Drop for Lines {
    fn drop(&mut self) {
        // Also where the test has failed.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[test]
fn a_pipe_is_answered_line_by_line() {
    let mut lines = Lines::of(command(&["annotate"]).stdin(Stdio::piped()));
    let mut stdin = lines.child.stdin.take().expect("a pipe");
    for _ in 0..3 {
        stdin.write_all(b"recv failed: 10054\n").expect("write");
        assert_eq!(lines.next(), "recv failed: 10054 [WSAECONNRESET: Connection reset by peer]");
    }
    drop(stdin);
    assert_eq!(wait(&mut lines.child), 0);
}

#[cfg(unix)]
#[test]
fn follow_waits_for_more_and_for_another_file() {
    let (dir, path) = file(b"recv failed: 10054\nhalf a li");
    let lines = Lines::of(&mut command(&["annotate", "--follow", "--only", &path]));
    assert!(lines.next().starts_with("recv failed: 10054 ["));
    let mut log = OpenOptions::new().append(true).open(&path).expect("the file");
    log.write_all(b"ne: recv error 10060\n").expect("write");
    assert!(lines.next().starts_with("half a line: recv error 10060 ["));
    // The log is rotated.
    fs::rename(&path, dir.path().join("app.log.1")).expect("rename");
    let mut log = File::create(&path).expect("create");
    log.write_all(b"connect error 10061\n").expect("write");
    assert!(lines.next().starts_with("connect error 10061 ["));
}

#[cfg(target_os = "linux")]
#[test]
fn ctrl_c_leaves_whole_lines() {
    let line = "recv failed: 10054\n";
    let (dir, path) = file(line.repeat(200_000).as_bytes());
    let out = dir.path().join("out");
    let mut child = command(&["annotate", "-j", "1", &path])
        .stdout(File::create(&out).expect("create"))
        .stderr(Stdio::null())
        .spawn()
        .expect("the binary starts");
    while fs::metadata(&out).expect("the file").len() == 0 {
        std::thread::yield_now();
    }
    let stop = std::process::Command::new("kill").args(["-INT", &child.id().to_string()]).status();
    assert!(stop.expect("kill").success());
    let status = wait(&mut child);
    assert!(status == 130 || status == 0, "{status}");
    let text = fs::read_to_string(&out).expect("the output");
    assert!(text.ends_with("[WSAECONNRESET: Connection reset by peer]\n"));
}

#[test]
fn a_closed_pipe_is_no_error_and_a_full_disk_is_one() {
    let (_dir, path) = file(LOG.repeat(20_000).as_bytes());
    let mut child = command(&["annotate", &path])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the binary starts");
    drop(child.stdout.take());
    let mut err = String::new();
    let mut stderr = child.stderr.take().expect("a pipe");
    assert_eq!(wait(&mut child), 0);
    stderr.read_to_string(&mut err).expect("read");
    assert_eq!(err, "");
    #[cfg(target_os = "linux")]
    {
        let full = OpenOptions::new().write(true).open("/dev/full").expect("/dev/full");
        run(command(&["annotate", &path]).stdout(full).stderr(Stdio::piped()))
            .exits(2)
            .complains("cannot write the output");
    }
}

#[test]
fn wrong_use() {
    winsock(&["annotate", "/nonexistent"]).exits(2).complains("cannot read /nonexistent");
    winsock(&["annotate", "--encoding", "klingon"]).exits(2).complains("utf-16le");
    let (_dir, path) = file(b"error 10054\n");
    // The others are annotated all the same.
    winsock(&["annotate", "/nonexistent", &path]).exits(2).says("WSAECONNRESET");
    winsock(&["annotate", "--follow", &path, &path]).exits(2).complains("one file");
    let packed = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/fixtures/app.log.gz");
    winsock(&["annotate", "--follow", packed]).exits(2).complains("packed");
}

#[test]
fn colour_where_it_is_wanted() {
    let (_dir, path) = file(b"error 10054\n");
    let out = winsock(&["annotate", "--color", "always", &path]).exits(0).out;
    assert_eq!(out, "error 10054 \x1b[36m[WSAECONNRESET: Connection reset by peer]\x1b[0m\n");
}
