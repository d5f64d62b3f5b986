#[tokio::main(flavor = "current_thread")]
async fn main() {
    println!("before");
    std::process::exit(0);
}
