use std::time::Duration;

use futures::future::join_all;
use tokio::time::sleep;

async fn fetch(page: u64) -> Result<u64, String> {
    sleep(Duration::from_millis(100 * page)).await;
    println!("page {page} has ended");
    if page == 2 {
        return Err(format!("page {page} is gone"));
    }
    Ok(page)
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let results = join_all((1..=3).map(fetch)).await;
    for result in results {
        match result {
            Ok(page) => println!("Result: page {page}"),
            Err(error) => println!("Error: {error}"),
        }
    }
}
