use std::sync::Arc;
use std::time::Duration;
use tokio::time::sleep;

async fn count(text: &str, letter: char) -> usize {
    sleep(Duration::from_millis(100)).await; // Stands in for some work.
    text.matches(letter).count()
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let text: Arc<str> = Arc::from("from asyncio to tokio");
    let for_task1 = Arc::clone(&text);
    let task1 = tokio::spawn(async move { count(&for_task1, 'o').await });
    let for_task2 = Arc::clone(&text);
    let task2 = tokio::spawn(async move { count(&for_task2, 'i').await });
    println!("o: {}", task1.await.unwrap());
    println!("i: {}", task2.await.unwrap());
    println!("Counted in: {text}");
}
