//! Runs the Python twins, where there is a Python.

use std::collections::HashMap;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::{LazyLock, Mutex, PoisonError};

use asyncio_recorder::Error;
pub use asyncio_recorder::{Python, look_for, python, recorder};
use listing::{Clock, Order, Recording, Settings, children, shown};

use crate::record;

/// What to do about the twins, of which so many were not checked for this reason: `Ok` with nothing to say, `Ok` with a
/// sentence for whoever ran the tests, or an error where what is missing is one.
pub fn verdict(unchecked: Option<(usize, String)>, ci: bool) -> Result<Option<String>, String> {
    let Some((twins, why)) = unchecked else {
        return Ok(None);
    };
    let text = format!("{twins} Python twins were not checked: {why}.");
    crate::left_out(text, "install it", ci).map(Some)
}

/// Says how many of these twins are not checked on this machine, and fails where `CI=true`.
pub fn all_are_checked(twins: impl Iterator<Item = PathBuf>) {
    let mut unchecked: Option<(usize, String)> = None;
    for twin in twins {
        match missing(&twin) {
            Ok(None) => {}
            Ok(Some(why)) => unchecked.get_or_insert((0, why)).0 += 1,
            Err(message) => panic!("{message}"),
        }
    }
    match verdict(unchecked, crate::is_ci()) {
        Ok(None) => {}
        Ok(Some(sentence)) => {
            // The tests' own output is not shown.
            writeln!(std::io::stderr(), "\n{sentence}").expect("standard error can be written");
        }
        Err(message) => panic!("{message}"),
    }
}

/// Why a twin cannot be run on this machine: there is no Python, or not what its `python_needs` name. `None` if it can.
///
/// # Errors
/// When its `listing.toml` cannot be read.
pub fn missing(twin: &Path) -> Result<Option<String>, String> {
    if let Python::Missing { why } = python() {
        return Ok(Some(why.clone()));
    }
    let missing = needs(twin)?.into_iter().find(|(_, place)| place.is_none());
    Ok(missing.map(|(module, _)| format!("`{}` has no {module}", recorder().program())))
}

/// The modules that a twin's `python_needs` name, each with its version and place, if Python can import it.
///
/// # Errors
/// When its `listing.toml` cannot be read.
pub(crate) fn needs(twin: &Path) -> Result<Vec<(String, Option<String>)>, String> {
    let folder = twin.parent().unwrap_or(Path::new(""));
    let settings = Settings::of_folder(folder).map_err(|error| record::wrong(&error))?;
    let found = |module: String| {
        let place = look_up(&module);
        (module, place)
    };
    Ok(settings.python_needs.into_iter().map(found).collect())
}

/// The version and place of a module that Python can import; each is looked for once.
fn look_up(module: &str) -> Option<String> {
    static KNOWN: LazyLock<Mutex<HashMap<String, Option<String>>>> = LazyLock::new(Mutex::default);
    let mut known = KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
    let look = || {
        let script = format!(
            "import {module} as it; print(getattr(it, '__version__', ''), getattr(it, '__file__', ''))"
        );
        let output =
            children::output(Command::new(recorder().program()).args(["-c", &script])).ok()?;
        let said = String::from_utf8_lossy(&output.stdout).into_owned();
        output.status.success().then_some(said)
    };
    known.entry(module.to_owned()).or_insert_with(look).clone()
}

/// Runs a twin on a clock, the virtual one with its dice or the real one.
///
/// # Errors
/// When Python cannot be started, or the twin raises, does not end, or does what it must not do on that clock.
pub fn run(twin: &Path, clock: Clock) -> Result<Recording, String> {
    asyncio_recorder::run(twin, clock).map_err(|error| said(&error, twin))
}

/// Runs a twin on the real clock and gives what it did on which thread, in the order that each run has.
///
/// # Errors
/// When Python cannot be started, or the twin raises, does not end, or does what cannot be seen.
pub fn run_threads(twin: &Path) -> Result<Order, String> {
    let order = recorder().run_threads(twin);
    order.map_err(|error| said(&error, twin))
}

/// The error with the path of the twin as an author knows it.
pub fn said(error: &Error, twin: &Path) -> String {
    error
        .to_string()
        .replace(&twin.display().to_string(), &shown(twin))
}
