use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;
use tokio::time::sleep;

async fn visit(tag: &str, visits: Rc<Cell<u32>>) {
    for _ in 0..2 {
        visits.set(visits.get() + 1);
        println!("{tag}: visit {}", visits.get());
        sleep(Duration::from_millis(100)).await;
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let visits = Rc::new(Cell::new(0));
    let task1 = tokio::spawn(visit("task1", Rc::clone(&visits)));
    task1.await.unwrap();
    println!("Visits in all: {}", visits.get());
}
