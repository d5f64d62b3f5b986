use tokio::task::JoinSet;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mut tasks = JoinSet::new();
    for number in 1..=2 {
        tasks.spawn(async {
            println!("Task {number}");
        });
    }
    tasks.join_all().await;
}
