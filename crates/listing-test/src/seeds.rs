//! Over many seeds: how often do twins print the same, and does each program do the same when it runs again?
//!
//! The first only for listings whose settings ask for it with `seeds = n`: the book quotes the counts in their
//! `seeds.rec`. The second for all on the virtual clock, where the variable `SEEDS` says over how many.

use std::path::Path;

use listing::{Clock, ClockChoice, Listing, Recording, shown};
use tokio_recorder::recorder;

use crate::python::{self, Python, python};
use crate::remembered::Remembered;
use crate::{program, record};

/// Counts and compares with the recorded count.
///
/// # Errors
/// A message for the author.
pub fn proof(
    listing: &Listing,
    main: recorder::Main,
    remembered: &Remembered<'_>,
    record: bool,
) -> Result<(), String> {
    let recorded = listing.seeds_recording();
    let Some(seeds) = record::settings(listing)?.seeds else {
        return record::unasked(listing, &recorded, "seeds = 200");
    };
    if matches!(python(), Python::Missing { .. }) {
        return Ok(());
    }
    let twin = listing.python().map_err(|error| record::wrong(&error))?;
    let mut differ = Vec::new();
    for (seed, python) in (0..).zip(remembered.rolled(&twin, seeds)?) {
        let rust = program::run_virtually(&listing.rust(), main, seed)?;
        if !rust.reads_like(&python) {
            differ.push(seed);
        }
    }
    record::compare(&listing.rust(), &report(seeds, &differ), &recorded, record)
}

/// Over how many seeds each program is to be run twice: the variable `SEEDS`, 0 where it is not set.
///
/// # Errors
/// When it is no whole number.
pub fn wanted(seeds: Option<&str>) -> Result<u64, String> {
    let Some(seeds) = seeds else { return Ok(0) };
    seeds.parse().map_err(|_| {
        format!("SEEDS={seeds} is not a whole number from 0. Say over how many seeds each program runs twice.")
    })
}

/// Runs a listing on the virtual clock and its twin twice with the dice of each seed from 0 to below `seeds`.
///
/// # Errors
/// When a run fails, or does something else than the first with the same dice.
pub fn repeat(listing: &Listing, main: recorder::Main, seeds: u64) -> Result<(), String> {
    if record::settings(listing)?.clock == ClockChoice::Real {
        return Ok(());
    }
    let rust = listing.rust();
    let twin = listing.python().map_err(|error| record::wrong(&error))?;
    for seed in 0..seeds {
        twice(&rust, seed, || program::run_virtually(&rust, main, seed))?;
        if matches!(python(), Python::Found { .. }) {
            twice(&twin, seed, || python::run(&twin, Clock::Virtual { seed }))?;
        }
    }
    Ok(())
}

fn twice(
    program: &Path,
    seed: u64,
    run: impl Fn() -> Result<Recording, String>,
) -> Result<(), String> {
    let (first, again) = (run()?.to_string(), run()?.to_string());
    if first == again {
        return Ok(());
    }
    let (line, rows) = record::difference(&first, &again);
    Err(format!(
        "{}: run again with seed {seed}, it does something else than before, from line {line} of its recording:\n\
         {rows}\nA listing must do the same each time: give it one order.",
        shown(program),
    ))
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
