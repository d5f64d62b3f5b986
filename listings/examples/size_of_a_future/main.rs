use tokio::task::yield_now;

async fn kept() -> usize {
    let buffer = [0_u8; 4096];
    yield_now().await;
    buffer.len()
}

async fn ended() -> usize {
    let length = {
        let buffer = [0_u8; 4096];
        buffer.len()
    };
    yield_now().await;
    length
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    println!("kept: {} KiB", size_of_val(&kept()) / 1024);
    println!("ended: {} KiB", size_of_val(&ended()) / 1024);
    println!("in a box: {} KiB", size_of_val(&Box::pin(kept())) / 1024);
}
