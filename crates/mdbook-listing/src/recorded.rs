//! A recording as figures need it: the printed lines, the tasks, and what each of them did.

use listing::{Clock, Line, Order, Recording, Task};

use crate::course::Course;

/// What one run printed and did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Recorded {
    /// What it ran on.
    pub clock: Clock,
    /// What it printed, in order.
    pub lines: Vec<Line>,
    /// In the order in which they were started; `main` is not among them.
    pub tasks: Vec<Task>,
    /// What each task did; `None` on the real clock.
    pub course: Option<Course>,
    /// The lines with their times, as a reader compares them.
    pub read: String,
}

impl From<&Recording> for Recorded {
    fn from(recording: &Recording) -> Self {
        Recorded {
            clock: recording.clock,
            lines: recording.lines().cloned().collect(),
            tasks: recording.tasks(),
            course: Course::of(recording),
            read: recording.without_tasks(),
        }
    }
}

impl Recorded {
    /// Its tasks are those of a recording of its threads.
    pub fn has_tasks(&mut self, order: &Order) {
        let task = |name: &str| Task {
            name: name.to_owned(),
            ..Task::default()
        };
        self.tasks = order.tasks().into_iter().map(task).collect();
    }

    /// The printed text, one string a line.
    pub(crate) fn text(&self) -> Vec<&str> {
        self.lines.iter().map(|line| line.text.as_str()).collect()
    }
}
