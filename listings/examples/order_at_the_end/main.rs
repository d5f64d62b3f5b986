use std::thread;
use std::time::Duration;
use tokio::task::spawn_blocking;
use tokio::time::sleep;

struct Connection;

impl Drop for Connection {
    fn drop(&mut self) {
        println!("task1: ended");
    }
}

async fn serve() {
    let _connection = Connection;
    sleep(Duration::from_secs(60)).await;
}

fn compute() {
    thread::sleep(Duration::from_millis(300));
    println!("thread: ended");
}

#[tokio::main(flavor = "current_thread")]
async fn run() {
    tokio::spawn(serve());
    spawn_blocking(compute);
    sleep(Duration::from_millis(100)).await;
    println!("main: ended");
}

fn main() {
    run();
    println!("runtime: ended");
}
