//! A claim: a small program, in Rust, in Python or in both, that fails if a sentence of the book is false.
//!
//! `claims/NAME.rs` and `claims/NAME.py` start with comments that say what they prove and how they can fail:
//!
//! ```text
//! // Claim: A dropped handle detaches the task.
//! // Breaks: `drop(handle)` -> `handle.abort()`
//! ```
//!
//! `Claim` is the sentence, word for word, for a sentence that changed must be looked at again; there may be more
//! than one. `Breaks` is an edit of the program after which it must fail, so that its assertions can.
//! A Rust program with a line `// Refused: WORDS` must not compile, and the compiler must say the words; one with
//! `// Warned: WORDS` compiles with that warning. Their edits must take that away.

use std::fmt;
use std::path::{Path, PathBuf};

/// What is to become of a claim's program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It runs to its end; its assertions hold.
    Holds,
    /// The compiler refuses it with these words.
    Refused(String),
    /// The compiler warns of it with these words.
    Warned(String),
}

/// One program of a claim.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Program {
    /// Its file.
    pub path: PathBuf,
    /// The sentences that it proves.
    pub sentences: Vec<String>,
    /// What must come of it.
    pub verdict: Verdict,
    /// The program without its head: what a reader is shown.
    pub body: String,
    /// The edit that must make it fail: what stands there, and what takes its place.
    pub edit: (String, String),
    /// The whole program after the edit that must make it fail.
    pub broken: String,
}

/// A claim, by its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claim {
    /// The name of its files, without what tells the language.
    pub name: String,
    /// Its program in Rust, if it has one.
    pub rust: Option<Program>,
    /// Its program in Python, if it has one.
    pub python: Option<Program>,
    /// The file with what its programs print; there only if they print something.
    pub recording: PathBuf,
}

/// What is wrong with a claim's file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Malformed {
    /// The file.
    pub path: PathBuf,
    /// Counted from 1.
    pub line: usize,
    /// What is wrong, and what to do.
    pub message: String,
}

impl fmt::Display for Malformed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.path.display(), self.line, self.message)
    }
}

impl std::error::Error for Malformed {}

/// What changes the whole process, for good.
const SHARED: [&str; 5] = [
    "set_hook(",
    "take_hook(",
    "set_var(",
    "remove_var(",
    "set_current_dir(",
];

impl Claim {
    /// All claims of the listings crate at `crate_dir`, by name; none if it has no folder `claims`.
    ///
    /// # Errors
    /// The first file that cannot be read or is no claim.
    pub fn all(crate_dir: &Path) -> Result<Vec<Claim>, Malformed> {
        let folder = crate_dir.join("claims");
        let mut all: Vec<Claim> = Vec::new();
        for path in files(&folder)? {
            let malformed = |message: &str| Malformed {
                path: path.clone(),
                line: 1,
                message: message.to_owned(),
            };
            let name = path
                .file_stem()
                .and_then(|stem| stem.to_str())
                .filter(|stem| is_name(stem))
                .ok_or_else(|| {
                    malformed("a claim's name has small letters, digits and `_` only. Rename it.")
                })?;
            let kind = path.extension().and_then(|kind| kind.to_str());
            if !matches!(kind, Some("rs" | "py" | "rec")) {
                return Err(malformed(
                    "this is no claim: those are .rs, .py and their .rec. Remove it.",
                ));
            }
            if all.last().is_none_or(|last| last.name != name) {
                all.push(Claim {
                    name: name.to_owned(),
                    rust: None,
                    python: None,
                    recording: folder.join(name).with_extension("rec"),
                });
            }
            let claim = all.last_mut().expect("pushed above");
            match kind {
                Some("rs") => claim.rust = Some(Program::read(&path, "//")?),
                Some("py") => claim.python = Some(Program::read(&path, "#")?),
                _ => {}
            }
        }
        for claim in &all {
            let malformed = |message: &str| Malformed {
                path: claim.recording.clone(),
                line: 1,
                message: message.to_owned(),
            };
            if claim.programs().next().is_none() {
                return Err(malformed(
                    "no program stands beside this recording. Delete it.",
                ));
            }
            let mut programs = claim.programs();
            let first = &programs.next().expect("seen above").sentences;
            if let Some(other) = programs.find(|program| program.sentences != *first) {
                return Err(Malformed {
                    path: other.path.clone(),
                    ..malformed(
                        "the Rust and the Python program claim different sentences. Write the same `Claim:` into both.",
                    )
                });
            }
        }
        Ok(all)
    }

    /// Its programs, Rust first.
    pub fn programs(&self) -> impl Iterator<Item = &Program> {
        self.rust.iter().chain(&self.python)
    }

    /// The sentences that it proves.
    pub fn sentences(&self) -> &[String] {
        self.programs()
            .next()
            .map_or(&[], |program| &program.sentences)
    }
}

