use std::time::Duration;
use tokio::time::sleep;

async fn fetch(tag: &str, takes: u64) -> Result<u64, String> {
    sleep(Duration::from_millis(takes)).await;
    if tag == "call1" {
        return Err(format!("{tag} failed"));
    }
    println!("{tag}: done");
    Ok(takes)
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    match tokio::try_join!(fetch("call1", 100), fetch("call2", 200)) {
        Ok((one, two)) => println!("The sum is {}", one + two),
        Err(error) => println!("No sum: {error}"),
    }
    sleep(Duration::from_millis(200)).await;
    println!("main ends");
}
