use std::time::Duration;
use tokio::time::{Instant, advance};

const HOUR: Duration = Duration::from_secs(3600);

struct Session {
    started: Instant,
}

impl Session {
    fn is_valid(&self) -> bool {
        self.started.elapsed() < HOUR
    }
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let session = Session {
        started: Instant::now(),
    };
    advance(HOUR - Duration::from_secs(1)).await;
    assert!(session.is_valid());
    println!("valid for almost an hour");
    advance(Duration::from_secs(1)).await;
    assert!(!session.is_valid());
    println!("no longer valid after an hour");
}
