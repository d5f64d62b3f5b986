use std::time::Duration;
use tokio::time::sleep;

async fn load(page: &str) -> Result<usize, String> {
    sleep(Duration::from_millis(100)).await;
    match page {
        "ant" => Ok(6),
        _ => Err("not found".to_owned()),
    }
}

async fn publish(page: &str) {
    println!("{page}: opens");
    let outcome: Result<(), String> = async {
        let legs = load(page).await?;
        println!("{page}: has {legs} legs");
        Ok(())
    }
    .await;
    if let Err(error) = outcome {
        println!("{page}: {error}");
    }
    println!("{page}: closes");
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    publish("ant").await;
    publish("gnu").await;
}
