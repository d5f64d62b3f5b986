use std::time::Duration;
use tokio::sync::Mutex;
use tokio::time::timeout;

type Journal = Mutex<Vec<&'static str>>;

async fn add(journal: &Journal, entry: &'static str) {
    journal.lock().await.push(entry);
}

async fn add_both(journal: &Journal) {
    let mut entries = journal.lock().await;
    entries.push("first");
    println!("Wrote the first entry");
    add(journal, "second").await; // Needs the lock that this task holds.
    println!("Wrote the second entry");
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let journal = Journal::default();
    let limit = Duration::from_secs(1);
    if timeout(limit, add_both(&journal)).await.is_err() {
        println!("Gave up");
    }
    println!("Entries: {}", journal.lock().await.len());
}
