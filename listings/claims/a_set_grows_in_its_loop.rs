// Claim: You may spawn into the set inside this loop, as a crawler does: `join_next` gives `None` when no task is left.
// Breaks: `if depth < 3 {` -> `if depth < 2 {`

use tokio::task::JoinSet;

async fn visit(depth: u32) -> u32 {
    depth
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mut visits = JoinSet::new();
    visits.spawn(visit(0));
    let mut seen = Vec::new();
    while let Some(depth) = visits.join_next().await {
        let depth = depth.unwrap();
        seen.push(depth);
        if depth < 3 {
            visits.spawn(visit(depth + 1));
        }
    }
    assert_eq!(seen, [0, 1, 2, 3]);
}
