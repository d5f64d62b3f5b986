// Claim: One that still waits for a thread may run, too.
// Breaks: `runtime.spawn_blocking(move || tell.send("the second").unwrap());` -> `drop(tell);`

use std::sync::mpsc;
use tokio::runtime::Builder;

fn main() {
    let (go_on, wait) = mpsc::channel();
    let (tell, told) = mpsc::channel();
    let runtime = Builder::new_current_thread()
        .max_blocking_threads(1)
        .build()
        .unwrap();
    let begins = tell.clone();
    runtime.spawn_blocking(move || {
        begins.send("the first begins").unwrap();
        wait.recv().unwrap();
        begins.send("the first ends").unwrap();
    });
    runtime.spawn_blocking(move || tell.send("the second").unwrap());
    assert_eq!(told.recv(), Ok("the first begins"));
    runtime.shutdown_background();
    go_on.send(()).unwrap();
    assert_eq!(told.recv(), Ok("the first ends"));
    assert_eq!(told.recv(), Ok("the second"));
}
