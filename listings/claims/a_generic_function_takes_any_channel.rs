// Claim: A function that takes `&impl Channel` works with an `async fn` in the trait: each call knows its type.
// Breaks: `        "By mail"` -> `        "By chat"`

trait Channel {
    async fn send(&self) -> &'static str;
}

struct Mail;

impl Channel for Mail {
    async fn send(&self) -> &'static str {
        "By mail"
    }
}

async fn notify(channel: &impl Channel) -> &'static str {
    channel.send().await
}

#[tokio::main]
async fn main() {
    assert_eq!(notify(&Mail).await, "By mail");
}
