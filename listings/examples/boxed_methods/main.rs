use futures::future::{BoxFuture, FutureExt};
use std::time::Duration;
use tokio::time::sleep;

trait Channel {
    fn send<'a>(&'a self, text: &'a str) -> BoxFuture<'a, ()>;
}

struct Mail;
struct Chat;

impl Channel for Mail {
    fn send<'a>(&'a self, text: &'a str) -> BoxFuture<'a, ()> {
        async move {
            sleep(Duration::from_millis(200)).await;
            println!("By mail: {text}");
        }
        .boxed()
    }
}

impl Channel for Chat {
    fn send<'a>(&'a self, text: &'a str) -> BoxFuture<'a, ()> {
        async move {
            sleep(Duration::from_millis(100)).await;
            println!("By chat: {text}");
        }
        .boxed()
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let channels: Vec<Box<dyn Channel>> = vec![Box::new(Mail), Box::new(Chat)];
    for channel in &channels {
        channel.send("the build is broken").await;
    }
}
