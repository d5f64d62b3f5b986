use std::pin::pin;
use std::time::Duration;
use tokio::time::sleep;

async fn fetch() -> &'static str {
    sleep(Duration::from_millis(300)).await;
    "a page"
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mut page = pin!(fetch());
    let mut patience = pin!(sleep(Duration::from_millis(100)));
    let mut told = false;

    loop {
        tokio::select! {
            page = &mut page => {
                println!("Here is {page}");
                break;
            }
            () = &mut patience, if !told => {
                println!("This takes a while");
                told = true;
            }
        }
    }
}
