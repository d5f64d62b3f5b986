use tokio::io::{AsyncRead, AsyncReadExt, AsyncWriteExt, duplex};

/// Reads a name that ends with its line. (It does so wrongly.)
async fn read_name(mut stream: impl AsyncRead + Unpin) -> String {
    let mut buffer = [0; 64];
    let length = stream.read(&mut buffer).await.unwrap();
    let name = String::from_utf8_lossy(&buffer[..length]);
    name.trim_end().to_owned()
}

async fn test(room: usize) {
    let (mut client, server) = duplex(room);
    let reading = tokio::spawn(read_name(server));
    // Fails when the server has gone, which is not what is tested.
    let _ = client.write_all(b"Ann\n").await;
    let name = reading.await.unwrap();
    println!("Room for {room} bytes: it reads {name:?}");
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    test(64).await;
    test(2).await;
}
