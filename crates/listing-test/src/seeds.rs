//! Over many seeds: how often do twins print the same?
//!
//! Only for listings with a file `seeds.rec`, whose figures the book quotes. An empty one asks for them.

use listing::{Clock, Listing};

use crate::python::{self, Python, python};
use crate::{record, virtual_clock};

/// As many as the book speaks of; the first is 0.
const SEEDS: u64 = 200;

/// Counts and compares with the recorded count.
///
/// # Errors
/// A message for the author.
pub fn proof(listing: &Listing, main: fn(), record: bool) -> Result<(), String> {
    let recorded = listing.seeds_recording();
    if !recorded.is_file() || matches!(python(), Python::Missing { .. }) {
        return Ok(());
    }
    let twin = listing.python().map_err(|error| error.to_string())?;
    let mut differ = Vec::new();
    for seed in 0..SEEDS {
        let rust = virtual_clock::run(&listing.rust(), main, seed)?;
        if !rust.reads_like(&python::run(&twin, Clock::Virtual { seed })?) {
            differ.push(seed);
        }
    }
    record::compare(&listing.rust(), &report(&differ), &recorded, record)
}

fn report(differ: &[u64]) -> String {
    let list: Vec<_> = differ.iter().map(u64::to_string).collect();
    let report = format!(
        "# seeds 0 to {}\nsame: {}\ndiffer: {}\n{}",
        SEEDS - 1,
        SEEDS - differ.len() as u64,
        differ.len(),
        list.join(" "),
    );
    report.trim_end().to_owned() + "\n"
}
