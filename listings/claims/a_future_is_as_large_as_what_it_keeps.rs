// Claim: A buffer that is kept across an `.await` is inside the future, and one that ends before it is not.
// Breaks: `    seventh` -> `    let buffer = [seventh; 4096]; yield_now().await; buffer[7]`

use tokio::task::yield_now;

async fn kept() -> u8 {
    let buffer = [1_u8; 4096];
    yield_now().await;
    buffer[7]
}

async fn ended() -> u8 {
    let seventh = {
        let buffer = [1_u8; 4096];
        buffer[7]
    };
    yield_now().await;
    seventh
}

#[tokio::main]
async fn main() {
    assert!(size_of_val(&kept()) >= 4096);
    assert!(size_of_val(&ended()) < 4096);
    assert_eq!(kept().await, ended().await);
}
