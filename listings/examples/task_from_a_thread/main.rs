use std::thread;
use std::time::Duration;
use tokio::runtime::Handle;
use tokio::sync::oneshot;
use tokio::time::sleep;

async fn fetch(page: &str) -> usize {
    println!("task: fetches {page}");
    sleep(Duration::from_millis(100)).await;
    page.len()
}

fn work(runtime: &Handle) -> usize {
    let task = runtime.spawn(fetch("index.html"));
    runtime.block_on(task).unwrap()
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let runtime = Handle::current();
    let (sender, answer) = oneshot::channel();
    thread::spawn(move || sender.send(work(&runtime)));
    println!("main: the thread got {}", answer.await.unwrap());
}
