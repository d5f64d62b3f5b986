//! An iterator is as lazy as Python's generator expression: `map` calls its closure when the loop asks for the next item.
//! `collect` asks for all of them before the first is awaited.

use std::time::Duration;

use tokio::time::sleep;

async fn square(n: u32) -> u32 {
    sleep(Duration::from_millis(100)).await;
    println!("{n} computed");
    n * n
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let tasks: Vec<_> = (1..4).map(|n| tokio::spawn(square(n))).collect();
    for task in tasks {
        println!("{}", task.await.unwrap());
    }
}
