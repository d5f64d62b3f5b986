// Claim: A generic function that spawns must ask for what `spawn` asks for: `F: Future<Output = ()> + Send + 'static`.
// Breaks: `F: Future<Output = ()>>` -> `F: Future<Output = ()> + Send + 'static>`
// Refused: `F` cannot be sent between threads safely

use tokio::task::JoinHandle;

fn start<F: Future<Output = ()>>(future: F) -> JoinHandle<()> {
    tokio::spawn(future)
}

#[tokio::main]
async fn main() {
    start(async {}).await.unwrap();
}
