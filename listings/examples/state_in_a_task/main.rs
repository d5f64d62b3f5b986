use std::time::Duration;
use tokio::sync::mpsc;
use tokio::time::sleep;

async fn keep(mut payments: mpsc::Receiver<(&str, i32)>) -> i32 {
    let mut balance = 100;
    while let Some((tag, sum)) = payments.recv().await {
        println!("{tag}: asks the bank");
        sleep(Duration::from_millis(100)).await;
        balance -= sum;
        println!("{tag}: paid, {balance} left");
    }
    balance
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (pay, payments) = mpsc::channel(8);
    let keeper = tokio::spawn(keep(payments));
    for (tag, sum) in [("rent", 30), ("food", 50)] {
        let pay = pay.clone();
        tokio::spawn(async move { pay.send((tag, sum)).await.unwrap() });
    }
    drop(pay);
    println!("In the end: {}", keeper.await.unwrap());
}
