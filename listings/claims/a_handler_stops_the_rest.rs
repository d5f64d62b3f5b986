// Claim: While a handler awaits something else, no future of its `select!` is polled, not even one that you lent it.
// Breaks: `() = ready(()) => sleep(Duration::from_millis(100)).await,` -> `() = sleep(Duration::from_millis(100)) => (),`

use std::cell::Cell;
use std::future::ready;
use std::pin::pin;
use std::time::Duration;
use tokio::time::sleep;

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let counted = Cell::new(0);
    let mut count = pin!(async {
        loop {
            counted.set(counted.get() + 1);
            sleep(Duration::from_millis(10)).await;
        }
    });
    tokio::select! {
        biased;
        () = &mut count => (),
        () = ready(()) => sleep(Duration::from_millis(100)).await,
    }
    assert_eq!(counted.get(), 1);
}
