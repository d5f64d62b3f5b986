use std::io::{self, ErrorKind};
use tokio::io::{AsyncBufReadExt, AsyncRead, AsyncWrite, AsyncWriteExt, BufStream};
use tokio_test::io::Builder;

async fn greet(stream: impl AsyncRead + AsyncWrite + Unpin) -> io::Result<()> {
    let mut stream = BufStream::new(stream);
    let mut name = String::new();
    stream.read_line(&mut name).await?;
    stream.write_all(format!("Hello {name}").as_bytes()).await?;
    stream.flush().await
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let polite = Builder::new()
        .read(b"An")
        .read(b"n\n")
        .write(b"Hello Ann\n")
        .build();
    greet(polite).await.unwrap();
    println!("A name in two pieces: greeted");

    let gone = Builder::new()
        .read(b"An")
        .read_error(ErrorKind::ConnectionReset.into())
        .build();
    let error = greet(gone).await.unwrap_err();
    println!("A connection that breaks: {error}");
}
