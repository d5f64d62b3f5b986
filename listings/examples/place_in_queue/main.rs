use std::sync::Arc;
use std::time::Duration;
use tokio::sync::Mutex;
use tokio::time::sleep;

async fn patient(name: &str, lock: Arc<Mutex<()>>) {
    let _guard = lock.lock().await;
    println!("{name} has the lock");
    sleep(Duration::from_millis(200)).await;
}

async fn impatient(lock: Arc<Mutex<()>>) {
    loop {
        tokio::select! {
            _guard = lock.lock() => break,
            () = sleep(Duration::from_millis(150)) => println!("impatient still waits"),
        }
    }
    println!("impatient had the lock");
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let lock = Arc::new(Mutex::new(()));
    let tasks = [
        tokio::spawn(patient("first", lock.clone())),
        tokio::spawn(impatient(lock.clone())),
        tokio::spawn(patient("last", lock)),
    ];
    for task in tasks {
        task.await.unwrap();
    }
}
