// Claim: In tokio it may differ from round to round.
// Breaks: `const PLAYERS: usize = 4;` -> `const PLAYERS: usize = 2;`

use std::collections::HashSet;
use std::sync::{Arc, Mutex};
use tokio::sync::Barrier;
use tokio::task::JoinSet;

const PLAYERS: usize = 4;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mut orders = HashSet::new();
    for _ in 0..500 {
        let order = Arc::new(Mutex::new(Vec::new()));
        let start = Arc::new(Barrier::new(PLAYERS));
        let mut tasks = JoinSet::new();
        for tag in 0..PLAYERS {
            let (start, order) = (Arc::clone(&start), Arc::clone(&order));
            tasks.spawn(async move {
                start.wait().await;
                order.lock().unwrap().push(tag);
            });
        }
        tasks.join_all().await;
        orders.insert(order.lock().unwrap().clone());
    }
    assert!(orders.len() > 1, "{orders:?}");
}
