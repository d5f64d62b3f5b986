use std::time::Duration;
use tokio::task::JoinSet;
use tokio::time::sleep;

async fn work(tag: &'static str) {
    for step in 1..=3 {
        println!("{tag}: step {step}");
        sleep(Duration::from_millis(100)).await;
    }
}

async fn session() {
    let mut group = JoinSet::new();
    group.spawn(work("in the group"));
    tokio::spawn(work("on its own"));
    sleep(Duration::from_millis(150)).await;
    println!("session: leaves the group");
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    session().await;
    println!("main: session has returned");
    sleep(Duration::from_millis(200)).await;
}
