//! A recording: what a program printed, when, and from which task.
//!
//! ```text
//! # virtual clock, seed 7
//!      0 main     | Awaiting results...
//!    100 task-1   | task1: done
//! ```
//!
//! The first line says what made it. Then each printed line has the virtual milliseconds since the
//! start, the task that printed it, and the text. On real threads there is no such clock, and a line
//! has only its text.

use std::fmt;
use std::str::FromStr;

/// What the program ran on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Clock {
    /// A clock that jumps to the next timer when every task waits, and dice with this seed.
    Virtual { seed: u64 },
    /// The machine's own threads and clock.
    Real,
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

/// One printed line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// When: virtual milliseconds since the start, and the task. `None` on real threads.
    pub stamp: Option<(u64, String)>,
    pub text: String,
}

/// What one run printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recording {
    pub clock: Clock,
    pub lines: Vec<Line>,
}

impl Recording {
    /// A run on real threads, from what it wrote to its standard output.
    pub fn of_output(stdout: &str) -> Self {
        let lines = stdout
            .lines()
            .map(|text| Line {
                stamp: None,
                text: text.to_owned(),
            })
            .collect();
        Recording {
            clock: Clock::Real,
            lines,
        }
    }

    /// The printed text, one string a line.
    pub fn text(&self) -> Vec<&str> {
        self.lines.iter().map(|line| line.text.as_str()).collect()
    }

    /// What a reader sees, for comparing two recordings: each line with its time, but without its task.
    /// Which task printed a line does not count, for the languages have different tasks.
    pub fn without_tasks(&self) -> String {
        let mut text = format!("# {}\n", self.clock);
        for line in &self.lines {
            let row = match &line.stamp {
                Some((at, _)) => format!("{at:>6} | {}", line.text),
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
        for line in &self.lines {
            let row = match &line.stamp {
                Some((at, task)) => format!("{at:>6} {task:<8} | {}", line.text),
                None => format!("| {}", line.text),
            };
            writeln!(f, "{}", row.trim_end())?;
        }
        Ok(())
    }
}

impl FromStr for Recording {
    type Err = String;

    /// Reads what `Display` writes; the error names the line.
    fn from_str(text: &str) -> Result<Self, String> {
        let mut rows = text.lines();
        let clock = rows
            .next()
            .and_then(|first| first.strip_prefix("# "))
            .ok_or("line 1: a recording starts with `# ` and its clock")?
            .parse()
            .map_err(|error| format!("line 1: {error}"))?;
        let mut lines = Vec::new();
        for (index, row) in rows.enumerate() {
            lines.push(parse_line(row).ok_or_else(|| {
                format!(
                    "line {}: expected `ms task | text`, found `{row}`",
                    index + 2
                )
            })?);
        }
        Ok(Recording { clock, lines })
    }
}

fn parse_line(row: &str) -> Option<Line> {
    let (stamp, text) = row.split_once('|')?;
    let text = text.strip_prefix(' ').unwrap_or(text).to_owned();
    let mut words = stamp.split_whitespace();
    let stamp = match (words.next(), words.next(), words.next()) {
        (None, None, None) => None,
        (Some(at), Some(task), None) => Some((at.parse().ok()?, task.to_owned())),
        _ => return None,
    };
    Some(Line { stamp, text })
}
