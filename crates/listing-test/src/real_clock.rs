//! Runs each program once as its reader does, on the real clock, and looks whether it prints what is recorded on
//! the virtual one. A run that passed is remembered for as long as program and recording stay as they are.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};
use std::{fs, io};

use listing::{Clock, ClockChoice, Kind, Listing, Recording, shown};

use crate::cargo::Packages;
use crate::memory::{Key, Memory};
use crate::program::{self, Ended};
use crate::python::{self, python};
use crate::{Main, compile_fail, record};

/// How much longer than recorded a program may take, on a machine that has much else to do.
const SLOWNESS: Duration = Duration::from_secs(10);

/// How many programs run side by side.
const AT_ONCE: usize = 8;

/// How often one that failed is run again, alone.
const ATTEMPTS: usize = 20;

/// With how many dice, on the virtual clock, it is found out what a program may print.
const DICE: u64 = 32;

/// Runs each program of the listings, once, and fails the test that calls it when one prints something else.
pub(crate) fn prove_all(all: &[Listing], mains: &[Main], packages: &Packages<'_>) {
    if std::env::var("RECORD").is_ok_and(|wanted| !wanted.is_empty()) {
        // The recordings are being written; the next run compares.
        return;
    }
    let mut faults = Vec::new();
    let mut runs = Vec::new();
    for listing in all {
        if listing.kind == Kind::Runs {
            match of_listing(listing, mains, packages) {
                Ok(found) => runs.extend(found),
                Err(fault) => faults.push(fault),
            }
        }
    }
    // They mostly sleep; but to start them all at once would keep each from being in time.
    let next = AtomicUsize::new(0);
    let again: Vec<_> = std::thread::scope(|scope| {
        let prove = || {
            let mut failed = Vec::new();
            while let Some(run) = runs.get(next.fetch_add(1, Ordering::Relaxed)) {
                if run.prove().is_err() {
                    failed.push(run);
                }
            }
            failed
        };
        let threads: Vec<_> = (0..AT_ONCE).map(|_| scope.spawn(prove)).collect();
        threads
            .into_iter()
            .flat_map(|thread| {
                thread
                    .join()
                    .unwrap_or_else(|panic| std::panic::resume_unwind(panic))
            })
            .collect()
    });
    // Alone, a program is not slowed by the others; and what slows it from elsewhere does so now and then, while a program
    // that prints something else does so each time.
    faults.extend(again.into_iter().filter_map(|run| {
        let mut attempts = (0..ATTEMPTS).map(|_| run.prove());
        attempts.try_fold(String::new(), |_, attempt| attempt.err())
    }));
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

/// One program, and how to run it.
pub struct Run {
    /// Its source.
    pub program: PathBuf,
    /// What the reader runs: a file, after the words that run it.
    pub command: Vec<PathBuf>,
    /// What is recorded of it.
    pub recording: Recording,
    /// Whether it must write nothing to its standard error.
    pub silent: bool,
    /// How to run it with other dice on the virtual clock; `None` if it throws none.
    pub dice: Option<Virtual>,
    /// What the program is made with, besides its source: the compiler and the libraries.
    pub made_with: String,
    /// A folder for what is remembered of runs that passed.
    pub scratch: PathBuf,
}

/// Runs a program on the virtual clock, with the dice of a seed.
pub type Virtual = Box<dyn Fn(u64) -> Result<Recording, String> + Send + Sync>;

/// The programs of a listing that are to be run for real. A Rust program that needs threads is run so anyway.
fn of_listing(
    listing: &Listing,
    mains: &[Main],
    packages: &Packages<'_>,
) -> Result<Vec<Run>, String> {
    let mut runs = Vec::new();
    let recording = |path: &Path| {
        read(path)?
            .parse::<Recording>()
            .map_err(|error| format!("{}: {error}", shown(path)))
    };
    let program = listing.rust();
    let source = read(&program)?;
    if record::settings(listing)?.clock == ClockChoice::Virtual {
        let main = mains
            .iter()
            .find(|(name, _)| *name == listing.name)
            .map(|(_, main)| *main)
            .ok_or_else(|| format!("{}: it is new. Run the tests again.", shown(&program)))?;
        let of = program.clone();
        let dice: Virtual = Box::new(move |seed| program::run_virtually(&of, main, seed));
        runs.push(Run {
            command: vec![packages.example(listing)?],
            recording: recording(&listing.rust_recording())?,
            silent: false,
            dice: source.contains("fastrand").then_some(dice),
            made_with: format!(
                "{} {:?}",
                compile_fail::compiler()?,
                packages.built()?.libraries
            ),
            scratch: packages.scratch.to_owned(),
            program,
        });
    }
    let program = listing.dir.join("main.py");
    if program.is_file() && python::missing(&program)?.is_none() {
        let of = program.clone();
        let dice: Virtual = Box::new(move |seed| python::run(&of, Clock::Virtual { seed }));
        runs.push(Run {
            command: strict_python(&program),
            recording: recording(&listing.python_recording())?,
            silent: true,
            dice: read(&program)?.contains("random").then_some(dice),
            made_with: format!("{:?} {:?}", python(), python::needs(&program)?),
            scratch: packages.scratch.to_owned(),
            program,
        });
    }
    Ok(runs)
}

/// Python that takes each warning for an error.
pub fn strict_python(program: &Path) -> Vec<PathBuf> {
    let python = python::recorder().program();
    let words = [python, "-W", "error"].map(PathBuf::from);
    words.into_iter().chain([program.to_owned()]).collect()
}

fn read(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|error| format!("{}: {error}", shown(path)))
}

