// Claim: Give `try_join!` futures, not handles: a handle whose task returned an `Err` is itself an `Ok`, and
// nothing stops.
// Breaks: `Err::<u32, _>("out of luck")` -> `panic!("out of luck")`

use std::time::Duration;
use tokio::time::{Instant, sleep};

async fn fail() -> Result<u32, &'static str> {
    sleep(Duration::from_millis(100)).await;
    Err::<u32, _>("out of luck")
}

async fn slow() -> Result<u32, &'static str> {
    sleep(Duration::from_millis(300)).await;
    Ok(1)
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let start = Instant::now();
    let result = tokio::try_join!(tokio::spawn(fail()), tokio::spawn(slow()));
    println!("{result:?} after {} ms", start.elapsed().as_millis());
    assert_eq!(result.unwrap(), (Err("out of luck"), Ok(1)));
    assert_eq!(start.elapsed().as_millis(), 300);
}
