use std::time::Duration;
use tokio::select;
use tokio::time::{interval, sleep};
use tokio_util::task::TaskTracker;

async fn answer(request: u32) {
    sleep(Duration::from_millis(150)).await;
    println!("Answered {request}");
}

async fn accept(running: &TaskTracker) {
    let mut requests = interval(Duration::from_millis(100));
    for request in 1.. {
        requests.tick().await;
        println!("Accepted {request}");
        tokio::spawn(running.track_future(answer(request)));
    }
}

async fn serve(stop: impl Future<Output = ()>) {
    let running = TaskTracker::new();
    select! {
        () = stop => println!("Accepts no more"),
        () = accept(&running) => {}
    }
    running.close();
    running.wait().await;
    println!("All answered");
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let ctrl_c = sleep(Duration::from_millis(230)); // Stands in for it.
    serve(ctrl_c).await;
}
