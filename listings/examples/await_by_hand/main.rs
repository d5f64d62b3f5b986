use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;
use tokio::time::{Sleep, sleep};

async fn add_later(a: u32, b: u32) -> u32 {
    sleep(Duration::from_millis(100)).await;
    a + b
}

enum AddLater {
    Begun(u32, u32),
    Asleep(u32, u32, Pin<Box<Sleep>>),
    Done,
}

impl Future for AddLater {
    type Output = u32;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<u32> {
        if let Self::Begun(a, b) = *self {
            let sleep = Box::pin(sleep(Duration::from_millis(100)));
            *self = Self::Asleep(a, b, sleep);
        }
        let Self::Asleep(a, b, sleep) = &mut *self else {
            panic!("polled after it was ready");
        };
        ready!(sleep.as_mut().poll(context));
        let sum = *a + *b;
        *self = Self::Done;
        Poll::Ready(sum)
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    println!("By async: {}", add_later(1, 2).await);
    println!("By hand: {}", AddLater::Begun(1, 2).await);
}
