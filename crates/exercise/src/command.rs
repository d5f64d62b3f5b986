//! What a reader says, and what is done about it.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use listing::exercise::{self, Exercise, Shown};
use listing::{Clock, shown};

use crate::proof;
use crate::run::{self, Outcome};

/// How the command is called.
const HOW: &str = "cargo run -p exercise -- NAME";

/// The exercises of a book, and what its reader has done with them.
struct Exercises {
    /// The folder of the exercises.
    folder: PathBuf,
    all: Vec<Exercise>,
    /// In the order of the book.
    shown: Vec<Shown>,
}

/// Does what the words ask for: none for the list, `NAME` for the verdict, `NAME hint` for the next hint, `NAME answer`
/// for the answer, `NAME again` for a fresh start. `NAME record` is for the author.
///
/// # Errors
/// A message for whoever said the words.
pub fn run(words: &[String]) -> Result<ExitCode, String> {
    let exercises = Exercises::find()?;
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match words[..] {
        [] => exercises.list(),
        [name] => exercises.verdict(exercises.named(name)?),
        [name, "hint"] => exercises.hint(exercises.named(name)?),
        [name, "answer"] => exercises.answer(exercises.named(name)?),
        [name, "again"] => exercises.again(exercises.named(name)?),
        [name, "record"] => exercises.record(exercises.named(name)?),
        _ => Err(format!(
            "Say `{HOW}` for the verdict, and behind the name `hint`, `answer`, or `again` for a fresh start. Without \
             a name: the list of all exercises."
        )),
    }
}

impl Exercises {
    /// Those of the book around the current folder.
    fn find() -> Result<Exercises, String> {
        let here = std::env::current_dir().map_err(|error| error.to_string())?;
        let top = here
            .ancestors()
            .find(|folder| folder.join("book.toml").is_file())
            .ok_or("There is no book here: no folder around this one has a book.toml.")?;
        let folder = top.join("exercises");
        let wrong = |error: std::io::Error| error.to_string();
        Ok(Exercises {
            all: Exercise::all(&folder).map_err(wrong)?,
            shown: exercise::shown_in(&top.join("src")).map_err(wrong)?,
            folder,
        })
    }

    fn named(&self, name: &str) -> Result<&Exercise, String> {
        self.all
            .iter()
            .find(|exercise| exercise.name == name)
            .ok_or_else(|| {
                let names = self.all.iter().map(|exercise| exercise.name.as_str());
                format!(
                    "There is no exercise `{name}`.{} `cargo run -p exercise` lists all.",
                    listing::names::did_you_mean(name, names)
                )
            })
    }

    /// The file with the names of those that the reader has solved.
    fn solved_file(&self) -> PathBuf {
        self.folder.join("solved.txt")
    }

    fn solved(&self) -> BTreeSet<String> {
        let text = fs::read_to_string(self.solved_file()).unwrap_or_default();
        text.lines().map(str::to_owned).collect()
    }

    fn list(&self) -> Result<ExitCode, String> {
        let solved = self.solved();
        let mut chapter = "";
        for shown in &self.shown {
            if shown.chapter != chapter {
                chapter = &shown.chapter;
                println!("{chapter}");
            }
            let tick = match solved.contains(&shown.name) {
                true => '\u{2713}',
                false => ' ',
            };
            println!("  {tick} {}", shown.name);
        }
        let done = self
            .shown
            .iter()
            .filter(|shown| solved.contains(&shown.name));
        println!(
            "\n{} of {} solved. The next: {HOW}",
            done.count(),
            self.shown.len()
        );
        Ok(ExitCode::SUCCESS)
    }

    /// The reader's file; made of the start where there is none.
    fn mine(&self, exercise: &Exercise) -> Result<PathBuf, String> {
        let mine = exercise.mine();
        if !mine.exists() {
            copy(&exercise.start(), &mine)?;
            println!(
                "{} is yours, a copy of start.rs: edit it, and say this again.\n",
                shown(&mine)
            );
        }
        Ok(mine)
    }

