// Claim: In place of the `select!` you can write `stop.run_until_cancelled(work())`: when `stop` is cancelled, it drops
// the work and gives `None`.
// Breaks: `stop.cancel();` -> ``

use std::cell::Cell;
use std::time::Duration;
use tokio::time::{Instant, sleep};
use tokio_util::sync::CancellationToken;

struct Guard<'a>(&'a Cell<bool>);

impl Drop for Guard<'_> {
    fn drop(&mut self) {
        self.0.set(true);
    }
}

async fn work(dropped: &Cell<bool>) {
    let _guard = Guard(dropped);
    sleep(Duration::from_millis(300)).await;
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let start = Instant::now();
    let stop = CancellationToken::new();
    let dropped = Cell::new(false);
    let run = async {
        let done = stop.run_until_cancelled(work(&dropped)).await;
        assert!(dropped.get(), "the work is still there");
        done
    };
    let (done, ()) = tokio::join!(run, async {
        sleep(Duration::from_millis(100)).await;
        stop.cancel();
    });
    assert_eq!((done, start.elapsed().as_millis()), (None, 100));
}
