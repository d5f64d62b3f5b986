use std::sync::mpsc::channel;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (sender, receiver) = channel::<()>();
    // It waits for main, which waits for it.
    tokio::task::spawn_blocking(move || receiver.recv());
    sender.send(()).unwrap();
}

tokio::program!();
