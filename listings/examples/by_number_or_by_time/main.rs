use std::time::Duration;
use tokio::sync::mpsc;
use tokio::time::{Instant, sleep, timeout_at};

async fn batch(rows: &mut mpsc::Receiver<u32>) -> Option<Vec<u32>> {
    let mut batch = vec![rows.recv().await?];
    let deadline = Instant::now() + Duration::from_millis(100);
    while batch.len() < 3 {
        match timeout_at(deadline, rows.recv()).await {
            Ok(Some(row)) => batch.push(row),
            Ok(None) | Err(_) => break,
        }
    }
    Some(batch)
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (sender, mut rows) = mpsc::channel(8);
    tokio::spawn(async move {
        for (row, pause) in [(1, 20), (2, 20), (3, 20), (4, 20), (5, 300)] {
            sleep(Duration::from_millis(pause)).await;
            println!("row {row}");
            sender.send(row).await.unwrap();
        }
    });
    while let Some(batch) = batch(&mut rows).await {
        println!("write {batch:?}");
    }
}
