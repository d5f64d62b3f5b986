#[tokio::main(flavor = "current_thread")]
async fn main() {
    // It would end the tests.
    std::process::exit(0);
}

tokio::program!();
