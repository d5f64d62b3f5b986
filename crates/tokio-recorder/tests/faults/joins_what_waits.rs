#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (sender, receiver) = tokio::sync::oneshot::channel::<()>();
    let waits = std::thread::spawn(|| {
        let _ = receiver.blocking_recv();
    });
    waits.join().unwrap();
    drop(sender);
}

tokio::program!();