    fn verdict(&self, exercise: &Exercise) -> Result<ExitCode, String> {
        let mine = self.mine(exercise)?;
        let scratch = scratch(&self.folder)?;
        match run::run(exercise, &mine, &run::packages(&scratch))? {
            Outcome::Refused(words) => {
                println!(
                    "{}: the compiler refuses it.\n\n{}",
                    shown(&mine),
                    words.trim_end()
                );
                self.ways(exercise);
                Ok(ExitCode::FAILURE)
            }
            Outcome::Ran {
                warnings,
                said,
                passes,
            } => {
                if !warnings.trim().is_empty() {
                    println!("{}\n", warnings.trim_end());
                }
                println!("{}\n{said}", shown(&mine));
                if passes {
                    self.solve(exercise)?;
                    println!("\nOurs: cargo run -p exercise -- {} answer", exercise.name);
                    return Ok(ExitCode::SUCCESS);
                }
                self.ways(exercise);
                Ok(ExitCode::FAILURE)
            }
        }
    }

    fn ways(&self, exercise: &Exercise) {
        println!("\nA hint: cargo run -p exercise -- {} hint", exercise.name);
    }

    fn solve(&self, exercise: &Exercise) -> Result<(), String> {
        let mut solved = self.solved();
        if !solved.insert(exercise.name.clone()) {
            return Ok(());
        }
        let text: String = solved.iter().map(|name| format!("{name}\n")).collect();
        let file = self.solved_file();
        fs::write(&file, text).map_err(|error| format!("{}: {error}", shown(&file)))
    }

    /// One more hint each time it is asked for; after the last, all again.
    fn hint(&self, exercise: &Exercise) -> Result<ExitCode, String> {
        let hints = exercise
            .hints()
            .map_err(|error| format!("{}: {error}", shown(&exercise.hints_file())))?;
        let told = scratch(&self.folder)?.join(&exercise.name).join("hints");
        let before: usize = fs::read_to_string(&told)
            .ok()
            .and_then(|text| text.trim().parse().ok())
            .unwrap_or(0);
        let now = (before + 1).min(hints.len());
        for (index, hint) in hints.iter().take(now).enumerate() {
            println!("Hint {} of {}: {hint}", index + 1, hints.len());
        }
        if now == hints.len() {
            println!(
                "\nThe answer: cargo run -p exercise -- {} answer",
                exercise.name
            );
        }
        fs::create_dir_all(told.parent().expect("it has one"))
            .and_then(|()| fs::write(&told, now.to_string()))
            .map_err(|error| format!("{}: {error}", shown(&told)))?;
        Ok(ExitCode::SUCCESS)
    }

    fn answer(&self, exercise: &Exercise) -> Result<ExitCode, String> {
        let answer = exercise.answer();
        let text =
            fs::read_to_string(&answer).map_err(|error| format!("{}: {error}", shown(&answer)))?;
        print!("{text}");
        Ok(ExitCode::SUCCESS)
    }

    fn again(&self, exercise: &Exercise) -> Result<ExitCode, String> {
        let mine = exercise.mine();
        copy(&exercise.start(), &mine)?;
        println!("{} is a copy of start.rs again.", shown(&mine));
        Ok(ExitCode::SUCCESS)
    }

    /// Records what Python prints and what the start is told, once the answer passes; nothing else is written.
    fn record(&self, exercise: &Exercise) -> Result<ExitCode, String> {
        let python = exercise.python_recording();
        let seed = match run::read(&python).map(|recording| recording.clock) {
            Ok(Clock::Virtual { seed }) => seed,
            _ => 0,
        };
        let recording = proof::record_python(exercise, Clock::Virtual { seed })?;
        write(&python, &recording.to_string())?;
        let scratch = scratch(&self.folder)?;
        let packages = run::packages(&scratch);
        match run::run(exercise, &exercise.answer(), &packages)? {
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
        let told = match run::run(exercise, &exercise.start(), &packages)? {
            Outcome::Ran { passes: true, .. } => return Err(proof::nothing_to_mend(exercise)),
            Outcome::Ran { said, .. } => format!("{said}\n"),
            Outcome::Refused(words) => proof::refused(&words)?,
        };
        write(&exercise.start_recording(), &told)?;
        println!("{recording}\n{told}");
        Ok(ExitCode::SUCCESS)
    }
}

/// Where programs are built.
fn scratch(folder: &Path) -> Result<PathBuf, String> {
    let scratch = folder.with_file_name("target").join("exercise");
    fs::create_dir_all(&scratch).map_err(|error| format!("{}: {error}", shown(&scratch)))?;
    Ok(scratch)
}

fn copy(from: &Path, to: &Path) -> Result<(), String> {
    let text = fs::read_to_string(from).map_err(|error| format!("{}: {error}", shown(from)))?;
    write(to, &text)
}

fn write(path: &Path, text: &str) -> Result<(), String> {
    fs::write(path, text).map_err(|error| format!("{}: {error}", shown(path)))
}
