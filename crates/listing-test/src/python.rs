//! Runs the Python twins, where there is a Python.

use std::path::Path;

use asyncio_recorder::Error;
pub use asyncio_recorder::{Python, look_for, python};
use listing::{Clock, Recording, shown};

/// What to do about the twins: `Ok` with nothing to say, `Ok` with a sentence for whoever ran the
/// tests, or an error where a missing Python is one.
pub fn verdict(python: &Python, twins: usize, ci: bool) -> Result<Option<String>, String> {
    match python {
        Python::Found { .. } => Ok(None),
        Python::Missing { why } => {
            let text = format!("{twins} Python twins were not checked: {why}.");
            if ci {
                Err(format!(
                    "{text} With CI=true that is a failure: install Python."
                ))
            } else {
                Ok(Some(text))
            }
        }
    }
}

/// Runs a twin on a clock, the virtual one with its dice or the real one.
///
/// # Errors
/// When Python cannot be started, or the twin raises, does not end, or does what it must not do on that clock.
pub fn run(twin: &Path, clock: Clock) -> Result<Recording, String> {
    asyncio_recorder::run(twin, clock).map_err(|error| said(&error, twin))
}

/// The error with the path of the twin as an author knows it.
pub fn said(error: &Error, twin: &Path) -> String {
    error
        .to_string()
        .replace(&twin.display().to_string(), &shown(twin))
}
