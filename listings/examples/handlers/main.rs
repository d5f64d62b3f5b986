use futures::future::{BoxFuture, FutureExt};
use std::collections::HashMap;
use std::time::Duration;
use tokio::time::sleep;

type Handler = Box<dyn Fn(u32) -> BoxFuture<'static, String> + Send + Sync>;

fn handler<F, Fut>(function: F) -> Handler
where
    F: Fn(u32) -> Fut + Send + Sync + 'static,
    Fut: Future<Output = String> + Send + 'static,
{
    Box::new(move |id| function(id).boxed())
}

async fn user(id: u32) -> String {
    sleep(Duration::from_millis(100)).await;
    format!("user {id}")
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let greeting = String::from("Hello");
    let hello = move |id| {
        let greeting = greeting.clone();
        async move { format!("{greeting}, {}", user(id).await) }
    };
    let mut handlers = HashMap::new();
    handlers.insert("/user", handler(user));
    handlers.insert("/hello", handler(hello));
    for path in ["/user", "/hello"] {
        println!("{path}: {}", handlers[path](7).await);
    }
}
