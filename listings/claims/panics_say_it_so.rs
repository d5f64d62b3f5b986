// Claim: These are the words of the panics.
// Breaks: `mpsc::channel::<u32>(0)` -> `mpsc::channel::<u32>(1)`

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::pin;
use std::time::Duration;

use futures::FutureExt;
use tokio::runtime::{Builder, Handle};
use tokio::sync::mpsc;
use tokio::task::{block_in_place, spawn_local};

tokio::task_local! {
    static USER: u32;
}

/// What a call panics with.
fn words<T>(call: impl FnOnce() -> T) -> String {
    let panic = catch_unwind(AssertUnwindSafe(call)).err().unwrap();
    let fixed = panic.downcast_ref::<&str>().map(ToString::to_string);
    fixed.unwrap_or_else(|| panic.downcast_ref::<String>().unwrap().clone())
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    println!("{}", words(|| mpsc::channel::<u32>(0)));
    let (sender, _receiver) = mpsc::channel(8);
    println!("{}", words(|| sender.blocking_send(1)));
    let none_is_left = async {
        tokio::select! { Some(()) = async { None } => () }
    };
    println!("{}", words(|| none_is_left.now_or_never()));

    let mut task = tokio::spawn(async {});
    (&mut task).await.unwrap();
    println!("{}", words(|| task.now_or_never()));

    let mut done = pin!(async {});
    done.as_mut().await;
    println!("{}", words(|| done.now_or_never()));

    println!("{}", words(|| Handle::current().block_on(async {})));
    println!("{}", words(|| block_in_place(|| ())));
    println!("{}", words(|| spawn_local(async {})));
    println!("{}", words(|| USER.get()));

    let outside = std::thread::spawn(|| {
        let bare = Builder::new_current_thread().build().unwrap();
        let nap = async { tokio::time::sleep(Duration::ZERO).await };
        println!("{}", words(|| bare.block_on(nap)));
        let listen = async { tokio::net::TcpListener::bind("127.0.0.1:0").await };
        println!("{}", words(|| bare.block_on(listen)));
    });
    outside.join().unwrap();
}
