//! A recording: what a program printed and did, in the order in which it happened.
//!
//! ```text
//! # virtual clock, seed 8
//!      0 main         : runs
//!      0 main       6 | Awaiting results...
//!      0 main      12 : starts task-1
//!      0 main      15 : waits for task-1
//!      0 task-1       : runs
//!      0 task-1    20 : waits for the clock until 500
//!    500 task-1       : woken by the clock
//!    500 task-1       : runs
//!    500 task-1     8 | 0.02 is a hit
//!    500 task-1       : returns
//! ```
//!
//! The first line says what made it. Each row after it is a printed line, marked with `|`, or an [`Event`], marked
//! with `:`. Before the mark stand the virtual milliseconds since the start, the task, and the line of the program
//! where it is known. On real threads there is no such clock: then a row is a printed line without a stamp.

mod event;
mod validate;

use std::fmt;
use std::str::FromStr;

pub use event::{Awaited, End, Event, Waker};

/// What the program ran on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Clock {
    /// A clock that jumps to the next timer when every task waits, and dice with this seed.
    Virtual {
        /// What the dice start from.
        seed: u64,
    },
    /// The machine's own threads and clock.
    Real,
}

impl Clock {
    /// The clock that a recording names in its first line, whatever the other lines are.
    ///
    /// # Errors
    /// When the first line names none.
    pub fn of_recording(text: &str) -> Result<Clock, RecordingError> {
        text.lines()
            .next()
            .and_then(|first| first.strip_prefix("# "))
            .ok_or_else(|| "a recording starts with `# ` and its clock".to_owned())
            .and_then(str::parse)
            .map_err(|message| RecordingError { line: 1, message })
    }
}

impl fmt::Display for Clock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Clock::Virtual { seed } => write!(f, "virtual clock, seed {seed}"),
            Clock::Real => f.write_str("real clock and threads"),
        }
    }
}

impl FromStr for Clock {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        if text == "real clock and threads" {
            return Ok(Clock::Real);
        }
        text.strip_prefix("virtual clock, seed ")
            .and_then(|seed| seed.parse().ok())
            .map(|seed| Clock::Virtual { seed })
            .ok_or_else(|| format!("`{text}` names no clock"))
    }
}

/// When and where something happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// Virtual milliseconds since the start.
    pub at: u64,
    /// The task: `main`, `task-1`, `thread-1`, or `callback` for all of Python's callbacks.
    pub task: String,
    /// The line of the program, counted from 1, where it is known.
    pub source: Option<u32>,
}

/// One printed line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// `None` on real threads.
    pub stamp: Option<Stamp>,
    /// What it says, without the end of the line.
    pub text: String,
}

/// One row of a recording.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Row {
    /// The program printed a line.
    Printed(Line),
    /// Something else happened.
    Happened {
        /// When, and who did it where.
        stamp: Stamp,
        /// What it was.
        event: Event,
    },
}

impl Row {
    /// When and where; `None` on real threads.
    pub fn stamp(&self) -> Option<&Stamp> {
        match self {
            Row::Printed(line) => line.stamp.as_ref(),
            Row::Happened { stamp, .. } => Some(stamp),
        }
    }
}

impl fmt::Display for Row {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let row = match self {
            Row::Printed(Line { stamp: None, text }) => format!("| {text}"),
            Row::Printed(Line {
                stamp: Some(stamp),
                text,
            }) => format!("{stamp} | {text}"),
            Row::Happened { stamp, event } => format!("{stamp} : {event}"),
        };
        f.write_str(row.trim_end())
    }
}

impl fmt::Display for Stamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let source = self.source.map(|line| line.to_string()).unwrap_or_default();
        write!(f, "{:>6} {:<8} {source:>3}", self.at, self.task)
    }
}

