use std::sync::mpsc;
use std::time::Duration;
use tokio::fs;
use tokio::runtime::Builder;
use tokio::task::spawn_blocking;
use tokio::time::timeout;

async fn run() {
    let (finish, finished) = mpsc::channel();
    let job = spawn_blocking(move || finished.recv().unwrap());

    let mut looking = tokio::spawn(fs::try_exists("/"));
    let limit = Duration::from_millis(100);
    match timeout(limit, &mut looking).await {
        Ok(_) => println!("There is a file"),
        Err(_) => println!("Nothing yet: the job has the only thread"),
    }
    finish.send("Job done").unwrap();
    println!("{}", job.await.unwrap());
    println!("There is a file: {}", looking.await.unwrap().unwrap());
}

fn main() {
    let runtime = Builder::new_current_thread()
        .enable_all()
        .max_blocking_threads(1)
        .build()
        .unwrap();
    runtime.block_on(run());
}
