// Claim: A function with the spawn in its own body, as a crawler's, has to say that its future is `Send`:
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
