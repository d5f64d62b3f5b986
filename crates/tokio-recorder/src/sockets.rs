//! What was sent to a socket of this machine arrives before anybody looks.
//!
//! Linux hands a packet to the loopback device on to its receiver at once, or, when it has much else to do, a moment later. A
//! program whose peers are in itself must not see the difference.

use std::cell::OnceCell;
use std::io;
use std::net::UdpSocket;
use std::time::Duration;

/// How long a packet may be on its way, if it came through another processor than this thread's.
const ON_ITS_WAY: Duration = Duration::from_millis(1);

/// How long one is waited for that got lost.
const LOST: Duration = Duration::from_millis(100);

/// Whether a program uses sockets, as far as its text tells.
pub(crate) fn are_used(source: &io::Result<String>) -> bool {
    source.as_ref().is_ok_and(|text| text.contains("net::"))
}

/// Waits until all has arrived that this thread has sent: a packet of its own, behind those, has.
pub(crate) fn settle() {
    thread_local! {
        static LAST: OnceCell<Option<UdpSocket>> = const { OnceCell::new() };
    }
    LAST.with(|last| {
        if let Some(last) = last.get_or_init(|| to_itself().ok()) {
            // Lost or not, the program's own packets have had their time.
            let _ = last.send(&[0]).and_then(|_| last.recv(&mut [0]));
        }
    });
    std::thread::sleep(ON_ITS_WAY);
}

/// A socket that hears what it says.
fn to_itself() -> io::Result<UdpSocket> {
    let socket = UdpSocket::bind(("127.0.0.1", 0))?;
    socket.connect(socket.local_addr()?)?;
    socket.set_read_timeout(Some(LOST))?;
    Ok(socket)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_sent_has_arrived() {
        let socket = to_itself().expect("a socket");
        socket.set_nonblocking(true).expect("it is set");
        for number in 0..100 {
            socket.send(&[number]).expect("sent");
            settle();
            let mut heard = [0];
            socket.recv(&mut heard).expect("it has arrived");
            assert_eq!(heard, [number]);
        }
    }

    #[test]
    fn a_program_with_sockets_is_known() {
        for (text, known) in [
            ("use tokio::net::TcpStream;", true),
            ("tokio::net::lookup_host(host)", true),
            ("use tokio::sync::mpsc;", false),
        ] {
            assert_eq!(are_used(&Ok(text.to_owned())), known, "{text}");
        }
        assert!(!are_used(&Err(io::ErrorKind::NotFound.into())));
    }
}
