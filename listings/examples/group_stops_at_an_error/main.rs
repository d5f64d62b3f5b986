use std::time::Duration;
use tokio::task::JoinSet;
use tokio::time::sleep;

struct Connection(&'static str);

impl Drop for Connection {
    fn drop(&mut self) {
        println!("{}: connection closed", self.0);
    }
}

async fn fetch(tag: &'static str, takes: u64) -> Result<u64, String> {
    let _connection = Connection(tag);
    sleep(Duration::from_millis(takes)).await;
    if tag == "task2" {
        return Err(format!("{tag} failed"));
    }
    Ok(takes)
}

async fn fetch_all() -> Result<u64, String> {
    let mut tasks = JoinSet::new();
    for (tag, takes) in [("task1", 100), ("task2", 200), ("task3", 300)] {
        tasks.spawn(fetch(tag, takes));
    }
    let mut sum = 0;
    while let Some(joined) = tasks.join_next().await {
        match joined.unwrap() {
            Ok(result) => sum += result,
            Err(error) => {
                tasks.shutdown().await;
                return Err(error);
            }
        }
    }
    Ok(sum)
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    match fetch_all().await {
        Ok(sum) => println!("The sum is {sum}"),
        Err(error) => println!("No sum: {error}"),
    }
}
