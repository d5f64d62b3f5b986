use std::time::Duration;
use tokio::task::JoinSet;
use tokio::time::sleep;

async fn fetch(mirror: &str, milliseconds: u64) -> Result<String, String> {
    sleep(Duration::from_millis(milliseconds)).await;
    if mirror == "near" {
        return Err(format!("{mirror}: refused"));
    }
    Ok(format!("{mirror}: a page"))
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mut fetches = JoinSet::new();
    fetches.spawn(fetch("near", 100));
    fetches.spawn(fetch("middle", 200));
    fetches.spawn(fetch("far", 300));

    while let Some(joined) = fetches.join_next().await {
        match joined.unwrap() {
            Ok(page) => {
                println!("{page}");
                break;
            }
            Err(error) => println!("{error}"),
        }
    }
    fetches.shutdown().await;
    println!("Nobody is asked any more");
}
