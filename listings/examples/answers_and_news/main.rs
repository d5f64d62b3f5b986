use std::time::Duration;
use tokio::io::{self, AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::broadcast;
use tokio::time::sleep;

async fn serve(stream: TcpStream, mut news: broadcast::Receiver<String>) -> io::Result<()> {
    let (reader, mut writer) = stream.into_split();
    let mut questions = BufReader::new(reader).lines();
    loop {
        let text = tokio::select! {
            question = questions.next_line() => match question? {
                Some(question) => format!("{question}? Yes\n"),
                None => return Ok(()),
            },
            Ok(news) = news.recv() => format!("News: {news}\n"),
        };
        writer.write_all(text.as_bytes()).await?;
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> io::Result<()> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let client = TcpStream::connect(listener.local_addr()?).await?;
    let (stream, _) = listener.accept().await?;
    let (news, receiver) = broadcast::channel(16);
    let serving = tokio::spawn(serve(stream, receiver));

    let (reader, mut writer) = client.into_split();
    let mut heard = BufReader::new(reader).lines();
    for weather in ["rain", "snow"] {
        writer.write_all(b"Are you there\n").await?;
        println!("{}", heard.next_line().await?.unwrap_or_default());
        sleep(Duration::from_millis(100)).await;
        news.send(weather.to_owned()).unwrap();
        println!("{}", heard.next_line().await?.unwrap_or_default());
    }
    drop(writer);
    serving.await?
}
