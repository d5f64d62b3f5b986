use std::sync::{Arc, Mutex};
use std::time::Duration;
use tokio::time::sleep;

async fn visit(tag: &'static str, guests: Arc<Mutex<Vec<&'static str>>>) {
    let mut book = guests.lock().unwrap();
    book.push(tag);
    println!("{tag}: guest {}", book.len());
    drop(book);
    sleep(Duration::from_millis(100)).await;
    println!("{tag}: leaves");
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let guests = Arc::new(Mutex::new(Vec::new()));
    let task1 = tokio::spawn(visit("task1", Arc::clone(&guests)));
    task1.await.unwrap();
    println!("Guests: {}", guests.lock().unwrap().join(", "));
}
