use std::time::Duration;
use tokio::sync::{mpsc, oneshot};
use tokio::time::sleep;

struct Request {
    amount: u32,
    answer: oneshot::Sender<u32>,
}

async fn account(mut requests: mpsc::Receiver<Request>) {
    let mut balance = 0;
    while let Some(Request { amount, answer }) = requests.recv().await {
        sleep(Duration::from_millis(100)).await;
        balance += amount;
        // It fails only when nobody waits for the answer any more.
        let _ = answer.send(balance);
    }
}

async fn deposit(account: mpsc::Sender<Request>, name: &str, amount: u32) {
    let (answer, balance) = oneshot::channel();
    account.send(Request { amount, answer }).await.unwrap();
    println!("{name}: asks for {amount}");
    println!("{name}: the balance is {}", balance.await.unwrap());
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (sender, requests) = mpsc::channel(8);
    tokio::spawn(account(requests));
    tokio::join!(
        deposit(sender.clone(), "ann", 5),
        deposit(sender, "bob", 20),
    );
}
