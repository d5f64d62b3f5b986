//! When the block is over, the log is flushed, and that takes 100 ms. In Rust, it takes no time at all.
//! Make it print what the asyncio program prints, at the same times.

use std::time::Duration;

use tokio::time::sleep;

struct Log;

impl Drop for Log {
    fn drop(&mut self) {
        let _ = sleep(Duration::from_millis(100));
        println!("log flushed");
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    println!("log opened");
    let log = Log;
    println!("written");
    drop(log);
    println!("end");
}
