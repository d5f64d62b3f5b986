//! What other dice give: for listings whose settings ask for it with `rolls = n`, so that a reader can roll again, both
//! programs are recorded with the seeds from 0, as they are with the seed that the book shows.

use listing::Listing;
use tokio_recorder::recorder;

use crate::python::{Python, python};
use crate::remembered::Remembered;
use crate::{program, record};

/// Runs both programs with each seed and compares with what is recorded.
///
/// # Errors
/// A message for the author.
pub fn proof(
    listing: &Listing,
    main: recorder::Main,
    remembered: &Remembered<'_>,
    record: bool,
) -> Result<(), String> {
    let recorded = listing.rolls_recording();
    let settings = record::settings(listing)?;
    let Some(rolls) = settings.rolls else {
        return record::unasked(listing, &recorded, "rolls = 20");
    };
    if matches!(python(), Python::Missing { .. }) {
        return Ok(());
    }
    let twin = listing.python().map_err(|error| record::wrong(&error))?;
    let mut text = String::new();
    for (seed, python) in (0..).zip(remembered.rolled(&twin, rolls)?) {
        let rust = program::run_virtually(&listing.rust(), main, seed)?;
        if settings.why.is_none() && !rust.reads_like(&python) {
            return Err(format!(
                "{}: with seed {seed} the twins print different lines, and nothing says why. Mend one of them, or let \
                 fewer seeds be rolled.",
                record::place(listing, "rolls"),
            ));
        }
        text += &rust.to_string();
        text += &python.to_string();
    }
    record::compare(&listing.rust(), &text, &recorded, record)
}
