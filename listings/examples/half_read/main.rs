use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt, DuplexStream, duplex};
use tokio::time::sleep;

async fn send(mut stream: DuplexStream) {
    for part in ["AB", "CD", "EF", "GH"] {
        stream.write_all(part.as_bytes()).await.unwrap();
        sleep(Duration::from_millis(100)).await;
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (ours, mut theirs) = duplex(64);
    tokio::spawn(send(ours));

    loop {
        let mut message = [0; 4];
        tokio::select! {
            read = theirs.read_exact(&mut message) => match read {
                Ok(_) => println!("{}", String::from_utf8_lossy(&message)),
                Err(_) => break,
            },
            () = sleep(Duration::from_millis(160)) => println!("Nothing new"),
        }
    }
    println!("The stream has ended");
}
