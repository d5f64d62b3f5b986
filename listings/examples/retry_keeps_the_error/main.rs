use std::time::Duration;
use tokio::time::{Instant, sleep, timeout_at};

async fn fetch(attempt: u32) -> Result<String, String> {
    sleep(Duration::from_millis(50)).await;
    Err(format!("no answer to attempt {attempt}"))
}

async fn retry(limit: Duration) -> Result<String, String> {
    let deadline = Instant::now() + limit;
    let mut pause = Duration::from_millis(100);
    let mut attempt = 1;
    loop {
        let error = match timeout_at(deadline, fetch(attempt)).await {
            Ok(Ok(page)) => return Ok(page),
            Ok(Err(error)) => error,
            Err(_) => format!("attempt {attempt} took too long"),
        };
        if Instant::now() + pause >= deadline {
            return Err(error);
        }
        println!("{error}");
        sleep(pause).await;
        pause *= 2;
        attempt += 1;
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    match retry(Duration::from_secs(1)).await {
        Ok(page) => println!("Got {page}"),
        Err(error) => println!("Gave up: {error}"),
    }
}
