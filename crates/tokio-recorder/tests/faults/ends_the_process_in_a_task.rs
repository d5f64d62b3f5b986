#[tokio::main(flavor = "current_thread")]
async fn main() {
    // The program takes the panic for the task's own, and goes on.
    let task = tokio::spawn(async { std::process::exit(0) });
    println!("failed: {}", task.await.is_err());
}

tokio::program!();
