// Claim: Write `self: Arc<Self>`, or clone an `Arc` into the task.
// Breaks: `fn start(&self) -> JoinHandle<u32> {` -> `fn start(self: std::sync::Arc<Self>) -> JoinHandle<u32> {`
// Refused: error[E0521]: borrowed data escapes outside of method

use tokio::task::JoinHandle;

struct Server {
    port: u32,
}

impl Server {
    fn start(&self) -> JoinHandle<u32> {
        tokio::spawn(async move { self.port })
    }
}

#[tokio::main]
async fn main() {
    let server = std::sync::Arc::new(Server { port: 8080 });
    println!("{}", server.start().await.unwrap());
}
