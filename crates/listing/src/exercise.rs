//! An exercise: one folder with a program in Python, a start in Rust that is not yet its twin, hints and an answer.
//!
//! | file | is |
//! |---|---|
//! | `main.py` | the asyncio program |
//! | `python.rec` | what it prints, and when |
//! | `start.rs` | the Rust program to mend; its `//!` lines are the task |
//! | `start.rec` | what the start is told: the first line that differs, or the compiler's words |
//! | `hints.md` | the hints, one paragraph each |
//! | `answer.rs` | the program mended; its `//!` lines say why |
//! | `main.rs` | the reader's own copy of the start; it belongs to nobody else |

use std::io;
use std::path::{Path, PathBuf};

use crate::listing::optional;
use crate::names;

/// The files that an exercise has; the last is the reader's.
pub const FILES: [&str; 7] = [
    "main.py",
    "python.rec",
    "start.rs",
    "start.rec",
    "hints.md",
    "answer.rs",
    MINE,
];

/// The reader's file.
const MINE: &str = "main.rs";

/// One exercise, by name and place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exercise {
    /// The folder's name, and the name that the reader says.
    pub name: String,
    /// The exercise's folder.
    pub dir: PathBuf,
}

/// A program and what its first lines say of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told<'a> {
    /// What the `//!` lines at its top say, in Markdown.
    pub words: String,
    /// All behind them.
    pub program: &'a str,
}

/// Where a book shows an exercise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    /// The exercise's name.
    pub name: String,
    /// The chapter's title, as the summary has it.
    pub chapter: String,
}

impl Exercise {
    /// The exercises in this folder, by name; none if it is not there.
    ///
    /// # Errors
    /// When the folder cannot be read.
    pub fn all(folder: &Path) -> io::Result<Vec<Exercise>> {
        let entries = match std::fs::read_dir(folder) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
            entries => entries?,
        };
        let mut all = Vec::new();
        for entry in entries {
            let dir = entry?.path();
            let name = dir.file_name().unwrap_or_default().to_string_lossy();
            if dir.is_dir() && !name.starts_with('.') {
                let name = name.into_owned();
                all.push(Exercise { name, dir });
            }
        }
        all.sort_by(|a, b| a.name.cmp(&b.name));
        Ok(all)
    }

    /// The asyncio program.
    pub fn python(&self) -> PathBuf {
        self.dir.join("main.py")
    }

    /// What the asyncio program printed.
    pub fn python_recording(&self) -> PathBuf {
        self.dir.join("python.rec")
    }

    /// The Rust program to mend.
    pub fn start(&self) -> PathBuf {
        self.dir.join("start.rs")
    }

    /// What the start is told.
    pub fn start_recording(&self) -> PathBuf {
        self.dir.join("start.rec")
    }

    /// The program mended.
    pub fn answer(&self) -> PathBuf {
        self.dir.join("answer.rs")
    }

    /// The reader's own program, which starts as a copy of the start.
    pub fn mine(&self) -> PathBuf {
        self.dir.join(MINE)
    }

    /// Where the hints stand.
    pub fn hints_file(&self) -> PathBuf {
        self.dir.join("hints.md")
    }

    /// The hints, in Markdown, in the order in which they help.
    ///
    /// # Errors
    /// When they cannot be read.
    pub fn hints(&self) -> io::Result<Vec<String>> {
        let text = std::fs::read_to_string(self.hints_file())?;
        let hints = text.split("\n\n").map(str::trim);
        Ok(hints
            .filter(|hint| !hint.is_empty())
            .map(str::to_owned)
            .collect())
    }

    /// Whether the start compiles, as far as it is recorded.
    ///
    /// # Errors
    /// When the recording cannot be read.
    pub fn start_compiles(&self) -> io::Result<bool> {
        let said = optional(&self.start_recording())?;
        Ok(said.is_some_and(|said| !said.starts_with("# rustc ")))
    }

    /// What is wrong with the exercise's folder, without running anything, a sentence each.
    ///
    /// # Errors
    /// When the folder cannot be read.
    pub fn faults(&self) -> io::Result<Vec<String>> {
        let shown = |path: &Path| crate::shown(path);
        let mut faults = Vec::new();
        if let Some(fault) = names::fault(&self.name) {
            faults.push(format!(
                "{}: an exercise cannot be called so: {fault}. Rename its folder.",
                shown(&self.dir)
            ));
        }
        for name in FILES.iter().filter(|name| **name != MINE) {
            let path = self.dir.join(name);
            match optional(&path)? {
                None => faults.push(format!(
                    "{}: the exercise has no {name}. {}",
                    shown(&self.dir),
                    match name.ends_with(".rec") {
                        true => "Record it.",
                        false => "Write it.",
                    }
                )),
                Some(text) if text.trim().is_empty() => {
                    faults.push(format!("{}:1: there is nothing in it.", shown(&path)));
                }
                Some(text) if name.ends_with(".rs") && told(&text).words.is_empty() => {
                    faults.push(format!(
                        "{}:1: its first lines say nothing. Start it with `//! `, and {}.",
                        shown(&path),
                        match *name {
                            "start.rs" => "say what the reader has to do",
                            _ => "say what was wrong",
                        }
                    ));
                }
                Some(_) => {}
            }
        }
        for entry in std::fs::read_dir(&self.dir)? {
            let path = entry?.path();
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            if !name.starts_with('.') && !FILES.contains(&&*name) {
                faults.push(format!(
                    "{}: no exercise has such a file, only {}. Delete or rename it.",
                    shown(&path),
                    FILES.join(", ")
                ));
            }
        }
        faults.sort();
        Ok(faults)
    }
}

