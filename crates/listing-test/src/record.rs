//! Compares what a listing printed with the files in its folder, or writes them anew.

use std::fs;
use std::io::Write;
use std::path::Path;

use listing::anew::{self, IF_MEANT};
use listing::listing::optional;
use listing::{Clock, Listing, Recording, Row, Settings, SettingsError, shown};

/// Whether this run writes recordings, and for which listing: `RECORD=1` for all, `RECORD=NAME` for one.
pub fn records(name: &str) -> bool {
    std::env::var("RECORD").is_ok_and(|wanted| wanted == "1" || wanted == name)
}

/// Whether `RECORD`, where it is set, names something that is recorded: one of `names`, or everything.
///
/// # Errors
/// A message for the author.
pub fn wanted_is_there(names: impl IntoIterator<Item = String>) -> Result<(), String> {
    let Ok(wanted) = std::env::var("RECORD") else {
        return Ok(());
    };
    if names
        .into_iter()
        .chain(["", "1", "versions.rec"].map(str::to_owned))
        .any(|name| name == wanted)
    {
        return Ok(());
    }
    Err(format!(
        "RECORD={wanted} names no listing and no claim. Say `RECORD=1` for all of them or `RECORD=NAME` for one."
    ))
}

/// The dice that are chosen for the listing `name` by the variables `RECORD` and `SEED`.
///
/// # Errors
/// When `SEED` is no number, or nobody knows for which listing it is.
pub fn chosen_dice(
    name: &str,
    record: Option<&str>,
    seed: Option<&str>,
) -> Result<Option<u64>, String> {
    let how = format!(
        "To throw other dice for one listing: {}.",
        anew::with_dice("NAME", "7")
    );
    let Some(seed) = seed else {
        return Ok(None);
    };
    let dice = seed
        .parse()
        .map_err(|_| format!("SEED={seed} is not a whole number from 0. {how}"))?;
    match record {
        None | Some("" | "1") => Err(format!(
            "SEED={seed} is set, but RECORD does not name the listing that it is for. {how}"
        )),
        Some(wanted) => Ok((wanted == name).then_some(dice)),
    }
}

/// The dice of a listing: those its recording names; `SEED=n` with `RECORD=NAME` chooses others.
///
/// # Errors
/// When the recording cannot be read, or `SEED` does not say what it should.
pub fn seed(listing: &Listing) -> Result<u64, String> {
    let variable = |name| std::env::var(name).ok();
    let (record, seed) = (variable("RECORD"), variable("SEED"));
    if let Some(dice) = chosen_dice(&listing.name, record.as_deref(), seed.as_deref())? {
        return Ok(dice);
    }
    match read(&listing.rust_recording())? {
        Some(text) => match clock(&listing.rust_recording(), &text)? {
            Clock::Virtual { seed } => Ok(seed),
            Clock::Real => Ok(0),
        },
        None => Ok(0),
    }
}

fn read(path: &Path) -> Result<Option<String>, String> {
    optional(path).map_err(|error| format!("{}: {error}", shown(path)))
}

fn clock(path: &Path, text: &str) -> Result<Clock, String> {
    Clock::of_recording(text).map_err(|error| format!("{}: {error}. {IF_MEANT}", shown(path)))
}

/// What the listing's settings say.
///
/// # Errors
/// A message for the author.
pub fn settings(listing: &Listing) -> Result<Settings, String> {
    listing.settings().map_err(|error| wrong(&error))
}

/// What is wrong with a listing's settings, for the author.
pub fn wrong(error: &SettingsError) -> String {
    let SettingsError {
        path,
        line,
        message,
    } = error;
    format!("{}:{line}: {message}", shown(path))
}

/// File and line of one of the listing's settings.
pub fn place(listing: &Listing, key: &str) -> String {
    format!(
        "{}:{}",
        shown(&listing.settings_file()),
        listing.line_of(key)
    )
}

/// Refuses what is recorded though no setting asks for it; `setting` is the one that would.
///
/// # Errors
/// A message for the author, if the file is there.
pub fn unasked(listing: &Listing, recorded: &Path, setting: &str) -> Result<(), String> {
    match recorded.exists() {
        true => Err(format!(
            "{}: nothing asks for it. Write `{setting}` into {}, or delete the file.",
            shown(recorded),
            shown(&listing.settings_file()),
        )),
        false => Ok(()),
    }
}

