use std::panic;

async fn fail() {
    panic!("out of luck");
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    panic::set_hook(Box::new(|info| {
        let message = info.payload().downcast_ref::<&str>();
        println!("Hook: {}", message.unwrap_or(&"no message"));
    }));
    let task = tokio::spawn(fail());
    while !task.is_finished() {
        tokio::task::yield_now().await;
    }
    println!("The task has ended");
    drop(task);
    println!("The handle is gone");
}
