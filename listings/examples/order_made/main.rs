use tokio::sync::oneshot;

async fn prepare(ready: oneshot::Sender<u32>) {
    println!("prepared");
    ready.send(7).unwrap();
}

async fn make_use(ready: oneshot::Receiver<u32>) {
    let number = ready.await.unwrap();
    println!("used {number}");
}

#[tokio::main(flavor = "multi_thread", worker_threads = 2)]
async fn main() {
    let (sender, ready) = oneshot::channel();
    let user = tokio::spawn(make_use(ready));
    let preparer = tokio::spawn(prepare(sender));
    preparer.await.unwrap();
    user.await.unwrap();
}
