//! Signals: what comes from outside, the virtual clock does not wait for.

use std::future::pending;
use std::io;

pub use real::signal::*;

/// Waits for ever, for nobody presses Ctrl-C on the virtual clock.
///
/// It listens for nothing: a listener would keep Ctrl-C from the tests that record, for as long as they run.
pub async fn ctrl_c() -> io::Result<()> {
    pending().await
}
