tokio::task_local! {
    static USER: &'static str;
}

fn user() -> &'static str {
    USER.try_with(|user| *user).unwrap_or("nobody")
}

async fn audit(step: &str) {
    println!("{step}: for {}", user());
}

async fn handle() {
    audit("check").await;
    tokio::spawn(audit("save")).await.unwrap();
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    USER.scope("ann", handle()).await;
    audit("afterwards").await;
}
