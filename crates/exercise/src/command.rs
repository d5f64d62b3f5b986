//! What a reader says, and what is done about it.

use std::collections::BTreeSet;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use listing::exercise::{self, Exercise, Shown};
use listing::{Clock, shown};

use listing_test::cargo::Packages;

use crate::proof;
use crate::run::{self, Outcome};

/// How the command is called.
const HOW: &str = "cargo run -p exercise -- NAME";

/// The exercises of a book, and what its reader has done with them.
struct Exercises<'a> {
    /// Where the reader reads.
    out: &'a mut dyn Write,
    packages: Packages<'a>,
    scratch: &'a Path,
    /// The folder of the exercises.
    folder: PathBuf,
    /// In the order of the book.
    shown: Vec<Shown>,
}

/// Does in the current book what the words ask for: none for the list, `NAME` for the verdict, `NAME hint` for the next
/// hint, `NAME answer` for the answer, `NAME again` for a fresh start. `NAME record` is for the author.
///
/// # Errors
/// A message for whoever said the words.
pub fn run(words: &[String]) -> Result<ExitCode, String> {
    let here = std::env::current_dir().map_err(|error| error.to_string())?;
    let top = here
        .ancestors()
        .find(|folder| folder.join("book.toml").is_file())
        .ok_or("There is no book here: no folder around this one has a book.toml.")?;
    let scratch = top.join("target").join("exercise");
    fs::create_dir_all(&scratch).map_err(|error| format!("{}: {error}", shown(&scratch)))?;
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let packages = run::packages(&scratch);
    Ok(
        match run_in(top, &words, packages, &scratch, &mut std::io::stdout())? {
            true => ExitCode::SUCCESS,
            false => ExitCode::FAILURE,
        },
    )
}

/// As [`run`], in the book in the folder `top`: whether all is well.
fn run_in(
    top: &Path,
    words: &[&str],
    packages: Packages<'_>,
    scratch: &Path,
    out: &mut dyn Write,
) -> Result<bool, String> {
    let folder = top.join("exercises");
    let wrong = |error: std::io::Error| error.to_string();
    let all = Exercise::all(&folder).map_err(wrong)?;
    let named = |name: &str| {
        all.iter()
            .find(|exercise| exercise.name == name)
            .ok_or_else(|| {
                let names = all.iter().map(|exercise| exercise.name.as_str());
                format!(
                    "There is no exercise `{name}`.{} `cargo run -p exercise` lists all.",
                    listing::names::did_you_mean(name, names)
                )
            })
    };
    let mut exercises = Exercises {
        out,
        packages,
        scratch,
        shown: exercise::shown_in(&top.join("src")).map_err(wrong)?,
        folder,
    };
    match words[..] {
        [] => exercises.list(),
        [name] => exercises.verdict(named(name)?),
        [name, "hint"] => exercises.hint(named(name)?),
        [name, "answer"] => exercises.answer(named(name)?),
        [name, "again"] => exercises.again(named(name)?),
        [name, "record"] => exercises.record(named(name)?),
        _ => Err(format!(
            "Say `{HOW}` for the verdict, and behind the name `hint`, `answer`, or `again` for a fresh start. Without \
             a name: the list of all exercises."
        )),
    }
}

/// A line to the reader; if nobody reads, there is nothing to be done.
macro_rules! say {
    ($to:ident, $($words:tt)*) => {{
        let _ = writeln!($to.out, $($words)*);
    }};
}

