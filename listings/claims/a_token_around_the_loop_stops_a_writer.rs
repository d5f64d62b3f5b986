// Claim: A token that is a third branch is not looked at, either: put it around the whole, as
// `stop.run_until_cancelled(serve(stream, news)).await`.
// Breaks: `stop.run_until_cancelled(serve(ours)).await` -> `Some(serve(ours).await)`

use std::time::Duration;
use tokio::io::{AsyncWriteExt, DuplexStream, duplex};
use tokio::time::{sleep, timeout};
use tokio_util::sync::CancellationToken;

// Nobody reads, so it waits in its first `write_all`.
async fn serve(mut stream: DuplexStream) {
    loop {
        stream.write_all(b"Hello").await.unwrap();
    }
}

async fn serve_or_stop(mut stream: DuplexStream, stop: CancellationToken) {
    loop {
        tokio::select! {
            () = stop.cancelled() => return,
            () = sleep(Duration::from_secs(1)) => stream.write_all(b"Hello").await.unwrap(),
        }
    }
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let limit = Duration::from_secs(60);
    let stop = CancellationToken::new();
    let press = async {
        sleep(Duration::from_secs(10)).await;
        stop.cancel();
    };

    let (ours, _theirs) = duplex(1);
    let beside = timeout(limit, serve_or_stop(ours, stop.clone()));
    let (beside, ()) = tokio::join!(beside, press);
    assert!(beside.is_err());

    let (ours, _theirs) = duplex(1);
    let around = timeout(limit, async { stop.run_until_cancelled(serve(ours)).await });
    assert_eq!(around.await, Ok(None));
}
