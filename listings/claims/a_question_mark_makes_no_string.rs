// Claim: Into a `String` it does not convert the `Elapsed` of a `timeout`: take `map_err`.
// Breaks: `timeout(limit, fetch()).await?` -> `timeout(limit, fetch()).await.map_err(|error| error.to_string())?`
// Refused: error[E0277]: `?` couldn't convert the error to `String`

use std::time::Duration;
use tokio::time::timeout;

async fn fetch() -> u32 {
    42
}

async fn fetch_in_time(limit: Duration) -> Result<u32, String> {
    let page = timeout(limit, fetch()).await?;
    Ok(page)
}

#[tokio::main]
async fn main() {
    println!("{:?}", fetch_in_time(Duration::from_secs(1)).await);
}