impl Exercises<'_> {
    /// The file with the names of those that the reader has solved.
    fn solved_file(&self) -> PathBuf {
        self.folder.join("solved.txt")
    }

    fn solved(&self) -> BTreeSet<String> {
        let text = fs::read_to_string(self.solved_file()).unwrap_or_default();
        text.lines().map(str::to_owned).collect()
    }

    fn list(&mut self) -> Result<bool, String> {
        let solved = self.solved();
        let mut chapter = "";
        for shown in &self.shown {
            if shown.chapter != chapter {
                chapter = &shown.chapter;
                say!(self, "{chapter}");
            }
            let tick = match solved.contains(&shown.name) {
                true => '\u{2713}',
                false => ' ',
            };
            say!(self, "  {tick} {}", shown.name);
        }
        let done = self
            .shown
            .iter()
            .filter(|shown| solved.contains(&shown.name));
        say!(
            self,
            "\n{} of {} solved. The next: {HOW}",
            done.count(),
            self.shown.len()
        );
        Ok(true)
    }

    /// The reader's file; made of the start where there is none.
    fn mine(&mut self, exercise: &Exercise) -> Result<PathBuf, String> {
        let mine = exercise.mine();
        if !mine.exists() {
            copy(&exercise.start(), &mine)?;
            say!(
                self,
                "{} is yours, a copy of start.rs: edit it, and say this again.\n",
                shown(&mine)
            );
        }
        Ok(mine)
    }

    fn verdict(&mut self, exercise: &Exercise) -> Result<bool, String> {
        let mine = self.mine(exercise)?;
        match run::run(exercise, &mine, &self.packages)? {
            Outcome::Refused(words) => {
                say!(
                    self,
                    "{}: the compiler refuses it.\n\n{}",
                    shown(&mine),
                    words.trim_end()
                );
                self.ways(exercise);
                Ok(false)
            }
            Outcome::Ran {
                warnings,
                said,
                passes,
            } => {
                if !warnings.trim().is_empty() {
                    say!(self, "{}\n", warnings.trim_end());
                }
                say!(self, "{}\n{said}", shown(&mine));
                if passes {
                    self.solve(exercise)?;
                    say!(
                        self,
                        "\nOurs: cargo run -p exercise -- {} answer",
                        exercise.name
                    );
                    return Ok(true);
                }
                self.ways(exercise);
                Ok(false)
            }
        }
    }

    fn ways(&mut self, exercise: &Exercise) {
        say!(
            self,
            "\nA hint: cargo run -p exercise -- {} hint",
            exercise.name
        );
    }

    fn solve(&mut self, exercise: &Exercise) -> Result<(), String> {
        let mut solved = self.solved();
        if !solved.insert(exercise.name.clone()) {
            return Ok(());
        }
        let text: String = solved.iter().map(|name| format!("{name}\n")).collect();
        let file = self.solved_file();
        fs::write(&file, text).map_err(|error| format!("{}: {error}", shown(&file)))
    }

    /// One more hint each time it is asked for; after the last, all again.
    fn hint(&mut self, exercise: &Exercise) -> Result<bool, String> {
        let hints = exercise
            .hints()
            .map_err(|error| format!("{}: {error}", shown(&exercise.hints_file())))?;
        let told = self.scratch.join(&exercise.name).join("hints");
        let before: usize = fs::read_to_string(&told)
            .ok()
            .and_then(|text| text.trim().parse().ok())
            .unwrap_or(0);
        let now = (before + 1).min(hints.len());
        for (index, hint) in hints.iter().take(now).enumerate() {
            say!(self, "Hint {} of {}: {hint}", index + 1, hints.len());
        }
        if now == hints.len() {
            say!(
                self,
                "\nThe answer: cargo run -p exercise -- {} answer",
                exercise.name
            );
        }
        fs::create_dir_all(told.parent().expect("it has one"))
            .and_then(|()| fs::write(&told, now.to_string()))
            .map_err(|error| format!("{}: {error}", shown(&told)))?;
        Ok(true)
    }

    fn answer(&mut self, exercise: &Exercise) -> Result<bool, String> {
        let answer = exercise.answer();
        let text =
            fs::read_to_string(&answer).map_err(|error| format!("{}: {error}", shown(&answer)))?;
        say!(self, "{}", text.trim_end());
        Ok(true)
    }

    fn again(&mut self, exercise: &Exercise) -> Result<bool, String> {
        let mine = exercise.mine();
        copy(&exercise.start(), &mine)?;
        say!(self, "{} is a copy of start.rs again.", shown(&mine));
        Ok(true)
    }

    /// Records what Python prints and what the start is told, once the answer passes; nothing else is written.
    fn record(&mut self, exercise: &Exercise) -> Result<bool, String> {
        let python = exercise.python_recording();
        let seed = match run::read(&python).map(|recording| recording.clock) {
            Ok(Clock::Virtual { seed }) => seed,
            _ => 0,
        };
        let recording = proof::record_python(exercise, Clock::Virtual { seed })?;
        write(&python, &recording.to_string())?;
        match run::run(exercise, &exercise.answer(), &self.packages)? {
            Outcome::Ran {
                passes: true,
                warnings,
                ..
            } if warnings.trim().is_empty() => {}
            Outcome::Ran { said, warnings, .. } => {
                return Err(format!("{}: {said}\n{warnings}", shown(&exercise.answer())));
            }
            Outcome::Refused(words) => {
                return Err(format!("{}:\n{words}", shown(&exercise.answer())));
            }
        }
        let told = match run::run(exercise, &exercise.start(), &self.packages)? {
            Outcome::Ran { passes: true, .. } => return Err(proof::nothing_to_mend(exercise)),
            Outcome::Ran { said, .. } => format!("{said}\n"),
            Outcome::Refused(words) => proof::refused(&words)?,
        };
        write(&exercise.start_recording(), &told)?;
        say!(self, "{recording}\n{told}");
        Ok(true)
    }
}

fn copy(from: &Path, to: &Path) -> Result<(), String> {
    let text = fs::read_to_string(from).map_err(|error| format!("{}: {error}", shown(from)))?;
    write(to, &text)
}

