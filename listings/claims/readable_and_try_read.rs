// Claim: In place of a callback, a task awaits `readable()` and calls `try_read`.
// Breaks: `reading.readable().await.unwrap();` -> ``

use tokio::io::AsyncWriteExt;
use tokio::net::UnixStream;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (mut writing, reading) = UnixStream::pair().unwrap();
    let mut data = [0; 8];
    assert!(reading.try_read(&mut data).is_err());
    let write = tokio::spawn(async move {
        writing.write_all(b"news").await.unwrap();
        writing
    });
    reading.readable().await.unwrap();
    assert_eq!(reading.try_read(&mut data).unwrap(), 4);
    write.await.unwrap();
}
