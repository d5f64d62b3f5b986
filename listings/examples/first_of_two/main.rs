use std::time::Duration;
use tokio::time::sleep;

struct Request(&'static str);

impl Drop for Request {
    fn drop(&mut self) {
        println!("{}: request closed", self.0);
    }
}

async fn ask(mirror: &'static str, milliseconds: u64) -> &'static str {
    let _request = Request(mirror);
    sleep(Duration::from_millis(milliseconds)).await;
    println!("{mirror}: answered");
    mirror
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    tokio::select! {
        first = ask("far", 300) => println!("The first is {first}"),
        first = ask("near", 100) => println!("The first is {first}"),
    }
}
