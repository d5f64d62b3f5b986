use std::pin::Pin;
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll, Waker};
use std::time::Duration;
use tokio::time::sleep;

#[derive(Default)]
struct Bell {
    rung: bool,
    waker: Option<Waker>,
}

struct Ring {
    bell: Arc<Mutex<Bell>>,
    polls: u32,
}

impl Future for Ring {
    type Output = u32;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<u32> {
        self.polls += 1;
        println!("Poll {}", self.polls);
        let mut bell = self.bell.lock().unwrap();
        if bell.rung {
            return Poll::Ready(self.polls);
        }
        bell.waker = Some(context.waker().clone());
        Poll::Pending
    }
}

async fn ring(bell: Arc<Mutex<Bell>>) {
    sleep(Duration::from_millis(300)).await;
    println!("It rings");
    let mut bell = bell.lock().unwrap();
    bell.rung = true;
    bell.waker.take().unwrap().wake();
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let bell = Arc::new(Mutex::new(Bell::default()));
    let task1 = tokio::spawn(ring(Arc::clone(&bell)));
    let polls = Ring { bell, polls: 0 }.await;
    println!("Heard it after {polls} polls");
    task1.await.unwrap();
}
