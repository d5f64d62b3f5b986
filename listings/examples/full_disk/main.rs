use std::io;
use tokio::fs::File;
use tokio::io::AsyncWriteExt;

async fn save(path: &str) -> io::Result<()> {
    let mut file = File::options().write(true).open(path).await?;
    file.write_all(b"All that matters").await
}

async fn save_and_flush(path: &str) -> io::Result<()> {
    let mut file = File::options().write(true).open(path).await?;
    file.write_all(b"All that matters").await?;
    file.flush().await
}

fn report(result: io::Result<()>) {
    match result {
        Ok(()) => println!("Saved"),
        Err(error) => println!("Not saved: {error}"),
    }
}

#[tokio::main]
async fn main() {
    // A file of Linux that is always full.
    report(save("/dev/full").await);
    report(save_and_flush("/dev/full").await);
}