/// Takes a program and the words at its top apart.
pub fn told(source: &str) -> Told<'_> {
    let mut words = Vec::new();
    let mut program = source;
    while let Some(rest) = program.strip_prefix("//!") {
        let (row, behind) = rest.split_once('\n').unwrap_or((rest, ""));
        words.push(row.strip_prefix(' ').unwrap_or(row));
        program = behind;
    }
    Told {
        words: words.join("\n").trim().to_owned(),
        program: program.trim_start_matches('\n'),
    }
}

/// The exercises that a book shows, in its order: those with a line `{{#exercise NAME …}}` in a chapter that the
/// `SUMMARY.md` in the folder `source` names.
///
/// # Errors
/// When a file cannot be read; the error names it.
pub fn shown_in(source: &Path) -> io::Result<Vec<Shown>> {
    let read = |path: &Path| {
        std::fs::read_to_string(path).map_err(|error| {
            io::Error::new(error.kind(), format!("{}: {error}", crate::shown(path)))
        })
    };
    let mut all = Vec::new();
    for row in read(&source.join("SUMMARY.md"))?.lines() {
        let link = row
            .split_once('[')
            .and_then(|(_, link)| link.split_once("]("));
        let Some((title, path)) = link else {
            continue;
        };
        let path = path.split(')').next().unwrap_or_default();
        if path.is_empty() {
            continue;
        }
        for row in read(&source.join(path))?.lines() {
            let words = row.trim().strip_prefix("{{#exercise ");
            let Some(words) = words.and_then(|words| words.strip_suffix("}}")) else {
                continue;
            };
            let name = words.split_whitespace().next().unwrap_or_default();
            all.push(Shown {
                name: name.to_owned(),
                chapter: title.to_owned(),
            });
        }
    }
    Ok(all)
}