/// One task or thread that the program started, from its start to its end, as the events tell it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Task {
    /// As in the rows: `task-1`, `thread-1`.
    pub name: String,
    /// The name that the program gave it.
    pub given: Option<String>,
    /// The task that started it.
    pub by: String,
    /// Virtual milliseconds since the start of the program.
    pub started: u64,
    /// When and how it ended; `None` if nobody saw it end.
    pub ended: Option<(u64, End)>,
    /// When its result was taken, and by which task.
    pub taken: Vec<(u64, String)>,
    /// When somebody asked for its end, and which task that was.
    pub cancelled: Vec<(u64, String)>,
}

impl Task {
    /// Whether it is a thread and not a task.
    pub fn is_thread(&self) -> bool {
        self.name.starts_with("thread-")
    }
}

/// What one run printed and did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recording {
    /// What it ran on.
    pub clock: Clock,
    /// What happened, in that order.
    pub rows: Vec<Row>,
}

/// What is wrong with a recording.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordingError {
    /// The line of the file, counted from 1.
    pub line: usize,
    /// What is wrong there.
    pub message: String,
}

impl fmt::Display for RecordingError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}: {}", self.line, self.message)
    }
}

impl std::error::Error for RecordingError {}

impl Recording {
    /// A run on real threads, from what it wrote to its standard output.
    pub fn of_output(stdout: &str) -> Self {
        let row = |text: &str| {
            Row::Printed(Line {
                stamp: None,
                text: text.to_owned(),
            })
        };
        Recording {
            clock: Clock::Real,
            rows: stdout.lines().map(row).collect(),
        }
    }

    /// The printed lines.
    pub fn lines(&self) -> impl DoubleEndedIterator<Item = &Line> + Clone {
        self.rows.iter().filter_map(|row| match row {
            Row::Printed(line) => Some(line),
            Row::Happened { .. } => None,
        })
    }

    /// The printed lines, to be changed.
    pub fn lines_mut(&mut self) -> impl DoubleEndedIterator<Item = &mut Line> {
        self.rows.iter_mut().filter_map(|row| match row {
            Row::Printed(line) => Some(line),
            Row::Happened { .. } => None,
        })
    }

    /// What happened besides printing.
    pub fn events(&self) -> impl DoubleEndedIterator<Item = (&Stamp, &Event)> + Clone {
        self.rows.iter().filter_map(|row| match row {
            Row::Happened { stamp, event } => Some((stamp, event)),
            Row::Printed(_) => None,
        })
    }

    /// The printed text, one string a line.
    pub fn text(&self) -> Vec<&str> {
        self.lines().map(|line| line.text.as_str()).collect()
    }

    /// The tasks and threads in the order in which they were started; `main` is not among them.
    pub fn tasks(&self) -> Vec<Task> {
        fn find<'a>(tasks: &'a mut [Task], name: &str) -> Option<&'a mut Task> {
            tasks.iter_mut().find(|task| task.name == name)
        }
        let mut tasks: Vec<Task> = Vec::new();
        for (Stamp { at, task, .. }, event) in self.events() {
            match event {
                Event::Starts { name, given } => tasks.push(Task {
                    name: name.clone(),
                    given: given.clone(),
                    by: task.clone(),
                    started: *at,
                    ended: None,
                    taken: Vec::new(),
                    cancelled: Vec::new(),
                }),
                Event::Ends(end) => {
                    if let Some(ended) = find(&mut tasks, task) {
                        ended.ended = Some((*at, *end));
                    }
                }
                Event::Takes(name) => {
                    if let Some(taken) = find(&mut tasks, name) {
                        taken.taken.push((*at, task.clone()));
                    }
                }
                Event::Cancels(name) => {
                    if let Some(cancelled) = find(&mut tasks, name) {
                        cancelled.cancelled.push((*at, task.clone()));
                    }
                }
                _ => {}
            }
        }
        tasks
    }

    /// What a reader sees, for comparing two recordings: each line with its time, but without its task.
    /// Which task printed a line does not count, for the languages have different tasks.
    pub fn without_tasks(&self) -> String {
        let mut text = format!("# {}\n", self.clock);
        for line in self.lines() {
            let row = match &line.stamp {
                Some(stamp) => format!("{:>6} | {}", stamp.at, line.text),
                None => format!("| {}", line.text),
            };
            text += row.trim_end();
            text.push('\n');
        }
        text
    }

    /// Whether a reader sees the same: the same lines at the same times.
    pub fn reads_like(&self, other: &Recording) -> bool {
        self.without_tasks() == other.without_tasks()
    }
}

