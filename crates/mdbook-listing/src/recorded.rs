//! A recording as figures need it: the printed lines, the tasks, and who took whose result.

use std::collections::BTreeMap;

use listing::{Clock, Line, Recording, Task};

/// What one run printed and did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recorded {
    /// What it ran on.
    pub clock: Clock,
    /// What it printed, in order.
    pub lines: Vec<Line>,
    /// In the order in which they were started; `main` is not among them.
    pub tasks: Vec<Task>,
    /// In the order in which they happened; none where the recording does not tell.
    pub takes: Vec<Take>,
    /// The lines with their times, as a reader compares them.
    pub read: String,
}

/// One task receives the result of another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Take {
    /// Whose result it is.
    pub of: String,
    /// Who receives it.
    pub by: String,
    /// When, in virtual milliseconds.
    pub at: u64,
    /// How many lines were printed at that moment before.
    pub nth: usize,
}

impl From<&Recording> for Recorded {
    fn from(recording: &Recording) -> Self {
        Recorded {
            clock: recording.clock,
            lines: recording.lines.clone(),
            tasks: recording.tasks.clone(),
            // Recordings of the first edition do not tell, and nothing is guessed.
            takes: Vec::new(),
            read: recording.without_tasks(),
        }
    }
}

impl Recorded {
    /// The printed text, one string a line.
    pub fn text(&self) -> Vec<&str> {
        self.lines.iter().map(|line| line.text.as_str()).collect()
    }

    /// For each line on the virtual clock, which of those printed at its moment it is, from 0.
    pub fn nth(&self) -> Vec<usize> {
        let mut counts = BTreeMap::<u64, usize>::new();
        let stamps = self.lines.iter().filter_map(|line| line.stamp.as_ref());
        stamps
            .map(|stamp| {
                let count = counts.entry(stamp.at).or_default();
                *count += 1;
                *count - 1
            })
            .collect()
    }
}
