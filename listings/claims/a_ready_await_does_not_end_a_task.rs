// Claim: A task that computes on a worker thread just then goes on until it yields, which is not at every
// `.await`.
// Breaks: `ready(()).await;` -> `pending::<()>().await;`

use std::future::{pending, ready};
use std::sync::mpsc;
use tokio::runtime::Runtime;

fn main() {
    let (go_on, wait) = mpsc::channel();
    let (tell, told) = mpsc::channel();
    let runtime = Runtime::new().unwrap();
    runtime.spawn(async move {
        tell.send("computes").unwrap();
        wait.recv().unwrap();
        ready(()).await;
        tell.send("after a ready await").unwrap();
        pending::<()>().await;
        tell.send("after a wait").unwrap();
    });
    assert_eq!(told.recv(), Ok("computes"));
    runtime.shutdown_background();
    go_on.send(()).unwrap();
    assert_eq!(told.iter().collect::<Vec<_>>(), ["after a ready await"]);
}
