#[tokio::main(flavor = "current_thread")]
async fn main() {
    std::process::abort();
}

tokio::program!();
