use std::time::Duration;
use tokio::sync::watch;
use tokio::time::sleep;

async fn measure(temperature: watch::Sender<u32>) {
    for degrees in 20..=24 {
        sleep(Duration::from_millis(50)).await;
        temperature.send(degrees).unwrap();
        println!("sensor: {degrees}");
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (sender, mut temperature) = watch::channel(0);
    tokio::spawn(measure(sender));

    while temperature.changed().await.is_ok() {
        let degrees = *temperature.borrow_and_update();
        println!("display: {degrees}");
        sleep(Duration::from_millis(500)).await;
    }
}
