//! What is proven of one listing that runs.

use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::mpsc;

use listing::{ClockChoice, Listing, Recording, Settings, TIMES, threads};

use crate::folder::{self, shown};
use crate::python::{self, Python, python};
use crate::{names, seeds, underway, virtual_clock};

/// More bytes than any listing prints.
const MOST_OUTPUT: u64 = 1 << 20;

/// The listings crate.
pub fn crate_dir() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The listings of the book.
pub fn all() -> Vec<Listing> {
    Listing::all(crate_dir()).unwrap_or_else(|error| panic!("{}: {error}", crate_dir().display()))
}

/// The listing called `name`.
pub fn listing(name: &str) -> Listing {
    let found = all().into_iter().find(|listing| listing.name == name);
    found.unwrap_or_else(|| panic!("there is no listing {name}"))
}

/// Proves the listing `name`, whose program is `main`, or fails the test that calls it.
pub fn prove(name: &str, main: fn()) {
    let listing = listing(name);
    let record = folder::records(name);
    let result = rust(&listing, main)
        .and_then(|rust| proof(&listing, &rust, record))
        .and_then(|()| seeds::proof(&listing, main, record));
    if let Err(message) = result {
        panic!("{message}");
    }
}

/// Runs the Rust program as often as it takes and returns what it printed each time.
///
/// # Errors
/// When it fails, or two runs print different lines.
pub fn rust(listing: &Listing, main: fn()) -> Result<Recording, String> {
    let program = listing.rust();
    let source = std::fs::read_to_string(&program)
        .map_err(|error| format!("{}: {error}", shown(&program)))?;
    let seed = folder::seed(listing)?;
    match folder::settings(listing)?.clock {
        ClockChoice::Real => {
            let built = built_example(listing)?;
            repeats(&program, || {
                run_program(&mut Command::new(&built), &program)
            })
        }
        ClockChoice::Virtual => {
            fits_the_virtual_clock(&program, &source)?;
            repeats(&program, || virtual_clock::run(&program, main, seed))
        }
    }
}

/// Refuses a program that asks for several threads: the virtual clock has one.
///
/// # Errors
/// A message for the author.
pub fn fits_the_virtual_clock(program: &Path, source: &str) -> Result<(), String> {
    let Some(line) = threads::asked_for(source) else {
        return Ok(());
    };
    Err(format!(
        "{}:{line}: this asks for several threads, but the listing is on the virtual clock, which has one. Write \
         `#[tokio::main(flavor = \"current_thread\")]`, or `clock = \"real\"` into {}.",
        shown(program),
        shown(&program.with_file_name(Settings::FILE)),
    ))
}

/// Compares what the Rust program printed with its recording and with its twin.
///
/// # Errors
/// A message for the author.
pub fn proof(listing: &Listing, rust: &Recording, record: bool) -> Result<(), String> {
    prints_something(&listing.rust(), rust)?;
    folder::compare(
        &listing.rust(),
        &rust.first_edition(),
        &listing.rust_recording(),
        record,
    )?;

    let twin = twin(listing)?;
    if !record {
        folder::compare_clocks(listing)?;
    }
    if matches!(python(), Python::Missing { .. }) {
        return Ok(());
    }
    let python = repeats(&twin, || python::run(&twin, rust.clock))?;
    prints_something(&twin, &python)?;
    folder::compare(
        &twin,
        &python.first_edition(),
        &listing.python_recording(),
        record,
    )?;
    folder::compare_twins(listing, rust, &python)
}

fn prints_something(program: &Path, recording: &Recording) -> Result<(), String> {
    if recording.text().iter().any(|text| !text.trim().is_empty()) {
        return Ok(());
    }
    Err(format!(
        "{}: the program prints nothing, so there is nothing to show and nothing to compare. Let it print what \
         it does.",
        shown(program)
    ))
}

