use tokio::sync::oneshot;
use tracing::{info, info_span};

async fn first(cache: oneshot::Receiver<()>) {
    let span = info_span!("request", id = 7);
    let _entered = span.enter();
    info!("begins");
    cache.await.unwrap();
    info!("ends");
}

async fn second(cache: oneshot::Sender<()>) {
    let span = info_span!("request", id = 8);
    let _entered = span.enter();
    info!("begins");
    info!("ends");
    cache.send(()).unwrap();
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let lines = tracing_subscriber::fmt().without_time().with_target(false);
    lines.init();
    let (sender, receiver) = oneshot::channel();
    let first = tokio::spawn(first(receiver));
    let second = tokio::spawn(second(sender));
    first.await.unwrap();
    second.await.unwrap();
}
