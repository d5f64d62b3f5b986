// Claim: A function that spawns itself, as a crawler's does, must say that its future is `Send`:
// `fn crawl(…) -> impl Future<Output = ()> + Send`.
// Breaks: `impl Future<Output = ()> {` -> `impl Future<Output = ()> + Send {`
// Refused: cannot satisfy `impl Future<Output = ()>: Send`

fn crawl(depth: u32) -> impl Future<Output = ()> {
    async move {
        if depth > 0 {
            tokio::spawn(crawl(depth - 1)).await.unwrap();
        }
    }
}

#[tokio::main]
async fn main() {
    crawl(3).await;
}
