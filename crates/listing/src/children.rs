//! Children of a process that records programs.
//!
//! Until a child has become the program that it is to be, it holds all that its parent had open. A socket that a
//! recorded program closes meanwhile is not closed for its peer, which hears of it late. So no child starts while a
//! program is recorded.

use std::io;
use std::process::{Child, Command, Output, Stdio};
use std::sync::{PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard};

static STARTS: RwLock<()> = RwLock::new(());

/// No child starts by [`start`] or [`output`] for as long as this is held. Do not ask for it twice in one thread.
pub fn none_starts() -> RwLockReadGuard<'static, ()> {
    STARTS.read().unwrap_or_else(PoisonError::into_inner)
}

/// No program is recorded for as long as this is held, and no child starts by [`start`] or [`output`]: for what starts
/// children of its own.
pub fn none_is_recorded() -> RwLockWriteGuard<'static, ()> {
    STARTS.write().unwrap_or_else(PoisonError::into_inner)
}

/// Starts a child once no program is recorded.
///
/// # Errors
/// As [`Command::spawn`].
pub fn start(command: &mut Command) -> io::Result<Child> {
    let _alone = none_is_recorded();
    command.spawn()
}

/// Runs a child to its end, once no program is recorded, and takes all that it writes.
///
/// # Errors
/// As [`Command::output`].
pub fn output(command: &mut Command) -> io::Result<Output> {
    let command = command.stdin(Stdio::null());
    start(command.stdout(Stdio::piped()).stderr(Stdio::piped()))?.wait_with_output()
}
