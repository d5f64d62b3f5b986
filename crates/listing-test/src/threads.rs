//! What runs on which thread: for listings on the real clock whose settings ask for it with `threads = true`. Only what is the
//! same in each run is recorded; a program of which something else is seen is refused.

use std::path::Path;

use listing::{Listing, Order, TIMES_FOR_REAL, shown};
use tokio_recorder::{on_threads, recorder};

use crate::{python, record, seeds, twins};

/// Runs both programs again and again and compares with what is recorded.
///
/// # Errors
/// A message for the author.
pub fn proof(listing: &Listing, main: recorder::Main, record: bool) -> Result<(), String> {
    let (rust, python) = (listing.rust_threads(), listing.python_threads());
    if !record::settings(listing)?.threads {
        record::unasked(listing, &rust, "threads = true")?;
        return record::unasked(listing, &python, "threads = true");
    }
    let more = seeds::wanted(std::env::var("SEEDS").ok().as_deref())?;
    let times = TIMES_FOR_REAL.max(usize::try_from(more).unwrap_or(usize::MAX));
    let program = listing.rust();
    let name = shown(&program);
    let order = same(&program, times, || on_threads::run(Path::new(&name), main))?;
    record::compare(&program, &order.to_string(), &rust, record)?;
    let twin = twins::of(listing)?;
    if python::missing(&twin)?.is_some() {
        return Ok(());
    }
    let order = same(&twin, times, || python::run_threads(&twin))?;
    record::compare(&twin, &order.to_string(), &python, record)
}

/// Runs a program so many times and gives what it did, if that was always the same.
///
/// # Errors
/// When a run fails, or does something else than the first.
pub fn same(
    program: &Path,
    times: usize,
    run: impl Fn() -> Result<Order, String>,
) -> Result<Order, String> {
    let first = run()?;
    for again in 2..=times {
        let other = run()?;
        if other != first {
            let (line, rows) = record::difference(&first.to_string(), &other.to_string());
            return Err(format!(
                "{}: run {again} of {times} does something else on its threads than the first, from line {line} of its \
                 recording:\n{rows}\nA figure draws only what is the same in each run: give the program one order, or \
                 drop `threads` in {}.",
                shown(program),
                shown(&program.with_file_name(listing::Settings::FILE)),
            ));
        }
    }
    Ok(first)
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::*;

    /// A task on the one thread or on the other.
    fn run(thread: &str) -> Result<Order, String> {
        let rows = "# real threads, in the order that each run has\nmain main : starts task-1\n";
        let order: Order = format!("{rows}{thread} task-1 : begins\n")
            .parse()
            .expect("it is an order");
        Ok(Order::of(&order.acts))
    }

    #[test]
    fn what_differs_between_runs_is_refused() {
        let program = Path::new("kitchen/main.rs");
        let times = Cell::new(0);
        let luck = |bad: u32| {
            times.set(times.get() + 1);
            run(if times.get() == bad { "main" } else { "a" })
        };
        let error = same(program, 20, || luck(7)).expect_err("the seventh differs");
        for words in [
            "kitchen/main.rs: run 7 of 20 does something else on its threads",
            "- thread-1 task-1 : begins",
            "+ main     task-1 : begins",
            "drop `threads` in kitchen/listing.toml",
        ] {
            assert!(error.contains(words), "{words} is not in: {error}");
        }
        times.set(0);
        assert!(same(program, 20, || luck(0)).is_ok());
        assert_eq!(times.get(), 20);
        // Whatever the thread is called, it is the same.
        assert_eq!(run("a"), run("b"));
    }
}
