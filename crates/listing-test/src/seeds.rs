//! Over many seeds: how often do twins print the same?
//!
//! Only for listings whose settings ask for it with `seeds = n`: the book quotes the counts in their `seeds.rec`.

use listing::{Clock, Listing, shown};
use tokio_recorder::recorder;

use crate::python::{self, Python, python};
use crate::{program, record};

/// Counts and compares with the recorded count.
///
/// # Errors
/// A message for the author.
pub fn proof(listing: &Listing, main: recorder::Main, record: bool) -> Result<(), String> {
    let recorded = listing.seeds_recording();
    let Some(seeds) = record::settings(listing)?.seeds else {
        return match recorded.exists() {
            true => Err(format!(
                "{}: nothing asks for these counts. Write `seeds = 200` into {}, or delete the file.",
                shown(&recorded),
                shown(&listing.settings_file()),
            )),
            false => Ok(()),
        };
    };
    if matches!(python(), Python::Missing { .. }) {
        return Ok(());
    }
    let twin = listing.python().map_err(|error| record::wrong(&error))?;
    let mut differ = Vec::new();
    for seed in 0..seeds {
        let rust = program::run_virtually(&listing.rust(), main, seed)?;
        if !rust.reads_like(&python::run(&twin, Clock::Virtual { seed })?) {
            differ.push(seed);
        }
    }
    record::compare(&listing.rust(), &report(seeds, &differ), &recorded, record)
}

fn report(seeds: u64, differ: &[u64]) -> String {
    let list: Vec<_> = differ.iter().map(u64::to_string).collect();
    let report = format!(
        "# seeds 0 to {}\nsame: {}\ndiffer: {}\n{}",
        seeds - 1,
        seeds - differ.len() as u64,
        differ.len(),
        list.join(" "),
    );
    report.trim_end().to_owned() + "\n"
}
