//! A recording as figures need it: the printed lines, the tasks, and who took whose result.

use std::collections::BTreeMap;

use listing::{Clock, Event, Line, Recording, Row, Task};

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
        let mut printed = BTreeMap::<u64, usize>::new();
        let mut takes = Vec::new();
        for row in &recording.rows {
            match row {
                Row::Printed(line) => {
                    if let Some(stamp) = &line.stamp {
                        *printed.entry(stamp.at).or_default() += 1;
                    }
                }
                Row::Happened {
                    stamp,
                    event: Event::Takes(name),
                } => takes.push(Take {
                    of: name.clone(),
                    by: stamp.task.clone(),
                    at: stamp.at,
                    nth: printed.get(&stamp.at).copied().unwrap_or_default(),
                }),
                Row::Happened { .. } => {}
            }
        }
        Recorded {
            clock: recording.clock,
            lines: recording.lines().cloned().collect(),
            tasks: recording.tasks(),
            takes,
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_taken_stands_between_the_lines_printed_then() {
        let text = "# virtual clock, seed 0
     0 main         : runs
     0 main       2 : starts task-1 as \"kettle\"
     0 main       3 : waits for task-1
     0 task-1       : runs
     0 task-1     9 : waits for the clock until 200
   200 task-1       : woken by the clock
   200 task-1       : runs
   200 task-1    10 | hot
   200 task-1       : returns
   200 main         : woken by task-1
   200 main         : runs
   200 main       3 : takes task-1
   200 main       4 | done
   200 main         : returns
";
        let recording: Recording = text.parse().expect("a recording");
        let recorded = Recorded::from(&recording);
        assert_eq!(recorded.text(), ["hot", "done"]);
        assert_eq!(recorded.nth(), [0, 1]);
        let take = Take {
            of: "task-1".to_owned(),
            by: "main".to_owned(),
            at: 200,
            nth: 1,
        };
        assert_eq!(recorded.takes, [take]);
        assert_eq!(recorded.tasks[0].given.as_deref(), Some("kettle"));
    }
}
