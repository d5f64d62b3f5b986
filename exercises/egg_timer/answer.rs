//! `ring("egg")` calls the function now and hands on what it returns. A closure, `|| ring("egg")`, holds the call back, as a
//! `lambda` does.

use std::time::Duration;

use tokio::time::sleep;

fn ring(what: &str) {
    println!("{what} is done");
}

fn call_later(millis: u64, callback: impl FnOnce() + Send + 'static) {
    tokio::spawn(async move {
        sleep(Duration::from_millis(millis)).await;
        callback();
    });
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    call_later(300, || ring("egg"));
    call_later(200, || ring("toast"));
    println!("started");
    sleep(Duration::from_millis(400)).await;
}
