//! What a program is told.

use std::fmt;
use std::path::Path;

use listing::{Event, Line, Recording, Row};
use tokio_recorder::recorder::{self, Main, RunError, RunErrorKind};

/// What is said of a program beside the recording of its asyncio twin. As text it is what a reader reads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It prints the same, at the same times.
    Passes {
        /// How many lines.
        lines: usize,
    },
    /// A line, the first of those that differ, counted from 1. The one that prints fewer lines has none.
    Differs {
        /// Which.
        line: usize,
        /// What asyncio prints.
        asyncio: Option<Line>,
        /// What the program prints.
        rust: Option<Line>,
        /// Why it came to no good end after that, if it did not.
        then: Option<String>,
    },
    /// It came to no good end.
    Fails {
        /// Why, in a sentence or more.
        why: String,
        /// How many lines it had printed as it should.
        lines: usize,
        /// How many there are.
        of: usize,
    },
}

/// Runs a program on the virtual clock and says what comes of it. `main` stands in the file `program`.
pub fn judge(program: &Path, main: Main, asyncio: &Recording) -> Verdict {
    let source = std::fs::read_to_string(program).unwrap_or_default();
    // These may be woken from outside, and then nobody knows whether they wait for ever.
    let is_open = [
        "fs::",
        "net::",
        "process::",
        "signal::",
        "stdin(",
        "tokio_util::time",
    ]
    .iter()
    .any(|word| source.contains(word));
    let run = match is_open {
        true => recorder::run,
        false => recorder::run_closed,
    };
    let listing::Clock::Virtual { seed } = asyncio.clock else {
        let why = "the recording of its asyncio twin has no virtual clock".to_owned();
        return Verdict::fails(why, &[], asyncio);
    };
    match run(program, main, seed) {
        Ok(rust) => compare(&lines(&rust), asyncio),
        Err(error) => Verdict::fails(why(&error), &error.printed, asyncio),
    }
}

impl Verdict {
    /// Whether the program is mended.
    pub fn passes(&self) -> bool {
        matches!(self, Verdict::Passes { .. })
    }

    /// That of a program which came to no good end; if it had printed a wrong line before, that comes first.
    fn fails(why: String, printed: &[Line], asyncio: &Recording) -> Verdict {
        let lines = lines(asyncio);
        let same = same(printed, &lines);
        match printed.get(same) {
            Some(rust) => Verdict::Differs {
                line: same + 1,
                asyncio: lines.get(same).cloned(),
                rust: Some(rust.clone()),
                then: Some(why),
            },
            None => Verdict::Fails {
                why,
                lines: same,
                of: lines.len(),
            },
        }
    }
}

/// The lines that were printed.
fn lines(recording: &Recording) -> Vec<Line> {
    let rows = recording.rows.iter();
    rows.filter_map(|row| match row {
        Row::Printed(line) => Some(line.clone()),
        Row::Happened { .. } => None,
    })
    .collect()
}

/// When a line was printed, in milliseconds.
fn at(line: &Line) -> u64 {
    line.stamp.as_ref().map_or(0, |stamp| stamp.at)
}

/// How many lines at the start are the same.
fn same(one: &[Line], other: &[Line]) -> usize {
    one.iter()
        .zip(other)
        .take_while(|(one, other)| one.text == other.text && at(one) == at(other))
        .count()
}

fn compare(rust: &[Line], asyncio: &Recording) -> Verdict {
    let asyncio = lines(asyncio);
    let same = same(rust, &asyncio);
    match (asyncio.get(same), rust.get(same)) {
        (None, None) => Verdict::Passes { lines: same },
        (asyncio, rust) => Verdict::Differs {
            line: same + 1,
            asyncio: asyncio.cloned(),
            rust: rust.cloned(),
            then: None,
        },
    }
}

/// Why a program could not be recorded, for its reader.
fn why(error: &RunError) -> String {
    let place = error
        .line
        .map_or(String::new(), |line| format!(" (line {line})"));
    match &error.kind {
        RunErrorKind::Hangs(rows) => {
            let mut why = "It waits for ever:".to_owned();
            for row in rows {
                let Row::Happened {
                    stamp,
                    event: Event::WaitsFor(awaited),
                } = row
                else {
                    continue;
                };
                let awaited: Vec<_> = awaited.iter().map(ToString::to_string).collect();
                let line = stamp
                    .source
                    .map_or(String::new(), |line| format!(" in line {line}"));
                let awaited = awaited.join(" or ");
                why += &format!(
                    "\n  {}{line}, since {} ms, for {awaited}",
                    stamp.task, stamp.at
                );
            }
            why
        }
        RunErrorKind::Panicked(what) => format!("It panics: {what}"),
        RunErrorKind::Failed => "`main` returns an error.".to_owned(),
        RunErrorKind::Unfinished(text) => {
            format!("The last line that it prints has no end: `{text}`. Print it with `println!`.")
        }
        RunErrorKind::Refused(what) => {
            format!("It cannot run on the virtual clock{place}: {what}.")
        }
        _ => error.to_string(),
    }
}

impl fmt::Display for Verdict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let counted = |count: usize| match count {
            1 => "1 line".to_owned(),
            _ => format!("{count} lines"),
        };
        match self {
            Verdict::Passes { lines } => {
                write!(
                    f,
                    "It passes: {}, the same at the same times.",
                    counted(*lines)
                )
            }
            Verdict::Differs {
                line,
                asyncio,
                rust,
                then,
            } => {
                let width = [asyncio, rust]
                    .into_iter()
                    .flatten()
                    .map(|line| at(line).to_string().len())
                    .max()
                    .unwrap_or(0);
                let said = |line: &Option<Line>| match line {
                    Some(line) => format!("at {:>width$} ms: {}", at(line), line.text),
                    None => "prints no such line".to_owned(),
                };
                writeln!(f, "Line {line} differs:")?;
                writeln!(f, "  asyncio {}", said(asyncio))?;
                write!(f, "  Rust    {}", said(rust))?;
                match then {
                    Some(then) => write!(f, "\n{then}"),
                    None => Ok(()),
                }
            }
            Verdict::Fails { why, lines, of } => {
                write!(
                    f,
                    "{why}\nBefore that, {lines} of {} came as in asyncio.",
                    counted(*of)
                )
            }
        }
    }
}
