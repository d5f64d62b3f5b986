//! A recording: what a program printed, when, and from which task.
//!
//! ```text
//! # virtual clock, seed 7
//!      0 main      20 | Awaiting results...
//!    100 task-1     8 | task1: done
//! # task-1: started by main at 0, returned at 100
//! ```
//!
//! The first line says what made it. Then each printed line has the virtual milliseconds since the
//! start, the task and the line of the program that printed it, and the text. Last come the tasks, in the order in which they were
//! started. On real threads there is no such clock, and a line has only its text.

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

impl Clock {
    /// The clock that a recording names in its first line, whatever the other lines are.
    ///
    /// # Errors
    /// When the first line names none.
    pub fn of_recording(text: &str) -> Result<Clock, String> {
        text.lines()
            .next()
            .and_then(|first| first.strip_prefix("# "))
            .ok_or("line 1: a recording starts with `# ` and its clock")?
            .parse()
            .map_err(|error| format!("line 1: {error}"))
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

/// Where a printed line comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// Virtual milliseconds since the start.
    pub at: u64,
    /// The task that printed it.
    pub task: String,
    /// The line of the program that printed it, counted from 1.
    pub source: u32,
}

/// One printed line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// `None` on real threads.
    pub stamp: Option<Stamp>,
    pub text: String,
}

/// How a task ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// With a result.
    Returned,
    /// With a panic, or in Python with an exception.
    Failed,
    /// It was cancelled, or still waited when the program ended.
    Cancelled,
}

impl End {
    const ALL: [(End, &str); 3] = [
        (End::Returned, "returned"),
        (End::Failed, "failed"),
        (End::Cancelled, "cancelled"),
    ];

    /// As it is written in a recording.
    pub fn word(self) -> &'static str {
        Self::ALL
            .iter()
            .find(|(end, _)| *end == self)
            .expect("all are listed")
            .1
    }
}

/// One task, from its start to its end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Task {
    /// As in the lines that it printed.
    pub name: String,
    /// The task that started it.
    pub by: String,
    /// Virtual milliseconds since the start of the program.
    pub started: u64,
    /// When and how it ended; `None` if nobody saw it end.
    pub ended: Option<(u64, End)>,
}

/// What one run printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recording {
    pub clock: Clock,
    pub lines: Vec<Line>,
    /// In the order in which they were started; `main` is not among them.
    pub tasks: Vec<Task>,
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
            tasks: Vec::new(),
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
        for line in &self.lines {
            let row = match &line.stamp {
                Some(Stamp { at, task, source }) => {
                    format!("{at:>6} {task:<8} {source:>3} | {}", line.text)
                }
                None => format!("| {}", line.text),
            };
            writeln!(f, "{}", row.trim_end())?;
        }
        for Task {
            name,
            by,
            started,
            ended,
        } in &self.tasks
        {
            write!(f, "# {name}: started by {by} at {started}")?;
            match ended {
                Some((at, end)) => writeln!(f, ", {} at {at}", end.word())?,
                None => writeln!(f)?,
            }
        }
        Ok(())
    }
}

impl FromStr for Recording {
    type Err = String;

    /// Reads what `Display` writes; the error names the line.
    fn from_str(text: &str) -> Result<Self, String> {
        let clock = Clock::of_recording(text)?;
        let rows = text.lines().skip(1);
        let mut recording = Recording {
            clock,
            lines: Vec::new(),
            tasks: Vec::new(),
        };
        for (index, row) in rows.enumerate() {
            let wrong = || {
                format!(
                    "line {}: neither `ms task line | text` nor a task: `{row}`",
                    index + 2
                )
            };
            match row.strip_prefix("# ") {
                Some(task) => recording.tasks.push(parse_task(task).ok_or_else(wrong)?),
                None => recording.lines.push(parse_line(row).ok_or_else(wrong)?),
            }
        }
        Ok(recording)
    }
}

fn parse_task(row: &str) -> Option<Task> {
    let (name, rest) = row.split_once(": started by ")?;
    let (by, rest) = rest.split_once(" at ")?;
    let (started, ended) = match rest.split_once(", ") {
        Some((started, ended)) => {
            let (word, at) = ended.split_once(" at ")?;
            let (end, _) = End::ALL.iter().find(|(_, known)| *known == word)?;
            (started, Some((at.parse().ok()?, *end)))
        }
        None => (rest, None),
    };
    let started = started.parse().ok()?;
    Some(Task {
        name: name.to_owned(),
        by: by.to_owned(),
        started,
        ended,
    })
}

fn parse_line(row: &str) -> Option<Line> {
    let (stamp, text) = row.split_once('|')?;
    let text = text.strip_prefix(' ').unwrap_or(text).to_owned();
    let words: Vec<_> = stamp.split_whitespace().collect();
    let stamp = match words[..] {
        [] => None,
        [at, task, source] => Some(Stamp {
            at: at.parse().ok()?,
            task: task.to_owned(),
            source: source.parse().ok()?,
        }),
        _ => return None,
    };
    Some(Line { stamp, text })
}
