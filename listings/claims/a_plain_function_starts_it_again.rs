// Claim: Or a plain function in between spawns it, and returns the handle.
// Breaks: `1 + start(depth - 1)` -> `start(depth - 1)`

use tokio::task::JoinHandle;

fn start(depth: u32) -> JoinHandle<u32> {
    tokio::spawn(crawl(depth))
}

async fn crawl(depth: u32) -> u32 {
    if depth == 0 {
        return 1;
    }
    1 + start(depth - 1).await.unwrap()
}

#[tokio::main]
async fn main() {
    assert_eq!(start(3).await.unwrap(), 4);
}
