use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt, DuplexStream, duplex};
use tokio::sync::mpsc;
use tokio::time::sleep;

async fn send(mut stream: DuplexStream) {
    for part in ["AB", "CD", "EF", "GH"] {
        stream.write_all(part.as_bytes()).await.unwrap();
        sleep(Duration::from_millis(100)).await;
    }
}

async fn receive(mut stream: DuplexStream, messages: mpsc::Sender<[u8; 4]>) {
    let mut message = [0; 4];
    while stream.read_exact(&mut message).await.is_ok() {
        messages.send(message).await.unwrap();
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (ours, theirs) = duplex(64);
    tokio::spawn(send(ours));
    let (sender, mut messages) = mpsc::channel(8);
    tokio::spawn(receive(theirs, sender));

    loop {
        tokio::select! {
            message = messages.recv() => match message {
                Some(message) => println!("{}", String::from_utf8_lossy(&message)),
                None => break,
            },
            () = sleep(Duration::from_millis(160)) => println!("Nothing new"),
        }
    }
    println!("The stream has ended");
}
