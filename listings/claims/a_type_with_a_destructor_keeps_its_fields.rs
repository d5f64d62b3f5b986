// Claim: A value with a destructor gives no field away: `drop` will find all of them.
// Breaks: `let stream = self.stream;` -> `let stream = self.stream.take();`
// Refused: error[E0509]: cannot move out of type `Connection`, which implements the `Drop` trait

use tokio::io::{AsyncWriteExt, DuplexStream, duplex};

struct Connection {
    stream: Option<DuplexStream>,
}

impl Connection {
    async fn close(mut self) {
        let stream = self.stream;
        stream.unwrap().shutdown().await.unwrap();
    }
}

impl Drop for Connection {
    fn drop(&mut self) {
        println!("closed: {}", self.stream.is_none());
    }
}

#[tokio::main]
async fn main() {
    let (stream, _other_end) = duplex(64);
    let stream = Some(stream);
    Connection { stream }.close().await;
}