impl Program {
    fn read(path: &Path, comment: &str) -> Result<Program, Malformed> {
        let fault = |line: usize, message: String| Malformed {
            path: path.to_owned(),
            line,
            message,
        };
        let text = std::fs::read_to_string(path).map_err(|error| fault(1, error.to_string()))?;
        let mut entries: Vec<(usize, &str, String)> = Vec::new();
        let mut head = 0;
        for (index, row) in text.lines().enumerate() {
            let Some(words) = row.strip_prefix(comment) else {
                break;
            };
            head = index + 1;
            let words = words.trim();
            let key = ["Claim", "Breaks", "Refused", "Warned"]
                .into_iter()
                .find(|key| {
                    words
                        .strip_prefix(key)
                        .is_some_and(|rest| rest.starts_with(':'))
                });
            match (key, entries.last_mut()) {
                (Some(key), _) => {
                    let rest = words[key.len() + 1..].trim();
                    entries.push((index + 1, key, rest.to_owned()));
                }
                (None, Some((_, _, before))) => {
                    before.push(' ');
                    before.push_str(words);
                }
                (None, None) => {
                    let form = "a claim starts with a comment `Claim: ` and the sentence that it proves. Write that first.";
                    return Err(fault(index + 1, form.to_owned()));
                }
            }
        }
        let of = |key: &str| -> Vec<&(usize, &str, String)> {
            entries.iter().filter(|entry| entry.1 == key).collect()
        };
        let sentences: Vec<_> = of("Claim").iter().map(|entry| entry.2.clone()).collect();
        if sentences.is_empty() {
            return Err(fault(
                1,
                format!(
                    "this claim names no sentence. Start it with `{comment} Claim: ` and the sentence that it proves."
                ),
            ));
        }
        let verdict = match (&of("Refused")[..], &of("Warned")[..]) {
            ([], []) => Verdict::Holds,
            ([refused], []) => Verdict::Refused(refused.2.clone()),
            ([], [warned]) => Verdict::Warned(warned.2.clone()),
            _ => {
                return Err(fault(
                    1,
                    "a claim is refused or warned of, once. Keep one of these lines.".to_owned(),
                ));
            }
        };
        let breaks = of("Breaks");
        let &[(line, _, edit)] = &breaks[..] else {
            return Err(fault(
                1,
                format!(
                    "this claim must name one edit that makes it fail, and names {}. Write `{comment} Breaks: `before` -> `after``.",
                    breaks.len()
                ),
            ));
        };
        let (from, to) = edit
            .strip_prefix('`')
            .and_then(|edit| edit.strip_suffix('`'))
            .and_then(|edit| edit.split_once("` -> `"))
            .filter(|(from, to)| from != to)
            .ok_or_else(|| {
                fault(
                    *line,
                    "an edit has the form `before` -> `after`, each in backquotes. Write it so."
                        .to_owned(),
                )
            })?;
        let start: usize = text.split_inclusive('\n').take(head).map(str::len).sum();
        let (top, body) = text.split_at(start);
        let count = body.matches(from).count();
        if count != 1 {
            return Err(fault(
                *line,
                format!(
                    "the edit replaces `{from}`, which stands {count} times in the program. Name text that stands there once."
                ),
            ));
        }
        // In a program of a process of its own, or one that does not run, it harms nobody.
        if verdict == Verdict::Holds && path.extension().is_some_and(|kind| kind == "rs") {
            for shared in SHARED {
                if let Some(at) = body.find(shared) {
                    return Err(fault(
                        1 + head + body[..at].matches('\n').count(),
                        format!(
                            "`{}` changes what all claims share, for they are one process. Cite the sentence, or show it in a \
                             listing.",
                            shared.trim_end_matches('(')
                        ),
                    ));
                }
            }
        }
        Ok(Program {
            path: path.to_owned(),
            sentences,
            verdict,
            body: body.trim_start_matches('\n').to_owned(),
            edit: (from.to_owned(), to.to_owned()),
            // The head's lines stay as empty ones, so that an error names the line of the claim's own file.
            broken: "\n".repeat(top.lines().count()) + &body.replacen(from, to, 1),
        })
    }
}

fn files(folder: &Path) -> Result<Vec<PathBuf>, Malformed> {
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    let fault = |error: std::io::Error| Malformed {
        path: folder.to_owned(),
        line: 1,
        message: error.to_string(),
    };
    let mut paths = std::fs::read_dir(folder)
        .map_err(fault)?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<Result<Vec<_>, _>>()
        .map_err(fault)?;
    paths.sort();
    Ok(paths)
}

fn is_name(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_lowercase())
        && name
            .chars()
            .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_')
}

/// What the programs of a claim print, as its recording holds it: a line `# Rust` or `# Python`, then each printed
/// line behind `| `.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Printed {
    /// The lines of the Rust program.
    pub rust: Vec<String>,
    /// The lines of the Python program.
    pub python: Vec<String>,
}

impl fmt::Display for Printed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (language, lines) in [("Rust", &self.rust), ("Python", &self.python)] {
            if !lines.is_empty() {
                writeln!(f, "# {language}")?;
            }
            for line in lines {
                writeln!(f, "{}", format!("| {line}").trim_end())?;
            }
        }
        Ok(())
    }
}

impl std::str::FromStr for Printed {
    type Err = String;

    /// Reads what `Display` writes; the error names the line.
    fn from_str(text: &str) -> Result<Self, String> {
        let mut printed = Printed::default();
        let mut python = false;
        for (index, row) in text.lines().enumerate() {
            match (row, row.strip_prefix('|')) {
                ("# Rust", _) => python = false,
                ("# Python", _) => python = true,
                (_, Some(line)) => {
                    let lines = if python {
                        &mut printed.python
                    } else {
                        &mut printed.rust
                    };
                    lines.push(line.strip_prefix(' ').unwrap_or(line).to_owned());
                }
                _ => {
                    return Err(format!(
                        "line {}: neither `# Rust`, `# Python` nor `| text`: `{row}`",
                        index + 1
                    ));
                }
            }
        }
        Ok(printed)
    }
}
