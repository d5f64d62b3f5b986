//! Proves the exercises of a book: each start fails as it is recorded, and each answer passes.

use std::path::{Path, PathBuf};

use listing::exercise;
use listing::listing::optional;
use listing::{Clock, Exercise, Recording, shown};
use listing_test::cargo::Packages;
use listing_test::{compile_fail, files, program, python, record, style};
use tokio_recorder::recorder::Main;

use crate::run;
use crate::verdict::{Verdict, judge};

/// What an author does when a recording has to be another one.
fn anew(exercise: &Exercise) -> String {
    format!(
        "If you meant it: `cargo run -p exercise -- {} record`.",
        exercise.name
    )
}

/// The proof of the exercises of one book. Its methods fail, by a panic, the test that calls them.
pub struct Proof {
    exercises: PathBuf,
    listings: PathBuf,
    scratch: PathBuf,
}

impl Proof {
    /// The proof of what is in the folder `exercises`. What must not compile is compiled with the libraries of the
    /// package in the folder `listings`. It keeps files of its own in `scratch`; for a test that is
    /// `env!("CARGO_TARGET_TMPDIR")`.
    pub fn new(
        exercises: impl AsRef<Path>,
        listings: impl AsRef<Path>,
        scratch: impl Into<PathBuf>,
    ) -> Self {
        let found = |folder: &Path| {
            folder
                .canonicalize()
                .unwrap_or_else(|error| panic!("{}: {error}", folder.display()))
        };
        Proof {
            exercises: found(exercises.as_ref()),
            listings: found(listings.as_ref()),
            scratch: scratch.into(),
        }
    }

    /// All exercises.
    pub fn all(&self) -> Vec<Exercise> {
        Exercise::all(&self.exercises)
            .unwrap_or_else(|error| panic!("{}: {error}", shown(&self.exercises)))
    }

    fn exercise(&self, name: &str) -> Exercise {
        Exercise {
            name: name.to_owned(),
            dir: self.exercises.join(name),
        }
    }

    /// The start of the exercise `name` fails as it is recorded; `main` is its program, if that compiles.
    pub fn start_fails(&self, name: &str, main: Option<Main>) {
        let packages = Packages::new(&self.listings, &self.scratch);
        if let Err(message) = start_fails(&self.exercise(name), main, &packages) {
            panic!("{message}");
        }
    }

    /// The answer of the exercise `name`, whose program is `main`, prints what the Python program prints, and that is
    /// recorded.
    pub fn answer_passes(&self, name: &str, main: Option<Main>) {
        if let Err(message) = answer_passes(&self.exercise(name), main) {
            panic!("{message}");
        }
    }

    /// Each folder has what an exercise has, and its programs are formatted.
    pub fn files_are_in_order(&self) {
        let mut faults = Vec::new();
        let mut programs = Vec::new();
        for exercise in self.all() {
            match exercise.faults() {
                Ok(found) => faults.extend(found),
                Err(error) => faults.push(format!("{}: {error}", shown(&exercise.dir))),
            }
            programs.extend(
                [exercise.start(), exercise.answer()]
                    .into_iter()
                    .filter(|path| path.is_file()),
            );
        }
        assert!(faults.is_empty(), "\n{}", faults.join("\n"));
        if let Err(message) = files::formatted(&programs) {
            panic!("{message}");
        }
    }

    /// Each exercise stands in a chapter of the book, whose sources are in the folder `source`.
    pub fn each_has_its_place(&self, source: impl AsRef<Path>) {
        let shown = exercise::shown_in(source.as_ref()).unwrap_or_else(|error| panic!("{error}"));
        let faults = exercise::without_place(&self.all(), &shown);
        assert!(faults.is_empty(), "\n{}", faults.join("\n"));
    }

    /// The Python is as ruff and mypy want it, where they are installed.
    pub fn python_is_in_order(&self) {
        style::all_pass(&self.exercises, &self.scratch.join("mypy-exercises"));
    }
}

