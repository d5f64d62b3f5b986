use std::thread;

async fn greet() {
    println!("Hello from a task");
}

fn main() {
    let thread = thread::spawn(|| {
        tokio::spawn(greet());
    });
    let panic = thread.join().unwrap_err();
    println!("{}", panic.downcast_ref::<String>().unwrap());
}