/// What is wrong with the places of the exercises in their book, a sentence each: one that no chapter has.
pub fn without_place(all: &[Exercise], shown: &[Shown]) -> Vec<String> {
    let is_shown = |exercise: &&Exercise| shown.iter().any(|shown| shown.name == exercise.name);
    let lost = all.iter().filter(|exercise| !is_shown(exercise));
    lost.map(|exercise| {
        format!(
            "{}: no chapter has this exercise. Put `{{{{#exercise {} \"Title.\"}}}}` on a line of its own at the end of one.",
            crate::shown(&exercise.dir),
            exercise.name
        )
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn a_program_and_its_words_are_taken_apart() {
        let told = told("//! Mend it.\n//!\n//! Twice.\n\nuse a;\n//! no\n");
        assert_eq!(told.words, "Mend it.\n\nTwice.");
        assert_eq!(told.program, "use a;\n//! no\n");
        assert_eq!(super::told("fn main() {}\n").words, "");
    }

    /// A sound exercise called `tea`.
    fn sound(top: &Path) -> Exercise {
        let dir = top.join("tea");
        fs::create_dir_all(&dir).expect("a folder");
        for file in FILES.iter().filter(|file| **file != MINE) {
            fs::write(dir.join(file), "//! Words.\n").expect("a file");
        }
        let name = "tea".to_owned();
        Exercise { name, dir }
    }

    #[test]
    fn each_fault_of_a_folder_is_named() {
        let top = std::env::temp_dir().join(format!("listing-exercise-{}", std::process::id()));
        let exercise = sound(&top);
        assert_eq!(Exercise::all(&top).expect("read"), [exercise.clone()]);
        assert_eq!(exercise.faults().expect("read"), [""; 0]);
        // The reader's own file is nobody's business, whatever is in it.
        fs::write(exercise.mine(), "").expect("a file");
        assert_eq!(exercise.faults().expect("read"), [""; 0]);
        for file in FILES.iter().filter(|file| **file != MINE) {
            fs::remove_file(exercise.dir.join(file)).expect("it was there");
            let faults = exercise.faults().expect("read").join("\n");
            assert!(faults.contains(&format!("has no {file}")), "{faults}");
            fs::write(exercise.dir.join(file), " \n").expect("a file");
            let faults = exercise.faults().expect("read").join("\n");
            assert!(
                faults.contains(&format!("{file}:1: there is nothing")),
                "{faults}"
            );
            sound(&top);
        }
        for file in ["start.rs", "answer.rs"] {
            fs::write(exercise.dir.join(file), "fn main() {}\n").expect("a file");
            let faults = exercise.faults().expect("read").join("\n");
            assert!(
                faults.contains(&format!("{file}:1: its first lines say nothing")),
                "{faults}"
            );
            sound(&top);
        }
        fs::write(exercise.dir.join("hint.md"), "x\n").expect("a file");
        let faults = exercise.faults().expect("read").join("\n");
        assert!(
            faults.contains("hint.md: no exercise has such a file"),
            "{faults}"
        );
        fs::remove_dir_all(&top).expect("removed");
    }

    #[test]
    fn the_order_is_that_of_the_summary() {
        let top = std::env::temp_dir().join(format!("listing-shown-{}", std::process::id()));
        fs::create_dir_all(&top).expect("a folder");
        let write = |name: &str, text: &str| fs::write(top.join(name), text).expect("a file");
        write(
            "SUMMARY.md",
            "# Summary\n\n- [Two](two.md)\n- [One](one.md)\n- [Draft]()\n",
        );
        write("one.md", "{{#exercise tea \"Tea.\"}}\n");
        write("two.md", "Text.\n\n{{#exercise cup \"Cup.\"}}\n");
        let shown = shown_in(&top).expect("read");
        let names: Vec<_> = shown
            .iter()
            .map(|shown| (shown.name.as_str(), shown.chapter.as_str()))
            .collect();
        assert_eq!(names, [("cup", "Two"), ("tea", "One")]);
        let exercise = |name: &str| Exercise {
            name: name.to_owned(),
            dir: top.join(name),
        };
        let faults = without_place(&[exercise("cup"), exercise("pot")], &shown);
        assert_eq!(faults.len(), 1);
        assert!(
            faults[0].contains("pot: no chapter has this exercise"),
            "{faults:?}"
        );
        fs::remove_dir_all(&top).expect("removed");
    }
}
