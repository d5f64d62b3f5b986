use std::cell::RefCell;
use std::rc::Rc;
use std::time::Duration;
use tokio::time::sleep;

async fn visit(tag: &'static str, guests: Rc<RefCell<Vec<&'static str>>>) {
    guests.borrow_mut().push(tag); // Borrowed until the end of this line.
    println!("{tag}: guest {}", guests.borrow().len());
    sleep(Duration::from_millis(100)).await;
    println!("{tag}: leaves {} guests", guests.borrow().len());
}

#[tokio::main(flavor = "local")]
async fn main() {
    let guests = Rc::new(RefCell::new(Vec::new()));
    let task1 = tokio::task::spawn_local(visit("task1", Rc::clone(&guests)));
    let task2 = tokio::task::spawn_local(visit("task2", Rc::clone(&guests)));
    task1.await.unwrap();
    task2.await.unwrap();
    println!("The book: {}", guests.borrow().join(", "));
}