impl fmt::Display for Recording {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "# {}", self.clock)?;
        for row in &self.rows {
            writeln!(f, "{row}")?;
        }
        Ok(())
    }
}

impl FromStr for Recording {
    type Err = RecordingError;

    /// Reads what `Display` writes. Whether it can have happened so, [`Recording::validate`] says.
    fn from_str(text: &str) -> Result<Self, RecordingError> {
        let clock = Clock::of_recording(text)?;
        let mut rows = Vec::new();
        for (index, row) in text.lines().enumerate().skip(1) {
            let wrong = |message| RecordingError {
                line: index + 1,
                message,
            };
            rows.push(parse_row(row, clock).map_err(wrong)?);
        }
        Ok(Recording { clock, rows })
    }
}

/// The recordings in a text that holds several, one behind the other.
///
/// # Errors
/// When one of them is no recording; the line is that of the text.
pub fn several(text: &str) -> Result<Vec<Recording>, RecordingError> {
    let mut recordings: Vec<Recording> = Vec::new();
    let mut from = 0;
    let rows: Vec<_> = text.split_inclusive('\n').collect();
    for to in 1..=rows.len() {
        if rows.get(to).is_none_or(|row| row.starts_with('#')) {
            let one = rows[from..to].concat().parse();
            recordings.push(one.map_err(|error: RecordingError| RecordingError {
                line: from + error.line,
                message: error.message,
            })?);
            from = to;
        }
    }
    Ok(recordings)
}

fn parse_row(row: &str, clock: Clock) -> Result<Row, String> {
    let wrong = || match clock {
        Clock::Virtual { .. } => {
            format!("neither `ms task line | text` nor `ms task line : event`: `{row}`")
        }
        Clock::Real => format!("on the real clock, each row is `| text`: `{row}`"),
    };
    let (stamp, mark, rest) = split(row).ok_or_else(wrong)?;
    match (clock, stamp, mark) {
        (Clock::Virtual { .. }, Some(stamp), '|') => Ok(Row::Printed(Line {
            stamp: Some(stamp),
            text: rest.to_owned(),
        })),
        (Clock::Virtual { .. }, Some(stamp), ':') => Ok(Row::Happened {
            stamp,
            event: rest.parse()?,
        }),
        (Clock::Real, None, '|') => Ok(Row::Printed(Line {
            stamp: None,
            text: rest.to_owned(),
        })),
        _ => Err(wrong()),
    }
}

/// The stamp, the mark, and what follows. A printed text may hold any mark, so only the first one counts.
fn split(row: &str) -> Option<(Option<Stamp>, char, &str)> {
    let at = row.find(['|', ':'])?;
    let (stamp, rest) = row.split_at(at);
    let mark = rest.chars().next()?;
    let rest = &rest[1..];
    let words: Vec<_> = stamp.split_whitespace().collect();
    let (at, task, source) = match words[..] {
        [] => (None, "", None),
        [at, task] => (Some(at), task, None),
        [at, task, source] => (Some(at), task, Some(source.parse().ok()?)),
        _ => return None,
    };
    let stamp = match at {
        Some(at) => Some(Stamp {
            at: at.parse().ok()?,
            task: task.to_owned(),
            source,
        }),
        None => None,
    };
    Some((stamp, mark, rest.strip_prefix(' ').unwrap_or(rest)))
}

#[cfg(test)]
mod tests;
