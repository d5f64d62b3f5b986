use std::time::Duration;
use tokio::time::sleep;

async fn work(tag: &str) -> &'static str {
    sleep(Duration::from_millis(100)).await;
    if tag == "task2" {
        panic!("out of luck");
    }
    sleep(Duration::from_millis(100)).await;
    "a result"
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let tasks = ["task1", "task2", "task3"].map(|tag| {
        tokio::spawn(async move {
            let result = work(tag).await;
            println!("{tag}: the last lines see {result}");
        })
    });
    sleep(Duration::from_millis(150)).await;
    tasks[2].abort();

    let mut results = Vec::new();
    for task in tasks {
        results.push(task.await);
    }
    println!(
        "Tasks that ended well: {}",
        results.iter().flatten().count()
    );
}
