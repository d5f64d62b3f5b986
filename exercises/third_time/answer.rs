//! `?` returns from the function with the error, as an exception that nobody catches. The counterpart of `except` is a `match`
//! on the result.

use std::time::Duration;

use tokio::time::sleep;

async fn fetch(attempt: u32) -> Result<&'static str, String> {
    sleep(Duration::from_millis(50)).await;
    match attempt {
        3 => Ok("the page"),
        _ => Err(format!("attempt {attempt} failed")),
    }
}

async fn retry() -> &'static str {
    let mut attempt = 1;
    loop {
        match fetch(attempt).await {
            Ok(page) => return page,
            Err(error) => println!("{error}"),
        }
        sleep(Duration::from_millis(100) * attempt).await;
        attempt += 1;
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    println!("{}", retry().await);
}
