#[tokio::main(flavor = "current_thread")]
async fn main() {
    // Its end would come at a time that no clock tells.
    let _ = tokio::process::Command::new("true").status().await;
}

tokio::program!();
