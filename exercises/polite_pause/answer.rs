//! `Pending` promises that somebody will call the waker. A future that is ready at once, but wants the others to go first, wakes
//! itself.

use std::pin::Pin;
use std::task::{Context, Poll};

struct Pause(bool);

impl Future for Pause {
    type Output = ();

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<()> {
        if self.0 {
            return Poll::Ready(());
        }
        self.0 = true;
        context.waker().wake_by_ref();
        Poll::Pending
    }
}

async fn speak(name: &str) {
    for n in 0..2 {
        println!("{name} {n}");
        Pause(false).await;
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let ada = tokio::spawn(speak("Ada"));
    let bob = tokio::spawn(speak("Bob"));
    ada.await.unwrap();
    bob.await.unwrap();
}
