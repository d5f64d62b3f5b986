//! Runs programs, and runs them again: a listing must print the same each time.

use std::io::Read;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::mpsc;

use listing::{Clock, Recording, TIMES, TIMES_FOR_REAL, children, shown};

use tokio_recorder::recorder::{self, endless, patience};

use crate::record;

/// More bytes than any listing prints.
const MOST_OUTPUT: u64 = 1 << 20;

/// Whether there is anything to show.
///
/// # Errors
/// A message for the author.
pub fn prints_something(program: &Path, recording: &Recording) -> Result<(), String> {
    if recording.text().iter().any(|text| !text.trim().is_empty()) {
        return Ok(());
    }
    Err(format!(
        "{}: the program prints nothing, so there is nothing to show and nothing to compare. Let it print what \
         it does.",
        shown(program)
    ))
}

/// Runs a program again and again, one run after the other, as often as its clock needs, and returns what it printed.
///
/// # Errors
/// When a run fails, or prints something else than the first.
pub fn repeats(
    program: &Path,
    clock: Clock,
    mut run: impl FnMut() -> Result<Recording, String>,
) -> Result<Recording, String> {
    let times = match clock {
        Clock::Virtual { .. } => TIMES,
        Clock::Real => TIMES_FOR_REAL,
    };
    let runs = (0..times).map(|_| run()).collect::<Result<_, _>>()?;
    same_each_time(program, runs)
}

/// Runs a program [`TIMES_FOR_REAL`] times, side by side, and returns what it printed.
///
/// # Errors
/// When a run fails, or prints something else than the first.
pub fn repeats_for_real(
    program: &Path,
    run: impl Fn() -> Result<Recording, String> + Sync,
) -> Result<Recording, String> {
    let runs = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..TIMES_FOR_REAL).map(|_| scope.spawn(&run)).collect();
        threads
            .into_iter()
            .map(|thread| {
                thread
                    .join()
                    .unwrap_or_else(|panic| std::panic::resume_unwind(panic))
            })
            .collect::<Result<_, _>>()
    })?;
    same_each_time(program, runs)
}

fn same_each_time(program: &Path, runs: Vec<Recording>) -> Result<Recording, String> {
    let times = runs.len();
    let mut runs = runs.into_iter();
    let first = runs.next().ok_or("nothing was run")?;
    for (index, again) in runs.enumerate() {
        if again != first {
            let (line, rows) = record::difference(&first.to_string(), &again.to_string());
            return Err(format!(
                "{}: run {} of {times} prints something else than the first, from line {line}:\n{rows}\n\
                 A listing must print the same each time: give it one order, or evidence that needs none.",
                shown(program),
                index + 2,
            ));
        }
    }
    Ok(first)
}

/// Runs a program, a module of the tests, on the virtual clock with the dice of `seed`.
///
/// # Errors
/// When it does what it must not do there, or does not end well.
pub fn run_virtually(program: &Path, main: recorder::Main, seed: u64) -> Result<Recording, String> {
    recorder::run(Path::new(&shown(program)), main, seed).map_err(|error| error.to_string())
}

/// Runs a program to its end and returns what it wrote to its standard output.
///
/// # Errors
/// When it does not start, does not end, or ends with a failure.
pub fn run(command: &mut Command, program: &Path) -> Result<Recording, String> {
    output(command, program).map(|ended| Recording::of_output(&ended.stdout))
}

/// What a program wrote before it ended well.
pub struct Ended {
    /// What it wrote to its standard output.
    pub stdout: String,
    /// What it wrote to its standard error.
    pub stderr: String,
}

/// Runs a program to its end.
///
/// # Errors
/// When it does not start, does not end, or ends with a failure.
pub fn output(command: &mut Command, program: &Path) -> Result<Ended, String> {
    let failed = |why: String| format!("{}: {why}", shown(program));
    let command = command.stdin(Stdio::null()).stdout(Stdio::piped());
    let mut child = children::start(command.stderr(Stdio::piped()))
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
    let patience = patience();
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
        .map_err(|_| endless(&shown(program), patience))?
        .map_err(|error| failed(error.to_string()))?;
    if !status.success() {
        return Err(failed(format!("it ended with {status}:\n{errors}")));
    }
    Ok(Ended {
        stdout: output,
        stderr: errors,
    })
}
