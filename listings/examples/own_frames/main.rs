use futures::StreamExt;
use std::time::Duration;
use tokio::io::{self, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::time::sleep;
use tokio_util::bytes::{Buf, BytesMut};
use tokio_util::codec::{Decoder, FramedRead};

struct Readings;

impl Decoder for Readings {
    type Item = (u8, u16);
    type Error = io::Error;

    fn decode(&mut self, bytes: &mut BytesMut) -> io::Result<Option<Self::Item>> {
        if bytes.len() < 3 {
            return Ok(None);
        }
        Ok(Some((bytes.get_u8(), bytes.get_u16())))
    }
}

async fn measure(listener: TcpListener) -> io::Result<()> {
    let (mut stream, _) = listener.accept().await?;
    stream.write_all(&[1, 0, 20, 2, 0, 21, 1]).await?;
    sleep(Duration::from_millis(100)).await;
    stream.write_all(&[1, 44]).await
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> io::Result<()> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let stream = TcpStream::connect(listener.local_addr()?).await?;
    tokio::spawn(measure(listener));

    let mut readings = FramedRead::new(stream, Readings);
    while let Some(reading) = readings.next().await {
        let (sensor, value) = reading?;
        println!("sensor {sensor}: {value}");
    }
    Ok(())
}
