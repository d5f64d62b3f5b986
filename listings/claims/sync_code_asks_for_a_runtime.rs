// Claim: It works without a runtime, in a job of `spawn_blocking` and in a task of several workers.
// Breaks: `Ok(runtime) => block_in_place(|| runtime.block_on(fetch))` -> `Ok(runtime) => runtime.block_on(fetch)`

use std::sync::LazyLock;
use tokio::runtime::{Handle, Runtime};
use tokio::task::{block_in_place, spawn_blocking};

static RUNTIME: LazyLock<Runtime> = LazyLock::new(|| Runtime::new().unwrap());

fn size_of(page: &str) -> usize {
    let fetch = async { page.len() };
    match Handle::try_current() {
        Ok(runtime) => block_in_place(|| runtime.block_on(fetch)),
        Err(_) => RUNTIME.block_on(fetch),
    }
}

fn main() {
    assert_eq!(size_of("index.html"), 10);
    RUNTIME.block_on(async {
        let job = spawn_blocking(|| size_of("index.html"));
        assert_eq!(job.await.unwrap(), 10);
        let task = tokio::spawn(async { size_of("index.html") });
        assert_eq!(task.await.unwrap(), 10);
    });
}
