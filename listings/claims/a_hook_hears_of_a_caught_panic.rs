// Claim: It hears of a panic that you catch, too.
// Breaks: `panic!("out of luck")` -> `resume_unwind(Box::new("out of luck"))`

use std::panic;
#[allow(unused_imports)]
use std::panic::resume_unwind;
use std::sync::atomic::{AtomicU32, Ordering};

use futures::FutureExt;

static HEARD: AtomicU32 = AtomicU32::new(0);

async fn fail() {
    panic!("out of luck")
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    panic::set_hook(Box::new(|_| {
        HEARD.fetch_add(1, Ordering::Relaxed);
    }));
    assert!(fail().catch_unwind().await.is_err());
    assert!(tokio::spawn(fail()).await.is_err());
    let heard = HEARD.load(Ordering::Relaxed);
    let _ = panic::take_hook();
    assert_eq!(heard, 2);
}
