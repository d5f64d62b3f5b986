// Claim: Without it, the sleep that is over would be ready in each round.
// Breaks: `&mut patience => told += 1,` -> `&mut patience, if told == 0 => told += 1,`

use std::pin::pin;
use std::time::Duration;
use tokio::time::sleep;

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let mut page = pin!(sleep(Duration::from_millis(300)));
    let mut patience = pin!(sleep(Duration::from_millis(100)));
    let mut told = 0;
    for _ in 0..10 {
        tokio::select! {
            () = &mut page => break,
            () = &mut patience => told += 1,
        }
    }
    assert_eq!(told, 10);
}
