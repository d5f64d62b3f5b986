async fn step(name: &'static str) {
    println!("{name}");
}

async fn start() {
    let first = tokio::spawn(step("first"));
    let second = tokio::spawn(step("second"));
    let third = tokio::spawn(step("third"));
    for task in [first, second, third] {
        task.await.unwrap();
    }
}

#[tokio::main(flavor = "multi_thread", worker_threads = 1)]
async fn main() {
    tokio::spawn(start()).await.unwrap();
}