/// As [`Proof::start_fails`].
///
/// # Errors
/// A message for the author.
pub(crate) fn start_fails(
    exercise: &Exercise,
    main: Option<Main>,
    packages: &Packages<'_>,
) -> Result<(), String> {
    let start = exercise.start();
    let told = match main {
        Some(main) => {
            let asyncio = run::read(&exercise.python_recording())?;
            let verdict = judge(&start, main, &asyncio);
            if verdict.passes() {
                return Err(nothing_to_mend(exercise));
            }
            format!("{verdict}\n")
        }
        None => {
            let compiled = compile_fail::compile(&start, packages)?;
            if compiled.success {
                return Err(format!(
                    "{}:1: it compiles, but another thing is recorded. {}",
                    shown(&start),
                    anew(exercise)
                ));
            }
            refused(&compiled.words)?
        }
    };
    said(exercise, &told)
}

/// What is recorded of a start that the compiler refuses.
///
/// # Errors
/// When there is no compiler.
pub(crate) fn refused(words: &str) -> Result<String, String> {
    Ok(format!("# {}\n{words}", compile_fail::release()?))
}

pub(crate) fn nothing_to_mend(exercise: &Exercise) -> String {
    format!(
        "{}:1: this start passes, so there is nothing to mend. Put the mistake into it that the exercise is about.",
        shown(&exercise.start())
    )
}

/// Compares what a start is told with what is recorded: all of it, or the first line of the compiler's error on
/// another release than the recorded one.
fn said(exercise: &Exercise, fresh: &str) -> Result<(), String> {
    let path = exercise.start_recording();
    let old = optional(&path).map_err(|error| format!("{}: {error}", shown(&path)))?;
    let old = old.unwrap_or_default();
    let is_refused = |text: &str| text.starts_with("# rustc ");
    let first = |text: &str| text.lines().next().unwrap_or_default().to_owned();
    let error = |text: &str| {
        text.lines()
            .find(|row| row.starts_with("error"))
            .map(str::to_owned)
    };
    let same = match is_refused(&old) && is_refused(fresh) && first(&old) != first(fresh) {
        true => error(&old) == error(fresh),
        false => old == fresh,
    };
    if same {
        return Ok(());
    }
    let (line, rows) = record::difference(&old, fresh);
    Err(format!(
        "{}:{line}: {} is told something else.\n{rows}\n{}",
        shown(&path),
        shown(&exercise.start()),
        anew(exercise)
    ))
}

/// As [`Proof::answer_passes`].
///
/// # Errors
/// A message for the author.
pub(crate) fn answer_passes(exercise: &Exercise, main: Option<Main>) -> Result<(), String> {
    let answer = exercise.answer();
    let main = main.ok_or_else(|| {
        format!(
            "{} is missing. An exercise without an answer is a riddle: write it.",
            shown(&answer)
        )
    })?;
    let asyncio = run::read(&exercise.python_recording())?;
    for _ in 0..listing::TIMES {
        let verdict = judge(&answer, main, &asyncio);
        if !matches!(verdict, Verdict::Passes { .. }) {
            return Err(format!(
                "{}:1: the answer does not pass.\n{verdict}",
                shown(&answer)
            ));
        }
    }
    if python::missing(&exercise.python())?.is_some() {
        return Ok(());
    }
    let fresh = record_python(exercise, asyncio.clock)?;
    record::compare(
        &exercise.python(),
        &fresh.to_string(),
        &exercise.python_recording(),
        false,
    )
    .map_err(|message| format!("{message}\n{}", anew(exercise)))
}

/// What the asyncio program prints, each time.
///
/// # Errors
/// A message for the author.
pub(crate) fn record_python(exercise: &Exercise, clock: Clock) -> Result<Recording, String> {
    let twin = exercise.python();
    let recording = program::repeats(&twin, clock, || python::run(&twin, clock))?;
    program::prints_something(&twin, &recording)?;
    Ok(recording)
}
