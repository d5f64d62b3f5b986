use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::sync::Mutex;
use tokio::sync::Semaphore;

struct PriorityQueue<T> {
    heap: Mutex<BinaryHeap<Reverse<T>>>,
    items: Semaphore,
}

impl<T: Ord> PriorityQueue<T> {
    fn new() -> Self {
        PriorityQueue {
            heap: Mutex::new(BinaryHeap::new()),
            items: Semaphore::new(0),
        }
    }

    fn put(&self, item: T) {
        self.heap.lock().unwrap().push(Reverse(item));
        self.items.add_permits(1);
    }

    async fn get(&self) -> T {
        self.items.acquire().await.unwrap().forget();
        self.heap.lock().unwrap().pop().unwrap().0
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let queue = PriorityQueue::new();
    for item in [(3, "write"), (1, "plan"), (2, "read")] {
        queue.put(item);
    }
    for _ in 0..3 {
        let (priority, word) = queue.get().await;
        println!("{priority}: {word}");
    }
}
