// Claim: Without the `'static` the compiler says that `F` may not live long enough.
// Breaks: `F: Future<Output = ()> + Send>` -> `F: Future<Output = ()> + Send + 'static>`
// Refused: the parameter type `F` may not live long enough

use tokio::task::JoinHandle;

fn start<F: Future<Output = ()> + Send>(future: F) -> JoinHandle<()> {
    tokio::spawn(future)
}

#[tokio::main]
async fn main() {
    start(async {}).await.unwrap();
}
