use std::sync::{Arc, Mutex};

struct Accounts {
    ann: u32,
    bob: u32,
}

async fn transfer(accounts: Arc<Mutex<Accounts>>, amount: u32) {
    let mut accounts = accounts.lock().unwrap();
    accounts.ann -= amount;
    assert!(amount < 50, "too much at once");
    accounts.bob += amount;
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let accounts = Arc::new(Mutex::new(Accounts { ann: 90, bob: 10 }));
    let task = tokio::spawn(transfer(accounts.clone(), 50));
    if task.await.is_err() {
        println!("The transfer failed");
    }
    match accounts.lock() {
        Ok(accounts) => println!("ann {}, bob {}", accounts.ann, accounts.bob),
        Err(_) => println!("The accounts are not to be trusted"),
    }
}
