//! Two speakers let each other speak: a bare `yield` gives the turn away, and asyncio comes back by itself. In Rust, nobody
//! comes back. Make it print what the asyncio program prints.

use std::pin::Pin;
use std::task::{Context, Poll};

struct Pause(bool);

impl Future for Pause {
    type Output = ();

    fn poll(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<()> {
        if self.0 {
            return Poll::Ready(());
        }
        self.0 = true;
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
