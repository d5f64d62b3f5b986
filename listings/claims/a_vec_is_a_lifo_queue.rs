// Claim: With a `Vec` in place of the heap, it is a `LifoQueue`.
// Breaks: `.pop()` -> `.first().copied()`

use std::sync::Mutex;
use tokio::sync::Semaphore;

struct LifoQueue {
    stack: Mutex<Vec<u32>>,
    items: Semaphore,
}

impl LifoQueue {
    fn put(&self, item: u32) {
        self.stack.lock().unwrap().push(item);
        self.items.add_permits(1);
    }

    async fn get(&self) -> u32 {
        self.items.acquire().await.unwrap().forget();
        self.stack.lock().unwrap().pop().unwrap()
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let queue = LifoQueue {
        stack: Mutex::new(Vec::new()),
        items: Semaphore::new(0),
    };
    for item in 1..=3 {
        queue.put(item);
    }
    let items = [queue.get().await, queue.get().await, queue.get().await];
    assert_eq!(items, [3, 2, 1]);
}
