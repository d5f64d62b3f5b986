use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;
use tokio::task::JoinSet;
use tokio::time::{interval, sleep};

const BEAT: Duration = Duration::from_millis(100);

async fn ping(sent: &AtomicU32) {
    let number = sent.fetch_add(1, Ordering::Relaxed) + 1;
    println!("ping {number}");
    sleep(Duration::from_millis(150)).await;
}

async fn await_each(job: impl AsyncFn()) {
    let mut ticks = interval(BEAT);
    for _ in 0..3 {
        ticks.tick().await;
        job().await;
    }
}

async fn spawn_each<F>(job: impl Fn() -> F)
where
    F: Future<Output = ()> + Send + 'static,
{
    let mut ticks = interval(BEAT);
    let mut jobs = JoinSet::new();
    for _ in 0..3 {
        ticks.tick().await;
        jobs.spawn(job());
    }
    jobs.join_all().await;
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let sent = Arc::new(AtomicU32::new(0));
    await_each(async || ping(&sent).await).await;
    println!("Now a task for each");
    let job = || {
        let sent = Arc::clone(&sent);
        async move { ping(&sent).await }
    };
    spawn_each(job).await;
}
