use std::thread;
use std::time::Duration;
use tokio::task::spawn_blocking;
use tokio::time::sleep;

fn count_words(text: &str) -> usize {
    thread::sleep(Duration::from_millis(250)); // Stands for work that blocks.
    text.split(' ').count()
}

async fn beat() {
    loop {
        println!("beat");
        sleep(Duration::from_millis(100)).await;
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    tokio::spawn(beat());
    let text = String::from("as slow as a whole library");
    let words = spawn_blocking(move || count_words(&text)).await.unwrap();
    println!("{words} words");
}
