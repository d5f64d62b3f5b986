use std::sync::{Arc, Mutex};
use std::time::Duration;
use tokio::sync::Notify;
use tokio::time::sleep;

#[derive(Default)]
struct Shop {
    stock: Mutex<u32>,
    changed: Notify,
}

async fn buy(tag: &str, shop: Arc<Shop>, wanted: u32) {
    loop {
        let changed = shop.changed.notified(); // From here on, it hears.
        {
            let mut stock = shop.stock.lock().unwrap();
            if *stock >= wanted {
                *stock -= wanted;
                println!("{tag}: buys {wanted}, {stock} left");
                return;
            }
        }
        changed.await;
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let shop = Arc::new(Shop::default());
    let task1 = tokio::spawn(buy("task1", Arc::clone(&shop), 3));
    let task2 = tokio::spawn(buy("task2", Arc::clone(&shop), 1));
    for _ in 0..2 {
        sleep(Duration::from_millis(100)).await;
        println!("Delivers 2");
        *shop.stock.lock().unwrap() += 2;
        shop.changed.notify_waiters();
    }
    task1.await.unwrap();
    task2.await.unwrap();
}
