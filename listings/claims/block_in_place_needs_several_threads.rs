// Claim: On the flavor `current_thread` it panics, and in a `LocalSet` on any flavor: `can call blocking only when
// running on the multi-threaded runtime`.
// Breaks: `new_current_thread()` -> `new_multi_thread()`

use tokio::runtime::{Builder, Runtime};
use tokio::task::{JoinError, LocalSet, block_in_place, spawn_local};

fn is_refused(task: Result<(), JoinError>) -> bool {
    let Err(error) = task else {
        return false;
    };
    let panic = error.into_panic();
    let message = panic.downcast_ref::<String>().unwrap();
    *message == "can call blocking only when running on the multi-threaded runtime"
}

async fn in_a_task() -> Result<(), JoinError> {
    tokio::spawn(async { block_in_place(|| ()) }).await
}

fn main() {
    let one_thread = Builder::new_current_thread().build().unwrap();
    assert!(is_refused(one_thread.block_on(in_a_task())));

    let one_worker = Builder::new_multi_thread().worker_threads(1).build();
    assert!(one_worker.unwrap().block_on(in_a_task()).is_ok());

    let local = async { spawn_local(async { block_in_place(|| ()) }).await };
    let several = Runtime::new().unwrap();
    assert!(is_refused(
        several.block_on(LocalSet::new().run_until(local))
    ));
}
