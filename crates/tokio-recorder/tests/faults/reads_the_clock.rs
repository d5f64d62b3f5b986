#[tokio::main(flavor = "current_thread")]
async fn main() {
    // It tells another time each time.
    let _ = std::time::Instant::now();
}

tokio::program!();
