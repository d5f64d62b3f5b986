// Claim: It drops the other futures then.
// Breaks: `Err::<u32, _>("out of luck")` -> `Ok::<u32, &str>(1)`

use std::cell::Cell;
use std::time::Duration;
use tokio::time::{Instant, sleep};

struct Guard<'a>(&'a Cell<bool>);

impl Drop for Guard<'_> {
    fn drop(&mut self) {
        self.0.set(true);
    }
}

async fn fail() -> Result<u32, &'static str> {
    sleep(Duration::from_millis(100)).await;
    Err::<u32, _>("out of luck")
}

async fn slow(dropped: &Cell<bool>) -> Result<u32, &'static str> {
    let _guard = Guard(dropped);
    sleep(Duration::from_millis(300)).await;
    unreachable!("it was dropped");
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let start = Instant::now();
    let dropped = Cell::new(false);
    let result = tokio::try_join!(fail(), slow(&dropped));
    println!("{result:?} after {} ms", start.elapsed().as_millis());
    assert_eq!(result, Err("out of luck"));
    assert!(dropped.get(), "it is still there");
}
