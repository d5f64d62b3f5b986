use std::time::Duration;
use tokio::time::{sleep, timeout};

async fn save() -> &'static str {
    sleep(Duration::from_millis(300)).await;
    println!("Saved");
    "a file"
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mut saving = tokio::spawn(save());

    if timeout(Duration::from_millis(100), &mut saving)
        .await
        .is_err()
    {
        println!("Still saving");
    }
    println!("There is {}", saving.await.unwrap());
}
