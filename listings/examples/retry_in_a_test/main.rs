use std::time::Duration;
use tokio::time::{Instant, sleep};

/// Asks a server, up to three times.
async fn ask(mut server: impl AsyncFnMut() -> Option<u32>) -> Option<u32> {
    for pause in [10, 20] {
        if let Some(answer) = server().await {
            return Some(answer);
        }
        sleep(Duration::from_secs(pause)).await;
    }
    server().await
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let mut asked = 0;
    let busy_twice = async || {
        asked += 1;
        (asked == 3).then_some(42)
    };
    let start = Instant::now();
    assert_eq!(ask(busy_twice).await, Some(42));
    assert_eq!(start.elapsed(), Duration::from_secs(30));
    println!("It waited twice, for 30 s in all");
}
