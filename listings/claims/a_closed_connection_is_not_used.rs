// Claim: `close(self)` takes the connection, and the compiler refuses a use behind it.
// Breaks: `async fn close(self)` -> `async fn close(&self)`
// Refused: borrow of moved value

struct Connection;

impl Connection {
    async fn ask(&self) {}
    async fn close(self) {}
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let connection = Connection;
    connection.ask().await;
    connection.close().await;
    connection.ask().await;
}
