use std::time::Duration;
use tokio::task::JoinSet;
use tokio::time::{sleep, timeout};

struct Request(&'static str);

impl Drop for Request {
    fn drop(&mut self) {
        println!("{}: over", self.0);
    }
}

async fn answer(tag: &'static str, time: u64) {
    let _request = Request(tag);
    sleep(Duration::from_millis(time)).await;
    println!("{tag}: answered");
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mut running = JoinSet::new();
    running.spawn(answer("task1", 100));
    running.spawn(answer("task2", 5000));
    let all = async { while running.join_next().await.is_some() {} };
    if timeout(Duration::from_millis(300), all).await.is_err() {
        println!("Gives up on {} of them", running.len());
        running.shutdown().await;
    }
    println!("main ends");
}