fn write(path: &Path, text: &str) -> Result<(), String> {
    fs::write(path, text).map_err(|error| format!("{}: {error}", shown(path)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::{ANSWER, Book, TOLD, packages, start};

    /// What the reader reads, and whether all is well.
    fn says(book: &Book, words: &[&str]) -> (bool, String) {
        let scratch = book.scratch();
        let mut out = Vec::new();
        let well = run_in(&book.top, words, packages(&scratch), &scratch, &mut out);
        let said = String::from_utf8(out).expect("text");
        (well.unwrap_or_else(|message| panic!("{message}")), said)
    }

    fn assert_holds(said: &str, parts: &[&str]) {
        for part in parts {
            assert!(said.contains(part), "`{part}` is not in:\n{said}");
        }
    }

    #[test]
    fn a_reader_mends_a_start_and_sees_its_tick() {
        let book = Book::new("reader");
        let mine = "exercises/tea/main.rs";
        assert_holds(&says(&book, &[]).1, &["Cups", "    tea", "0 of 1 solved"]);
        let (well, said) = says(&book, &["tea"]);
        assert!(!well);
        assert_holds(
            &said,
            &[
                "is yours, a copy of start.rs",
                "warning: unused",
                TOLD.trim_end(),
                "tea hint",
            ],
        );
        assert_eq!(book.read(mine), start());

        book.write(mine, &ANSWER.replace("println!", "print!"));
        assert_holds(&says(&book, &["tea"]).1, &["has no end: `tea`"]);
        book.write(mine, &ANSWER.replace("\"tea\"", "\"{tea}\""));
        let (well, said) = says(&book, &["tea"]);
        assert!(!well);
        assert_holds(
            &said,
            &["the compiler refuses it", "error[E0425]", "--> main.rs:6"],
        );

        assert_holds(&says(&book, &["tea", "hint"]).1, &["Hint 1 of 2: Look."]);
        let said = says(&book, &["tea", "hint"]).1;
        assert_holds(
            &said,
            &[
                "Hint 1 of 2: Look.",
                "Hint 2 of 2: Look again.",
                "tea answer",
            ],
        );
        assert_eq!(says(&book, &["tea", "answer"]).1, ANSWER);

        book.write(mine, ANSWER);
        let (well, said) = says(&book, &["tea"]);
        assert!(well, "{said}");
        assert_holds(&said, &["It passes: 1 line, the same at the same times."]);
        assert_holds(&says(&book, &[]).1, &["  \u{2713} tea", "1 of 1 solved"]);
        assert!(says(&book, &["tea", "again"]).0);
        assert_eq!(book.read(mine), start());
        // What a reader did is in no file that the tests look at.
        assert_eq!(book.exercise().faults().expect("it is read"), [""; 0]);
    }

    #[test]
    fn what_nobody_knows_is_said_with_what_there_is() {
        let book = Book::new("words");
        let scratch = book.scratch();
        let refused = |words: &[&str], parts: &[&str]| {
            let result = run_in(
                &book.top,
                words,
                packages(&scratch),
                &scratch,
                &mut Vec::new(),
            );
            assert_holds(&result.expect_err("it is refused"), parts);
        };
        refused(
            &["te"],
            &["no exercise `te`. Did you mean `tea`?", "lists all"],
        );
        refused(
            &["tea", "hnt"],
            &["cargo run -p exercise -- NAME", "`hint`"],
        );
        let top = book.top.join("exercises/tea/hints.md");
        fs::remove_file(top).expect("it was there");
        refused(&["tea", "hint"], &["hints.md: "]);
    }

    #[test]
    fn nothing_is_recorded_of_an_exercise_that_is_not_sound() {
        let book = Book::new("record");
        if listing_test::python::missing(&book.exercise().python())
            .expect("no settings")
            .is_some()
        {
            return;
        }
        let scratch = book.scratch();
        let record = || {
            run_in(
                &book.top,
                &["tea", "record"],
                packages(&scratch),
                &scratch,
                &mut Vec::new(),
            )
        };
        let told = "exercises/tea/start.rec";
        book.write(told, "old\n");
        book.write("exercises/tea/start.rs", ANSWER);
        assert_holds(&record().expect_err("it passes"), &["this start passes"]);
        book.write("exercises/tea/answer.rs", &start());
        assert_holds(
            &record().expect_err("it fails"),
            &["answer.rs: Line 1 differs"],
        );
        assert_eq!(book.read(told), "old\n");
        book.write("exercises/tea/start.rs", &start());
        book.write("exercises/tea/answer.rs", ANSWER);
        assert_eq!(record(), Ok(true));
        assert_eq!(book.read(told), TOLD);
        assert_eq!(
            book.read("exercises/tea/python.rec"),
            crate::fixture::RECORDED
        );
    }
}