/// Compares `fresh`, which `program` gave just now, with the file `recorded`; `record` writes it instead.
///
/// # Errors
/// A message for the author: file and line, the difference, and what to do.
pub fn compare(program: &Path, fresh: &str, recorded: &Path, record: bool) -> Result<(), String> {
    let old = read(recorded)?;
    if record {
        return match old {
            Some(old) if old == fresh => Ok(()),
            _ => write(recorded, fresh),
        };
    }
    let Some(old) = old else {
        return Err(format!(
            "{} is missing. Record what {} prints: {}.",
            shown(recorded),
            shown(program),
            anew::ALL,
        ));
    };
    if old == fresh {
        return Ok(());
    }
    let (line, rows) = difference(&old, fresh);
    Err(format!(
        "{}:{line}: {} does not give what is recorded here.\n{rows}\n{IF_MEANT}",
        shown(recorded),
        shown(program),
    ))
}

/// Checks, without running anything, that both recordings of a listing were made with one clock and one seed.
///
/// # Errors
/// A message for the author.
pub fn compare_clocks(listing: &Listing) -> Result<(), String> {
    let (rust, python) = (listing.rust_recording(), listing.python_recording());
    let clock_of = |path: &Path| match read(path)? {
        Some(text) => clock(path, &text),
        None => Err(format!(
            "{} is missing. Record it on a machine with Python: {}.",
            shown(path),
            anew::ALL,
        )),
    };
    let (of_rust, of_python) = (clock_of(&rust)?, clock_of(&python)?);
    if of_rust == of_python {
        return Ok(());
    }
    Err(format!(
        "{}:1: it was made on a {of_python}, but {} on a {of_rust}. Record both anew, on a machine with Python: \
         {}.",
        shown(&python),
        shown(&rust),
        anew::one(&listing.name),
    ))
}

/// Checks that the twins print the same, or that the settings say why they do not.
///
/// # Errors
/// A message for the author.
pub fn compare_twins(
    listing: &Listing,
    rust: &Recording,
    python: &Recording,
) -> Result<(), String> {
    let said = settings(listing)?.why.is_some();
    match (rust.reads_like(python), said) {
        (true, false) | (false, true) => Ok(()),
        (true, true) => Err(format!(
            "{}: the twins print the same, so there is nothing to explain. Delete the key, or choose a \
             seed that shows the difference: {}.",
            place(listing, "why"),
            anew::with_dice(&listing.name, "n"),
        )),
        (false, false) => {
            let (seen, rows) = difference(&python.without_tasks(), &rust.without_tasks());
            let line = line_in_file(rust, seen);
            Err(format!(
                "{}:{line}: the twins print different lines (- Python, + Rust), and nothing says why.\n{rows}\n\
                 Mend one of them, or write the reason, a sentence, as `why = \"…\"` into {}.",
                shown(&listing.rust_recording()),
                shown(&listing.settings_file()),
            ))
        }
    }
}

/// Where a line that a reader sees stands in the recording's file; the last line of all, if the reader sees fewer.
fn line_in_file(recording: &Recording, seen: usize) -> usize {
    let is_seen = |(_, row): &(usize, &Row)| matches!(row, Row::Printed(_));
    // The first line of both names the clock.
    let Some(printed) = seen.checked_sub(2) else {
        return seen;
    };
    let mut rows = recording.rows.iter().enumerate().filter(is_seen);
    rows.nth(printed)
        .map_or(recording.rows.len() + 1, |(row, _)| row + 2)
}

/// Writes the whole file or none of it.
fn write(path: &Path, text: &str) -> Result<(), String> {
    let temporary = path.with_extension("rec.new");
    fs::File::create(&temporary)
        .and_then(|mut file| file.write_all(text.as_bytes()))
        .and_then(|()| fs::rename(&temporary, path))
        .map_err(|error| format!("{}: {error}", shown(path)))
}

/// The first line that differs, counted from 1, and the rows between the common start and the common end.
pub fn difference(old: &str, new: &str) -> (usize, String) {
    let (old, new): (Vec<_>, Vec<_>) = (old.lines().collect(), new.lines().collect());
    let same = |(a, b): &(&&str, &&str)| a == b;
    let start = old.iter().zip(&new).take_while(same).count();
    let end = old[start..]
        .iter()
        .rev()
        .zip(new[start..].iter().rev())
        .take_while(same)
        .count();
    let rows = |sign: char, rows: &[&str]| -> String {
        rows.iter().map(|row| format!("\n  {sign} {row}")).collect()
    };
    let text = rows('-', &old[start..old.len() - end]) + &rows('+', &new[start..new.len() - end]);
    (start + 1, text.trim_start_matches('\n').to_owned())
}
