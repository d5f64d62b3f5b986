//! What the programs of this folder share: the runtime and the amount of work that the command line names.

use std::env;

use tokio::runtime::{Builder, Runtime};

/// `one`: a runtime on this thread. `all`: one with a thread for each core, whose tasks `inside` has in a task of its own.
pub(crate) fn runtime() -> Runtime {
    let mut builder = match env::args().nth(1).as_deref() {
        Some("one") => Builder::new_current_thread(),
        Some("all" | "inside") => Builder::new_multi_thread(),
        _ => panic!("say `one` or `all`, and perhaps `short`"),
    };
    builder.enable_all().build().unwrap()
}

/// The whole work, or a tenth of it.
#[allow(dead_code, reason = "some work has one size")]
pub(crate) fn count(whole: u64) -> u64 {
    match env::args().nth(2).as_deref() {
        Some("short") => whole / 10,
        _ => whole,
    }
}
