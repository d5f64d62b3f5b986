use std::sync::Arc;
use std::time::Duration;
use tokio::sync::OnceCell;
use tokio::time::sleep;

async fn connect() -> String {
    println!("Connecting");
    sleep(Duration::from_millis(100)).await;
    "connection".to_owned()
}

async fn ask(tag: &str, cell: Arc<OnceCell<String>>) {
    let connection = cell.get_or_init(connect).await;
    println!("{tag}: has the {connection}");
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let cell = Arc::new(OnceCell::new());
    let task1 = tokio::spawn(ask("task1", Arc::clone(&cell)));
    let task2 = tokio::spawn(ask("task2", cell));
    task1.await.unwrap();
    task2.await.unwrap();
}
