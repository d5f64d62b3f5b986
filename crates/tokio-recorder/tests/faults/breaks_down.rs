#[tokio::main(flavor = "current_thread")]
async fn main() {
    let task = tokio::spawn(async { tokio::recorder::break_down() });
    println!("{}", task.await.is_err());
}

tokio::program!();
