use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::future::poll_fn;
use std::pin::Pin;
use std::sync::{Arc, mpsc};
use std::task::{Context, Poll, Wake, Waker};
use std::{thread, time::Duration};

thread_local! {
    static NOW: Cell<u64> = Cell::default();
    static TIMERS: RefCell<BTreeMap<u64, Vec<Waker>>> = RefCell::default();
}

async fn sleep(millis: u64) {
    let end = NOW.get() + millis;
    poll_fn(|context| {
        if NOW.get() >= end {
            return Poll::Ready(());
        }
        let waker = context.waker().clone();
        TIMERS.with_borrow_mut(|all| all.entry(end).or_default().push(waker));
        Poll::Pending
    })
    .await
}

struct TaskWaker {
    task: usize,
    queue: mpsc::Sender<usize>,
}

impl Wake for TaskWaker {
    fn wake(self: Arc<Self>) {
        self.queue.send(self.task).unwrap();
    }
}

type Task = Pin<Box<dyn Future<Output = ()>>>;

fn run(tasks: Vec<Task>) {
    let mut tasks: Vec<_> = tasks.into_iter().map(Some).collect();
    let (queue, ready) = mpsc::channel();
    (0..tasks.len()).for_each(|task| queue.send(task).unwrap());
    loop {
        while let Ok(task) = ready.try_recv() {
            let Some(future) = &mut tasks[task] else {
                continue; // It was woken twice, and has ended.
            };
            let queue = queue.clone();
            let waker = Waker::from(Arc::new(TaskWaker { task, queue }));
            let mut context = Context::from_waker(&waker);
            if future.as_mut().poll(&mut context).is_ready() {
                tasks[task] = None;
            }
        }
        let next = TIMERS.with_borrow_mut(BTreeMap::pop_first);
        let Some((end, sleepers)) = next else {
            return; // Nobody is ready, and nobody sleeps.
        };
        thread::sleep(Duration::from_millis(end - NOW.replace(end)));
        sleepers.into_iter().for_each(Waker::wake);
    }
}

async fn greet(name: &str, millis: u64) {
    for nap in 1..=2 {
        sleep(millis).await;
        println!("{name}: nap {nap}");
    }
}

fn main() {
    let (task1, task2) = (greet("task1", 300), greet("task2", 200));
    run(vec![Box::pin(task1), Box::pin(task2)]);
}