impl Run {
    /// Runs the program, unless it has passed before, and compares.
    ///
    /// # Errors
    /// A message for the author.
    pub fn prove(&self) -> Result<(), String> {
        let failed = |error: io::Error| format!("{}: {error}", shown(&self.program));
        let memory = Memory::new(&self.scratch, "real-clock");
        let key = self.key().map_err(failed)?;
        if memory.recall(key).is_some() {
            return Ok(());
        }
        let start = Instant::now();
        let mut command = Command::new(&self.command[0]);
        let ended = program::output(command.args(&self.command[1..]), &self.program)?;
        self.compare(&ended, start.elapsed())?;
        memory.keep(key, "passed\n").map_err(failed)
    }

    /// What the verdict depends on. The program's file is made of this; to read it would take longer.
    fn key(&self) -> io::Result<Key> {
        let words = format!("{:?} {}", self.command, self.made_with);
        let (source, recording) = (fs::read(&self.program)?, self.recording.to_string());
        let parts = [source.as_slice(), recording.as_bytes(), words.as_bytes()];
        Ok(Key::of(parts))
    }

    /// Whether the program pauses the clock for its reader, too, so that it takes less time than recorded.
    fn jumps(&self) -> Result<bool, String> {
        Ok(read(&self.program)?.contains("start_paused = true"))
    }

    /// Compares a run for real with the recording.
    ///
    /// # Errors
    /// A message for the author.
    pub fn compare(&self, ended: &Ended, took: Duration) -> Result<(), String> {
        let program = shown(&self.program);
        if self.silent && !ended.stderr.trim().is_empty() {
            return Err(format!(
                "{program}: run for real, with each warning taken for an error, it complains. Mend it so that it \
                 writes nothing to standard error.\n{}",
                ended.stderr.trim_end()
            ));
        }
        let printed: Vec<_> = ended.stdout.lines().map(str::trim_end).collect();
        let recorded: Vec<_> = self.recording.text();
        let (unrecorded, missing) = match &self.dice {
            None => (surplus(&printed, &recorded), surplus(&recorded, &printed)),
            Some(dice) => {
                let printed = shapes(&printed);
                let (mut sometimes, mut always) = (shapes(&recorded), shapes(&recorded));
                for seed in 0..DICE {
                    let shapes = shapes(&dice(seed)?.text());
                    always.retain(|shape| shapes.contains(shape));
                    sometimes.extend(shapes);
                }
                (
                    printed.difference(&sometimes).next().cloned(),
                    always.difference(&printed).next().cloned(),
                )
            }
        };
        const MEND: &str = "Let it print by `println!` or `print` alone, and wait by what also runs on the virtual \
                            clock, so that readers see what the book shows";
        if let Some(line) = unrecorded {
            return Err(format!(
                "{program}: run for real, it prints a line that is not recorded: `{line}`. {MEND}."
            ));
        }
        if let Some(line) = missing {
            return Err(format!(
                "{program}: run for real, it does not print a line that is recorded: `{line}`. {MEND}."
            ));
        }
        let last = |recording: &Recording| {
            let stamp = recording.lines().last()?.stamp.as_ref()?;
            Some(Duration::from_millis(stamp.at))
        };
        if self.dice.is_none()
            && let Some(last) = last(&self.recording)
            // A timer may end a little early by rounding.
            && ((took < last.mul_f64(0.95) && !self.jumps()?) || took > last + SLOWNESS)
        {
            return Err(format!(
                "{program}: run for real, it takes {took:?}, but its last line is recorded after {last:?}. {MEND}."
            ));
        }
        Ok(())
    }
}

/// A line that is in `these` more often than in `those`.
fn surplus(these: &[&str], those: &[&str]) -> Option<String> {
    let count = |lines: &[&str], wanted: &str| lines.iter().filter(|line| **line == wanted).count();
    let line = these
        .iter()
        .find(|line| count(these, line) > count(those, line))?;
    Some((*line).to_owned())
}

/// The lines, with a sign for each number.
fn shapes(lines: &[&str]) -> BTreeSet<String> {
    let shape = |line: &&str| {
        let mut shape = String::new();
        let mut chars = line.chars().peekable();
        while let Some(char) = chars.next() {
            if !char.is_ascii_digit() {
                shape.push(char);
                continue;
            }
            shape.push('#');
            while chars
                .next_if(|next| next.is_ascii_digit() || *next == '.')
                .is_some()
            {}
        }
        shape
    };
    lines.iter().map(shape).collect()
}
