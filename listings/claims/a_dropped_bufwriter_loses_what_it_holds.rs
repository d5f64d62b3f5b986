// Claim: A `BufWriter` that is dropped loses what it still holds: call `flush().await` or `shutdown().await`.
// Claim: A `BufWriter` that is dropped loses what it holds, without a word.
// Breaks: `drop(writer);` -> `writer.flush().await.unwrap(); drop(writer);`

use tokio::io::{AsyncReadExt, AsyncWriteExt, BufWriter, duplex};

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (client, mut server) = duplex(64);
    let mut writer = BufWriter::new(client);
    writer.write_all(b"goodbye").await.unwrap();
    drop(writer);
    let mut heard = String::new();
    server.read_to_string(&mut heard).await.unwrap();
    assert_eq!(heard, "");
}
