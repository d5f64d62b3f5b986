use tokio::sync::oneshot;
use tracing::{Instrument, info, info_span};

async fn log(step: &str) {
    info!("{step}");
}

async fn first(cache: oneshot::Receiver<()>) {
    info!("begins");
    cache.await.unwrap();
    info!("ends");
}

async fn second(cache: oneshot::Sender<()>) {
    info!("begins");
    tokio::spawn(log("saved")).await.unwrap();
    tokio::spawn(log("mailed").in_current_span()).await.unwrap();
    info!("ends");
    cache.send(()).unwrap();
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let lines = tracing_subscriber::fmt().without_time().with_target(false);
    lines.init();
    let (sender, receiver) = oneshot::channel();
    let first = first(receiver).instrument(info_span!("request", id = 7));
    let second = second(sender).instrument(info_span!("request", id = 8));
    let (first, second) = (tokio::spawn(first), tokio::spawn(second));
    first.await.unwrap();
    second.await.unwrap();
}
