//! Stands in for [tokio](https://docs.rs/tokio): a program that finds this crate by that name runs on a virtual
//! clock, and what it prints and what its tasks do is recorded.
//!
//! Everything that tokio has is here. What is wrapped behaves as tokio's own, and says to the recording what it does: runtimes,
//! tasks, join handles and sets, timers, locks and channels. [`recorder::run`] runs a program; the README says how a
//! crate of tests brings its programs in.

#![warn(missing_docs)]

pub use real::*;

pub use task::spawn;

#[macro_use]
mod printing;
mod blocking;
mod clock;
mod join_set;
mod local;
pub mod on_threads;
pub mod process;
pub mod recorder;
pub mod runtime;
pub mod signal;
pub mod sync;
pub mod task;
pub mod time;
mod traced;
mod waiting;
mod watchdog;
