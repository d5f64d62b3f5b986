// Claim: A `buffered` stream over borrowed items may be refused, too, with `implementation of FnOnce is not general enough`.
// Breaks: `pages.iter()` -> `pages.into_iter()`
// Refused: implementation of `FnOnce` is not general enough

use futures::stream::{self, StreamExt};

async fn fetch(page: &str) -> usize {
    page.len()
}

#[tokio::main]
async fn main() {
    let task = tokio::spawn(async {
        let pages = vec![String::from("first"), String::from("second")];
        let sizes = stream::iter(pages.iter()).map(|page| async move { fetch(&page).await });
        sizes.buffered(2).collect::<Vec<_>>().await
    });
    assert_eq!(task.await.unwrap(), [5, 6]);
}
