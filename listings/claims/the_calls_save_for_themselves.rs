// Claim: Two ways out: put `save` into the call, so that the loop awaits nothing else, or spawn the calls
// into a `JoinSet`, whose tasks run on meanwhile.
// Breaks: `let number = call(number, file).await;` -> `let _file = file.lock().await;`

use std::sync::Arc;
use std::time::Duration;

use futures::stream::{FuturesUnordered, StreamExt};
use tokio::sync::Mutex;
use tokio::task::JoinSet;
use tokio::time::{sleep, timeout};

type File = Mutex<Vec<u64>>;

async fn call(number: u64, file: &File) -> u64 {
    let mut file = file.lock().await;
    sleep(Duration::from_millis(200)).await;
    file.push(number);
    number
}

async fn save(number: u64, file: &File) {
    file.lock().await.push(number);
}

async fn call_and_save(number: u64, file: &File) {
    let number = call(number, file).await;
    save(number, file).await;
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let hour = Duration::from_secs(3600);
    let file = Arc::new(File::default());

    let futures = [1, 2].map(|number| call_and_save(number, &file));
    let mut futures = FuturesUnordered::from_iter(futures);
    let all = async { while futures.next().await.is_some() {} };
    assert!(timeout(hour, all).await.is_ok());

    let mut tasks = JoinSet::new();
    for number in [1, 2] {
        let file = Arc::clone(&file);
        tasks.spawn(async move { call(number, &file).await });
    }
    let all = async {
        while let Some(joined) = tasks.join_next().await {
            save(joined.unwrap(), &file).await;
        }
    };
    assert!(timeout(hour, all).await.is_ok());
}
