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
        Ok(result) => println!("Result of {tag}: {result}"),
        Err(error) if error.is_cancelled() => println!("Result of {tag}: cancelled"),
        Err(error) => println!("Result of {tag}: failed, {}", reason(error)),
    }
}

fn reason(panicked: JoinError) -> String {
    let panic = panicked.into_panic();
    let literal = panic.downcast_ref::<&str>().map(|text| text.to_string());
    let text = literal.or_else(|| panic.downcast_ref::<String>().cloned());
    text.unwrap_or_else(|| "no text".to_owned())
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
