//! Which Python program is the twin of a listing.

use std::path::PathBuf;

use listing::{Listing, names, shown};

use crate::record;

/// The Python program of a listing, its own or the one that its settings name.
///
/// # Errors
/// When there is none, or more than one.
pub(crate) fn of(listing: &Listing) -> Result<PathBuf, String> {
    let program = listing.python().map_err(|error| record::wrong(&error))?;
    let Some(other) = record::settings(listing)?.twin else {
        if program.is_file() {
            return Ok(program);
        }
        return Err(format!(
            "{} is missing: every listing that runs has a Python twin. Write it there, or name the \
             listing that has it: `twin = \"NAME\"` in {}.",
            shown(&program),
            shown(&listing.settings_file()),
        ));
    };
    let file = record::place(listing, "twin");
    if listing.dir.join("main.py").exists() {
        return Err(format!(
            "{file}: it names the twin `{other}`, but the listing has a main.py of its own. Delete one of the two."
        ));
    }
    if other == listing.name {
        return Err(format!(
            "{file}: it names its own listing. Name the listing that has the Python program, or write main.py \
             instead."
        ));
    }
    if names::fault(&other).is_some() || !program.is_file() {
        return Err(format!(
            "{file}: it names `{other}`, but there is no listing of that name with a main.py of its own. Name \
             one that has it, or write main.py instead."
        ));
    }
    Ok(program)
}