/// The Python program of a listing, its own or the one that its settings name.
///
/// # Errors
/// When there is none, or more than one.
fn twin(listing: &Listing) -> Result<PathBuf, String> {
    let program = listing.python().map_err(|error| folder::wrong(&error))?;
    let Some(other) = folder::settings(listing)?.twin else {
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
    let file = folder::place(listing, "twin");
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

/// Runs a program [`TIMES`] times and returns what it printed.
///
/// # Errors
/// When a run fails, or prints something else than the first.
pub fn repeats(
    program: &Path,
    mut run: impl FnMut() -> Result<Recording, String>,
) -> Result<Recording, String> {
    let first = run()?;
    for time in 2..=TIMES {
        let again = run()?;
        if again != first {
            let (line, rows) = folder::difference(&first.first_edition(), &again.first_edition());
            return Err(format!(
                "{}: run {time} of {TIMES} prints something else than the first, from line {line}:\n{rows}\n\
                 A listing must print the same each time: give it one order, or evidence that needs none.",
                shown(program),
            ));
        }
    }
    Ok(first)
}

/// The program that `cargo run --example NAME` runs. Cargo builds it with the tests, but not if it was asked
/// for some of them only.
pub fn built_example(listing: &Listing) -> Result<PathBuf, String> {
    let tests = std::env::current_exe().map_err(|error| error.to_string())?;
    let built = tests
        .parent()
        .and_then(Path::parent)
        .map(|profile| profile.join("examples").join(&listing.name))
        .map(|path| path.with_extension(std::env::consts::EXE_EXTENSION))
        .ok_or("the tests run from an unknown place")?;
    let changed = |path: &Path| path.metadata().and_then(|data| data.modified()).ok();
    match (changed(&built), changed(&listing.rust())) {
        (Some(built_at), Some(written_at)) if built_at >= written_at => Ok(built),
        _ => Err(format!(
            "{}: the program has changed since it was built. Build it and run all tests: `cargo test -p listings`.",
            shown(&listing.rust()),
        )),
    }
}

/// Runs a program to its end and returns what it wrote to its standard output.
///
/// # Errors
/// When it does not start, does not end, or ends with a failure.
pub fn run_program(command: &mut Command, program: &Path) -> Result<Recording, String> {
    output(command, program).map(|ended| Recording::of_output(&ended.stdout))
}

/// What a program wrote before it ended well.
pub struct Ended {
    pub stdout: String,
    pub stderr: String,
}

/// Runs a program to its end.
///
/// # Errors
/// When it does not start, does not end, or ends with a failure.
pub fn output(command: &mut Command, program: &Path) -> Result<Ended, String> {
    let failed = |why: String| format!("{}: {why}", shown(program));
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|error| failed(format!("the program does not start: {error}")))?;
    // One that prints without an end is cut off, and then fails because nobody reads it.
    let mut stdout = child.stdout.take().expect("piped above").take(MOST_OUTPUT);
    let mut stderr = child.stderr.take().expect("piped above");
    let (send, receive) = mpsc::channel();
    let reader = std::thread::spawn(move || {
        let mut text = String::new();
        let read = stdout.read_to_string(&mut text).map(|_| text);
        // Nobody listens any more once the program was given up.
        let _ = send.send(read);
    });
    let errors = std::thread::spawn(move || {
        let mut text = String::new();
        // What cannot be read cannot be shown; the exit status tells of the failure.
        let _ = stderr.read_to_string(&mut text);
        text
    });
    let patience = underway::patience();
    let output = receive.recv_timeout(patience);
    if output.is_err() {
        child
            .kill()
            .map_err(|error| failed(format!("it hangs and cannot be ended: {error}")))?;
    }
    let status = child.wait().map_err(|error| failed(error.to_string()))?;
    let errors = errors.join().unwrap_or_default();
    // Ends with the pipe, which ended with the program.
    let _ = reader.join();
    let output = output
        .map_err(|_| underway::endless(&shown(program), patience))?
        .map_err(|error| failed(error.to_string()))?;
    if !status.success() {
        return Err(failed(format!("it ended with {status}:\n{errors}")));
    }
    Ok(Ended {
        stdout: output,
        stderr: errors,
    })
}
