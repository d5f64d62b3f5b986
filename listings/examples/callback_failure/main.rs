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
    match outcome.map_err(JoinError::try_into_panic) {
        Ok(result) => println!("Result of {tag}: {result}"),
        Err(Ok(panic)) => {
            let reason = panic.downcast_ref().unwrap_or(&"no text");
            println!("Result of {tag}: none, it failed: {reason}");
        }
        Err(Err(_)) => println!("Result of {tag}: none, it was cancelled"),
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let tags = ["task1", "task2", "task3"];
    let tasks = tags.map(|tag| tokio::spawn(work(tag)));
    let abort3 = tasks[2].abort_handle();

    let mut watchers = Vec::new();
    for (tag, task) in tags.into_iter().zip(tasks) {
        watchers.push(tokio::spawn(async move { watch(tag, task.await) }));
    }
    sleep(Duration::from_millis(150)).await;
    abort3.abort();
    for watcher in watchers {
        watcher.await.unwrap();
    }
}
