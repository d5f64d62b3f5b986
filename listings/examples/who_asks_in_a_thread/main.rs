use tokio::task::spawn_blocking;

tokio::task_local! {
    static USER: &'static str;
}

fn user() -> &'static str {
    USER.try_with(|user| *user).unwrap_or("nobody")
}

fn stamp(job: &str) {
    println!("{job}: for {}", user());
}

async fn handle() {
    spawn_blocking(|| stamp("as it is")).await.unwrap();
    let user = user();
    let in_scope = move || USER.sync_scope(user, || stamp("with its context"));
    spawn_blocking(in_scope).await.unwrap();
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    USER.scope("ann", handle()).await;
}
