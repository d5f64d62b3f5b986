use std::time::Duration;

use anyhow::{Context, Result, bail};
use tokio::time::sleep;

async fn read(key: &str) -> Result<String> {
    sleep(Duration::from_millis(100)).await;
    bail!("there is no {key}");
}

async fn port() -> Result<u16> {
    let text = read("port").await.context("the settings are incomplete")?;
    Ok(text.parse()?)
}

async fn serve() -> Result<()> {
    let task = tokio::spawn(port());
    let port = task.await?.context("the server cannot start")?;
    println!("Serving on {port}");
    Ok(())
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    if let Err(error) = serve().await {
        for cause in error.chain() {
            println!("{cause}");
        }
    }
}
