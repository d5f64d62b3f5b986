// Claim: In that `impl`, the compiler refuses an `Rc` across the sleep.
// Breaks: `Rc::new(7)` -> `std::sync::Arc::new(7)`
// Refused: future cannot be sent between threads safely

use std::rc::Rc;

trait Job {
    fn run(&self) -> impl Future<Output = ()> + Send;
}

struct Backup;

impl Job for Backup {
    async fn run(&self) {
        let number = Rc::new(7);
        tokio::task::yield_now().await;
        println!("{number}");
    }
}

#[tokio::main]
async fn main() {
    Backup.run().await;
}
