trait Channel {
    async fn send(&self, text: &str);
}

struct Mail;
struct Chat;

impl Channel for Mail {
    async fn send(&self, text: &str) {
        println!("By mail: {text}");
    }
}

impl Channel for Chat {
    async fn send(&self, text: &str) {
        println!("By chat: {text}");
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let channels: Vec<Box<dyn Channel>> = vec![Box::new(Mail), Box::new(Chat)];
    for channel in &channels {
        channel.send("the build is broken").await;
    }
}
