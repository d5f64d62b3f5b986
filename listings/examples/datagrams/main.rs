use tokio::io;
use tokio::net::UdpSocket;

async fn answer(socket: UdpSocket) -> io::Result<()> {
    let mut buffer = [0; 16];
    loop {
        let (length, sender) = socket.recv_from(&mut buffer).await?;
        socket.send_to(&buffer[..length], sender).await?;
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> io::Result<()> {
    let server = UdpSocket::bind("127.0.0.1:0").await?;
    let client = UdpSocket::bind("127.0.0.1:0").await?;
    client.connect(server.local_addr()?).await?;
    tokio::spawn(answer(server));

    let mut buffer = [0; 1024];
    for question in ["How are you?", "And how are all the others?"] {
        client.send(question.as_bytes()).await?;
        let length = client.recv(&mut buffer).await?;
        println!("{}", String::from_utf8_lossy(&buffer[..length]));
    }
    Ok(())
}
