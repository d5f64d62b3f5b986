// Claim: `to_thread` copies your context variables into the thread; a `task_local!` is not set in a job.
// Breaks: `spawn_blocking(user).await.unwrap()` -> `user()`

use tokio::task::spawn_blocking;

tokio::task_local! {
    static USER: &'static str;
}

fn user() -> Option<&'static str> {
    USER.try_with(|user| *user).ok()
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    USER.scope("ann", async {
        assert_eq!(user(), Some("ann"));
        let seen = spawn_blocking(user).await.unwrap();
        assert_eq!(seen, None);
    })
    .await;
}
