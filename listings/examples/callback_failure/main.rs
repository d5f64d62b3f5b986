use std::time::Duration;
use tokio::task::JoinError;
use tokio::time::sleep;

async fn work(tag: &str) -> &'static str {
    sleep(Duration::from_millis(100)).await;
    if tag == "task2" {
        panic!("out of luck");
    }
    sleep(Duration::from_millis(100)).await;
    "a result"
}

fn watch(tag: &str, outcome: Result<&str, JoinError>) {
    match outcome {
        Ok(result) => println!("{tag}: the watcher sees {result}"),
        Err(error) if error.is_cancelled() => println!("{tag}: the watcher sees an abort"),
        Err(_) => println!("{tag}: the watcher sees a panic"),
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mut tasks = Vec::new();
    let mut watchers = Vec::new();
    for tag in ["task1", "task2", "task3"] {
        let task = tokio::spawn(async move {
            let result = work(tag).await;
            println!("{tag}: the inline callback sees {result}");
            result
        });
        tasks.push(task.abort_handle());
        watchers.push(tokio::spawn(async move { watch(tag, task.await) }));
    }
    sleep(Duration::from_millis(150)).await;
    tasks[2].abort();
    for watcher in watchers {
        watcher.await.unwrap();
    }
}
