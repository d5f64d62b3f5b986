use std::time::Duration;

use futures::future::join_all;
use tokio::time::sleep;

enum Fault {
    Gone(u32),
    Slow(u32),
}

async fn fetch(page: u32) -> Result<u32, Fault> {
    sleep(Duration::from_millis(100)).await;
    match page {
        3 => Err(Fault::Gone(page)),
        2 | 4 => Err(Fault::Slow(page)),
        _ => Ok(page),
    }
}

async fn fetch_all() -> Result<(), Vec<Fault>> {
    let results = join_all((1..=4).map(fetch)).await;
    let faults: Vec<_> = results.into_iter().filter_map(Result::err).collect();
    if faults.is_empty() {
        Ok(())
    } else {
        Err(faults)
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    for fault in fetch_all().await.err().unwrap_or_default() {
        match fault {
            Fault::Gone(page) => println!("page {page} is gone"),
            Fault::Slow(page) => println!("page {page} is slow"),
        }
    }
}
