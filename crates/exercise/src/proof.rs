//! Proves the exercises of a book: each start fails as it is recorded, and each answer passes.

use std::path::{Path, PathBuf};

use listing::exercise;
use listing::listing::optional;
use listing::{Clock, Exercise, Recording, shown};
use listing_test::cargo::Packages;
use listing_test::remembered::Remembered;
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
        let remembered = Remembered::new(&self.scratch, false);
        if let Err(message) = answer_passes(&self.exercise(name), main, &remembered) {
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

    /// The asyncio programs are run: says how many were not, where there is no Python, and fails where `CI=true`.
    pub fn twins_are_checked(&self) {
        python::all_are_checked(self.all().iter().map(Exercise::python));
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
pub(crate) fn answer_passes(
    exercise: &Exercise,
    main: Option<Main>,
    remembered: &Remembered<'_>,
) -> Result<(), String> {
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
    let run = || record_python(exercise, asyncio.clock);
    let fresh = remembered.recording(&exercise.python(), asyncio.clock, run)?;
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

#[cfg(test)]
mod tests {
    use std::process::ExitCode;
    use std::time::Duration;

    use tokio_recorder::recorder::Main;
    use tokio_recorder::runtime::Builder;
    use tokio_recorder::sync::Notify;
    use tokio_recorder::time::sleep;

    use super::*;
    use crate::fixture::{ANSWER, Book, TOLD, packages};

    /// A program of the fixture.
    fn main(main: fn() -> ExitCode) -> Option<Main> {
        let file = file!();
        Some(Main { main, file })
    }

    fn block_on(future: impl Future<Output = ()>) -> ExitCode {
        let runtime = Builder::new_current_thread().build().expect("it is built");
        runtime.block_on(future);
        ExitCode::SUCCESS
    }

    fn tea_after(millis: u64) -> ExitCode {
        block_on(async {
            sleep(Duration::from_millis(millis)).await;
            tokio_recorder::println!("tea");
        })
    }

    fn right() -> ExitCode {
        tea_after(100)
    }

    fn too_early() -> ExitCode {
        tea_after(0)
    }

    fn too_much() -> ExitCode {
        right();
        tokio_recorder::println!("more tea");
        ExitCode::SUCCESS
    }

    fn endless() -> ExitCode {
        block_on(Notify::new().notified())
    }

    fn panics() -> ExitCode {
        block_on(async { panic!("no tea") })
    }

    fn assert_says(result: Result<(), String>, parts: &[&str]) {
        let message = result.expect_err("it is refused");
        for part in parts {
            assert!(message.contains(part), "`{part}` is not in:\n{message}");
        }
    }

    fn passes(book: &Book, main: Option<Main>) -> Result<(), String> {
        let scratch = book.scratch();
        answer_passes(&book.exercise(), main, &Remembered::new(&scratch, false))
    }

    #[test]
    fn a_sound_exercise_is_proven() {
        let book = Book::new("sound");
        assert_eq!(book.exercise().faults().expect("it is read"), [""; 0]);
        assert_eq!(passes(&book, main(right)), Ok(()));
        let scratch = book.scratch();
        let packages = packages(&scratch);
        assert_eq!(
            start_fails(&book.exercise(), main(too_early), &packages),
            Ok(())
        );
    }

    #[test]
    fn each_wrong_answer_is_refused_with_its_verdict() {
        let book = Book::new("answers");
        let refused = |program, parts| assert_says(passes(&book, program), parts);
        refused(None, &["answer.rs is missing", "write it"]);
        refused(
            main(too_early),
            &[
                "answer.rs:1: the answer does not pass",
                "Line 1 differs",
                "at   0 ms: tea",
            ],
        );
        refused(
            main(too_much),
            &[
                "Line 2 differs",
                "asyncio prints no such line",
                "at 100 ms: more tea",
            ],
        );
        refused(
            main(endless),
            &["It waits for ever:", "for a notification", "0 of 1 line"],
        );
        refused(main(panics), &["It panics: no tea"]);
        book.write("exercises/tea/python.rec", "no recording\n");
        refused(main(right), &["python.rec: ", "a recording starts with"]);
    }

    #[test]
    fn a_start_that_does_not_fail_as_said_is_refused() {
        let book = Book::new("starts");
        let scratch = book.scratch();
        let packages = packages(&scratch);
        let refused =
            |program, parts| assert_says(start_fails(&book.exercise(), program, &packages), parts);
        refused(
            main(right),
            &["start.rs:1: this start passes", "Put the mistake into it"],
        );
        refused(
            main(too_much),
            &[
                "start.rec:1: ",
                "is told something else",
                "+ Line 2 differs",
                "-- tea record`",
            ],
        );
        // It is recorded that the compiler refuses it, and it does not.
        refused(
            None,
            &["start.rs:1: it compiles, but another thing is recorded"],
        );
        book.write("exercises/tea/start.rs", &ANSWER.replace("async fn", "fn"));
        refused(None, &["- Line 1 differs", "+ error: "]);
        let words =
            compile_fail::compile(&book.exercise().start(), &packages).expect("it is looked at");
        let told = refused_by("rustc 1.0.0", &words.words);
        book.write("exercises/tea/start.rec", &told);
        assert_eq!(
            start_fails(&book.exercise(), None, &packages),
            Ok(()),
            "words change between releases"
        );
        book.write(
            "exercises/tea/start.rec",
            &told.replace("\nerror", "\nerror[E0373]"),
        );
        refused(None, &["is told something else"]);
    }

    /// What is recorded where another compiler refused.
    fn refused_by(release: &str, words: &str) -> String {
        format!("# {release}\n{words}")
    }

    #[test]
    fn what_python_prints_now_is_compared() {
        if python::missing(Path::new("main.py"))
            .expect("no settings")
            .is_some()
        {
            return;
        }
        let book = Book::new("python");
        book.write(
            "exercises/tea/main.py",
            &crate::fixture::PYTHON.replace(
                "print(\"tea\")",
                "print(\"te\" + \"a\")\n    print(\"end\")",
            ),
        );
        assert_says(
            passes(&book, main(right)),
            &[
                "python.rec:",
                "+    100 main       7 | end",
                "-- tea record`",
            ],
        );
        assert_eq!(TOLD.lines().count(), 3);
    }
}
