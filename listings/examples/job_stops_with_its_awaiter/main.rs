use std::thread;
use std::time::Duration;
use tokio::task::spawn_blocking;
use tokio::time::timeout;
use tokio_util::sync::CancellationToken;

fn compress(stop: &CancellationToken) {
    for part in 1..=9 {
        if stop.is_cancelled() {
            println!("Stops before part {part}");
            return;
        }
        thread::sleep(Duration::from_millis(100)); // Stands for work that blocks.
        println!("Part {part} is done");
    }
}

async fn compressed() {
    let stop = CancellationToken::new();
    let _guard = stop.clone().drop_guard();
    spawn_blocking(move || compress(&stop)).await.unwrap();
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let limit = Duration::from_millis(250);
    if timeout(limit, compressed()).await.is_err() {
        println!("Gave up");
    }
}
