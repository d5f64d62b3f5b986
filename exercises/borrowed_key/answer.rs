//! A value lives to the end of its block, and here that was the end of `main`. A block of its own ends where `async with` ends;
//! `drop(key)` would do, too.

use std::time::Duration;

use tokio::time::sleep;

struct Key;

impl Key {
    async fn take() -> Key {
        sleep(Duration::from_millis(100)).await;
        println!("key taken");
        Key
    }
}

impl Drop for Key {
    fn drop(&mut self) {
        println!("key given back");
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    {
        let _key = Key::take().await;
        println!("in the room");
    }
    sleep(Duration::from_millis(100)).await;
    println!("back home");
}
