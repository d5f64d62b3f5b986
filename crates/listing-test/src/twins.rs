//! Which Python program is the twin of a listing.

use std::path::PathBuf;

use listing::{Listing, shown};

use crate::names;

/// The Python program of a listing, its own or the one that its file `twin` names.
///
/// # Errors
/// When there is none, or more than one.
pub fn of(listing: &Listing) -> Result<PathBuf, String> {
    let failed = |error| format!("{}: {error}", shown(&listing.dir));
    let program = listing.python().map_err(failed)?;
    let Some(other) = listing.twin_of().map_err(failed)? else {
        if program.is_file() {
            return Ok(program);
        }
        return Err(format!(
            "{} is missing: every listing that runs has a Python twin. Write it there, or name the \
             listing that has it in a file `twin` beside main.rs.",
            shown(&program),
        ));
    };
    let file = shown(&listing.dir.join("twin"));
    if listing.dir.join("main.py").exists() {
        return Err(format!(
            "{file}:1: it names the twin `{other}`, but the listing has a main.py of its own. Delete one of the two."
        ));
    }
    if other == listing.name {
        return Err(format!(
            "{file}:1: it names its own listing. Name the listing that has the Python program, or write main.py \
             instead."
        ));
    }
    if names::fault(&other).is_some() || !program.is_file() {
        return Err(format!(
            "{file}:1: it names `{other}`, but there is no listing of that name with a main.py of its own. Name \
             one that has it, or write main.py instead."
        ));
    }
    Ok(program)
}
