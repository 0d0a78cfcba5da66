//! Clients of an echo server, many at a time: what a server bears is seen from outside.

use std::io::{self, Read, Write};
use std::net::{Shutdown, SocketAddr, TcpStream};
use std::thread;
use std::time::Duration;

/// How much a client sends that streams.
const STREAM: usize = 1 << 20;
/// How often a client asks that waits for each answer.
const REQUESTS: usize = 200;

/// Lets as many clients as asked for talk to an echo server at the same time, and gives how many bytes came back. They take turns in
/// kinds: one waits for the answer to each small request, one streams and reads at once, one has said all before it reads,
/// and one leaves with a reset while the answer is on its way. No call of them waits longer than the limit.
///
/// # Errors
///
/// What went wrong with the first client that failed: an error of the system, or `InvalidData` for an answer that is not what was sent.
pub fn echo(server: SocketAddr, clients: usize, limit: Duration) -> io::Result<usize> {
    let clients: Vec<_> =
        (0..clients).map(|number| thread::spawn(move || client(server, number, limit))).collect();
    let results = clients
        .into_iter()
        .map(|client| client.join().unwrap_or_else(|_| Err(io::Error::other("a client panicked"))));
    // All have ended before the first failure is told.
    results.collect::<Vec<_>>().into_iter().sum()
}

fn client(server: SocketAddr, number: usize, limit: Duration) -> io::Result<usize> {
    let mut stream = TcpStream::connect_timeout(&server, limit)?;
    stream.set_read_timeout(Some(limit))?;
    stream.set_write_timeout(Some(limit))?;
    stream.set_nodelay(true)?;
    match number % 4 {
        0 => {
            for request in 0..REQUESTS {
                let text = text(number + request, 1 + request % 100);
                stream.write_all(&text)?;
                let mut answer = vec![0; text.len()];
                stream.read_exact(&mut answer)?;
                same(&text, &answer)?;
            }
            stream.shutdown(Shutdown::Write)?;
            same(&[], &rest(&mut stream)?)?;
            Ok((0..REQUESTS).map(|request| 1 + request % 100).sum())
        }
        1 => {
            let text = text(number, STREAM);
            let (mut writes, sent) = (stream.try_clone()?, text.clone());
            let writer = thread::spawn(move || {
                writes.write_all(&sent)?;
                writes.shutdown(Shutdown::Write)
            });
            let answer = rest(&mut stream)?;
            writer.join().map_err(|_| io::Error::other("a client panicked"))??;
            same(&text, &answer)?;
            Ok(answer.len())
        }
        2 => {
            // No more than both sides have room for: nobody reads yet.
            let text = text(number, 12_000);
            stream.write_all(&text)?;
            stream.shutdown(Shutdown::Write)?;
            let answer = rest(&mut stream)?;
            same(&text, &answer)?;
            Ok(answer.len())
        }
        _ => {
            stream.write_all(&text(number, 12_000))?;
            // What has come and nobody read makes a reset of the close.
            let mut some = [0; 10];
            stream.read_exact(&mut some)?;
            Ok(some.len())
        }
    }
}

fn rest(stream: &mut TcpStream) -> io::Result<Vec<u8>> {
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer)?;
    Ok(answer)
}

/// Bytes that are others for each client.
fn text(number: usize, length: usize) -> Vec<u8> {
    let mut state = number as u32;
    let bytes = std::iter::repeat_with(|| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        state.to_be_bytes()[0]
    });
    bytes.take(length).collect()
}

fn same(sent: &[u8], answer: &[u8]) -> io::Result<()> {
    if sent == answer {
        return Ok(());
    }
    let at = sent.iter().zip(answer).take_while(|(a, b)| a == b).count();
    let (sent, answer) = (sent.len(), answer.len());
    let said = format!("{sent} bytes sent, {answer} came back; they differ from byte {at} on");
    Err(io::Error::new(io::ErrorKind::InvalidData, said))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::net::TcpListener;

    /// A server of the standard library's that answers with `alter` of what it reads.
    fn server(alter: fn(&mut [u8])) -> SocketAddr {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        thread::spawn(move || {
            for mut stream in listener.incoming().map_while(Result::ok) {
                thread::spawn(move || {
                    let mut block = [0; 4096];
                    while let Ok(length @ 1..) = stream.read(&mut block) {
                        alter(&mut block[..length]);
                        if stream.write_all(&block[..length]).is_err() {
                            break;
                        }
                    }
                });
            }
        });
        address
    }

    #[test]
    fn a_good_server_and_a_bad_one() {
        let limit = Duration::from_secs(20);
        let requests: usize = (0..REQUESTS).map(|request| 1 + request % 100).sum();
        assert_eq!(echo(server(|_| ()), 8, limit).unwrap(), 2 * (requests + STREAM + 12_000 + 10));
        let bad = server(|block| block[0] ^= 1);
        assert_eq!(echo(bad, 2, limit).unwrap_err().kind(), io::ErrorKind::InvalidData);
    }
}
