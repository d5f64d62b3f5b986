// Claim: On another runtime than tokio's, tokio's channels work.
// Breaks: `sender.send(7).unwrap();` -> ``

use std::pin::pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering::Relaxed};
use std::task::{Context, Poll, Wake, Waker};
use tokio::sync::oneshot;

#[derive(Default)]
struct Woken(AtomicBool);

impl Wake for Woken {
    fn wake(self: Arc<Self>) {
        self.0.store(true, Relaxed);
    }
}

fn main() {
    let (sender, answer) = oneshot::channel();
    let mut answer = pin!(answer);
    let woken = Arc::new(Woken::default());
    let waker = Waker::from(Arc::clone(&woken));
    // Polled by hand, with a waker that is not tokio's.
    let mut context = Context::from_waker(&waker);
    assert!(answer.as_mut().poll(&mut context).is_pending());
    sender.send(7).unwrap();
    assert!(woken.0.load(Relaxed));
    assert_eq!(answer.poll(&mut context), Poll::Ready(Ok(7)));
}
