use std::time::Duration;
use tokio::time::sleep;

async fn each(names: &[&str], mut callback: impl AsyncFnMut(&str)) {
    for name in names {
        callback(name).await;
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mut files = 0;
    each(&["main.rs", "lib.rs"], async |name| {
        println!("{name}");
        sleep(Duration::from_millis(100)).await; // Stands in for some work.
        files += 1;
    })
    .await;
    println!("{files} files in all");
}
