// Claim: Under a `timeout` you then match three layers: was it in time, was there an answer, and is it good?
// Breaks: `answer.send(Err("no account"))` -> `answer.send(Ok(5))`

use std::time::Duration;
use tokio::sync::oneshot;
use tokio::time::timeout;

type Answer = Result<u32, &'static str>;

async fn ask(account: impl FnOnce(oneshot::Sender<Answer>)) -> String {
    let (answer, balance) = oneshot::channel();
    account(answer);
    match timeout(Duration::from_secs(1), balance).await {
        Ok(Ok(Ok(balance))) => format!("{balance}"),
        Ok(Ok(Err(error))) => error.to_string(),
        Ok(Err(_)) => "no answer will come".to_string(),
        Err(_) => "no answer in time".to_string(),
    }
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    assert_eq!(ask(|answer| answer.send(Ok(42)).unwrap()).await, "42");
    let refused = ask(|answer| answer.send(Err("no account")).unwrap());
    assert_eq!(refused.await, "no account");
    assert_eq!(ask(drop).await, "no answer will come");
    assert_eq!(ask(std::mem::forget).await, "no answer in time");
}
