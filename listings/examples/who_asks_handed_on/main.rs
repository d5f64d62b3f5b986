use tokio::task::JoinHandle;

tokio::task_local! {
    static USER: &'static str;
}

fn user() -> &'static str {
    USER.try_with(|user| *user).unwrap_or("nobody")
}

fn spawn(future: impl Future<Output = ()> + Send + 'static) -> JoinHandle<()> {
    tokio::spawn(USER.scope(user(), future))
}

async fn audit(step: &str) {
    println!("{step}: for {}", user());
}

async fn handle() {
    audit("check").await;
    spawn(audit("save")).await.unwrap();
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    USER.scope("ann", handle()).await;
    audit("afterwards").await;
}
