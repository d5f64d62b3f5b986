use std::sync::mpsc::{Receiver, channel};
use tokio::runtime::Builder;

async fn compute(end: Receiver<()>) {
    end.recv().unwrap(); // Stands for work that takes its worker for long.
    println!("compute: done");
}

async fn answer(request: u32) {
    println!("request {request}: answered");
}

fn main() {
    let heavy = Builder::new_multi_thread().worker_threads(1).build();
    let heavy = heavy.unwrap();
    let light = Builder::new_current_thread().build().unwrap();

    light.block_on(async {
        let (end, ends) = channel();
        let task = heavy.spawn(compute(ends));
        for request in 1..=2 {
            tokio::spawn(answer(request)).await.unwrap();
        }
        end.send(()).unwrap();
        task.await.unwrap();
    });
}
