//! Each `.await` stays in its line until its future is ready. `join!` polls both futures in turns, and gives both results.

use std::time::Duration;

use tokio::time::sleep;

async fn cook(dish: &str, millis: u64) -> &str {
    sleep(Duration::from_millis(millis)).await;
    println!("{dish} done");
    dish
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (egg, toast) = tokio::join!(cook("egg", 300), cook("toast", 200));
    println!("{egg} and {toast}");
}
