use std::time::Duration;
use tokio::time::sleep;

async fn count(text: &str, letter: char) -> usize {
    sleep(Duration::from_millis(100)).await; // Stands in for some work.
    text.matches(letter).count()
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let text = String::from("from asyncio to tokio");
    let task1 = tokio::spawn(count(&text, 'o'));
    let task2 = tokio::spawn(count(&text, 'i'));
    println!("o: {}", task1.await.unwrap());
    println!("i: {}", task2.await.unwrap());
}
