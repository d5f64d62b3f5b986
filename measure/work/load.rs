//! Asks a server on this machine over many connections at once: each sends a line, awaits the same line, and again.

use std::env;
use std::io;
use std::time::{Duration, Instant};

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::task::JoinSet;

const CONNECTIONS: usize = 100;
const LINE: &[u8; 64] = &{
    let mut line = [b'x'; 64];
    line[63] = b'\n';
    line
};

/// How long each answer took that came between `from` and `until`.
async fn ask(port: u16, from: Instant, until: Instant) -> io::Result<Vec<Duration>> {
    let mut socket = TcpStream::connect(("127.0.0.1", port)).await?;
    socket.set_nodelay(true)?;
    let mut answers = Vec::new();
    let mut answer = [0; LINE.len()];
    loop {
        let start = Instant::now();
        socket.write_all(LINE).await?;
        socket.read_exact(&mut answer).await?;
        assert_eq!(&answer, LINE);
        let end = Instant::now();
        if end >= until {
            return Ok(answers);
        }
        if start >= from {
            answers.push(end - start);
        }
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> io::Result<()> {
    let mut numbers = env::args().skip(1).map(|number| number.parse::<u16>());
    let (Some(Ok(port)), Some(Ok(ms))) = (numbers.next(), numbers.next()) else {
        panic!("say a port and how many milliseconds");
    };
    // The first answers come while others still connect.
    let from = Instant::now() + Duration::from_millis(100);
    let until = from + Duration::from_millis(ms.into());
    let asking: JoinSet<_> = (0..CONNECTIONS).map(|_| ask(port, from, until)).collect();
    let mut answers = Vec::new();
    for asked in asking.join_all().await {
        answers.extend(asked?);
    }
    answers.sort_unstable();
    let requests = answers.len() as f64 / f64::from(ms) * 1000.0;
    let p99 = answers[answers.len() * 99 / 100].as_secs_f64();
    println!(r#"{{"requests": {requests:e}, "p99": {p99:e}, "connections": {CONNECTIONS}}}"#);
    Ok(())
}
