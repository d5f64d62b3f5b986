//! `try_join!` returns with the first error and drops the other future, and a dropped future does nothing more. A task of its
//! own goes on when its handle is dropped.

use std::time::Duration;

use tokio::time::sleep;

async fn save() -> Result<(), String> {
    sleep(Duration::from_millis(200)).await;
    println!("saved");
    Ok(())
}

async fn copy() -> Result<(), String> {
    sleep(Duration::from_millis(100)).await;
    Err("disk full".to_owned())
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let saving = tokio::spawn(save());
    let saved = async { saving.await.unwrap() };
    if let Err(error) = tokio::try_join!(saved, copy()) {
        println!("{error}");
    }
    sleep(Duration::from_millis(300)).await;
    println!("end");
}
