//! What a program on real threads did, on which thread, and in which order: `rust_threads.rec` and `python_threads.rec`.
//!
//! ```text
//! # real threads, in the order that each run has
//! main     main   : starts task-1
//! thread-1 task-1 : begins
//! thread-1 task-1 : waits at barrier-1
//! ```
//!
//! Each row is an [`Act`]: its thread, its task, and what it does. There are no times. Of two acts, one comes *before* the
//! other if both are of one task or on one thread, if one starts a task and the other is its first, if one is the end of a
//! task and the other takes its result, or if one waits at a barrier and the other goes through it; and so on from act to
//! act. All else is as it happens to come, and so the rows stand in an order that does not depend on it: two runs that do the
//! same on the same threads give the same text.

use std::collections::HashMap;
use std::fmt;
use std::str::FromStr;

use crate::RecordingError;

/// What a task does on a thread.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Deed {
    /// It starts the task of that name.
    Starts(String),
    /// Its first turn.
    Begins,
    /// A later turn, in which it does something.
    GoesOn,
    /// It prints a line.
    Prints(String),
    /// It blocks its thread at the barrier of that number.
    Waits(u32),
    /// All are there, and it goes through.
    Passes(u32),
    /// It waits no longer, though not all are there.
    GivesUp(u32),
    /// It has the result of the task of that name.
    Takes(String),
    /// Its end.
    Ends,
}

/// One row.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Act {
    /// `main`, or `thread-1` and so on.
    pub thread: String,
    /// `main`, or `task-1` and so on.
    pub task: String,
    /// What it does there.
    pub deed: Deed,
}

/// What a program did on its threads.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Order {
    /// Each after all that come before it.
    pub acts: Vec<Act>,
}

/// Acts that are together before all later ones, and after all earlier ones.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// Their places among the acts, and for each how many steps of the group come before it at least.
    pub acts: Vec<(usize, usize)>,
    /// How many steps there are.
    pub steps: usize,
}

/// What stands in the first line.
const TITLE: &str = "# real threads, in the order that each run has";

impl Order {
    /// The order of acts that were seen one after the other, on threads by any names but that of `main`.
    pub fn of(seen: &[Act]) -> Order {
        let before = Order::before(seen);
        let mut left: Vec<usize> = (0..seen.len()).collect();
        let mut acts: Vec<Act> = Vec::new();
        let mut names = HashMap::from([("main".to_owned(), "main".to_owned())]);
        // Each time the first of those that nothing is before, by their tasks, whose names are the same in each run.
        while !left.is_empty() {
            let free = |index: &&usize| !left.iter().any(|other| before[*other][**index]);
            let key = |index: &&usize| number(&seen[**index].task);
            let next = *left.iter().filter(free).min_by_key(key).expect("an order");
            left.retain(|index| *index != next);
            let mut act = seen[next].clone();
            let name = format!("thread-{}", names.len());
            act.thread = names.entry(act.thread).or_insert(name).clone();
            acts.push(act);
        }
        Order { acts }
    }

    /// Which act is before which other.
    fn before(acts: &[Act]) -> Vec<Vec<bool>> {
        let mut before = vec![vec![false; acts.len()]; acts.len()];
        // From the last to the first: what is known of the later one holds for the earlier one, too.
        for from in (0..acts.len()).rev() {
            for to in from + 1..acts.len() {
                if comes_before(&acts[from], &acts[to]) {
                    let (earlier, later) = before.split_at_mut(to);
                    let earlier = &mut earlier[from];
                    earlier[to] = true;
                    for (known, further) in earlier.iter_mut().zip(&later[0]) {
                        *known |= further;
                    }
                }
            }
        }
        before
    }

    /// The smallest groups that have one order.
    pub fn groups(&self) -> Vec<Group> {
        let table = Order::before(&self.acts);
        let before = |one: usize, other: usize| table[one][other];
        let all = 0..self.acts.len();
        let is_cut = |cut: usize| {
            let mut pairs = (0..cut).flat_map(|one| (cut..all.end).map(move |other| (one, other)));
            pairs.all(|(one, other)| before(one, other))
        };
        let mut groups = Vec::new();
        let mut start = 0;
        for end in (1..=all.end).filter(|cut| is_cut(*cut)) {
            let mut acts: Vec<(usize, usize)> = Vec::new();
            for act in start..end {
                let steps = acts.iter().map(|(other, step)| match before(*other, act) {
                    true => step + 1,
                    false => 0,
                });
                let step = steps.max().unwrap_or(0);
                acts.push((act, step));
            }
            let steps = acts.iter().map(|(_, step)| step + 1).max().unwrap_or(0);
            groups.push(Group { acts, steps });
            start = end;
        }
        groups
    }

    /// The tasks but `main`, in the order of their start.
    pub fn tasks(&self) -> Vec<&str> {
        let mut tasks: Vec<&str> = Vec::new();
        for Act { deed, .. } in &self.acts {
            if let Deed::Starts(task) = deed {
                tasks.push(task);
            }
        }
        tasks.sort_by_key(|task| number(task));
        tasks
    }
}

/// `main` is 0.
fn number(name: &str) -> u32 {
    name.rsplit('-')
        .next()
        .and_then(|number| number.parse().ok())
        .unwrap_or(0)
}

/// Whether the first of two acts, which was seen first, is before the other by what both are.
fn comes_before(first: &Act, then: &Act) -> bool {
    first.task == then.task
        || first.thread == then.thread
        || match (&first.deed, &then.deed) {
            (Deed::Starts(task), Deed::Begins) => *task == then.task,
            (Deed::Ends, Deed::Takes(task)) => *task == first.task,
            (Deed::Waits(here), Deed::Passes(there)) => here == there,
            _ => false,
        }
}

impl fmt::Display for Deed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Deed::Starts(task) => write!(f, ": starts {task}"),
            Deed::Begins => f.write_str(": begins"),
            Deed::GoesOn => f.write_str(": goes on"),
            Deed::Prints(text) => write!(f, "| {text}"),
            Deed::Waits(barrier) => write!(f, ": waits at barrier-{barrier}"),
            Deed::Passes(barrier) => write!(f, ": goes through barrier-{barrier}"),
            Deed::GivesUp(barrier) => write!(f, ": gives up at barrier-{barrier}"),
            Deed::Takes(task) => write!(f, ": takes {task}"),
            Deed::Ends => f.write_str(": ends"),
        }
    }
}

impl fmt::Display for Order {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{TITLE}")?;
        for Act { thread, task, deed } in &self.acts {
            let row = format!("{thread:<8} {task:<6} {deed}");
            writeln!(f, "{}", row.trim_end())?;
        }
        Ok(())
    }
}

impl FromStr for Deed {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        if let Some(line) = text.strip_prefix('|') {
            return Ok(Deed::Prints(line.trim_start().to_owned()));
        }
        let words: Vec<_> = text.split_whitespace().collect();
        let barrier = |name: &str| name.strip_prefix("barrier-")?.parse().ok();
        let deed = match words[..] {
            [":", "starts", task] => Some(Deed::Starts(task.to_owned())),
            [":", "begins"] => Some(Deed::Begins),
            [":", "goes", "on"] => Some(Deed::GoesOn),
            [":", "waits", "at", name] => barrier(name).map(Deed::Waits),
            [":", "goes", "through", name] => barrier(name).map(Deed::Passes),
            [":", "gives", "up", "at", name] => barrier(name).map(Deed::GivesUp),
            [":", "takes", task] => Some(Deed::Takes(task.to_owned())),
            [":", "ends"] => Some(Deed::Ends),
            _ => None,
        };
        deed.ok_or_else(|| {
            format!(
                "`{text}` is no act. There are: `| TEXT`, and `: ` with starts TASK, begins, goes on, waits at barrier-N, \
                 goes through barrier-N, gives up at barrier-N, takes TASK, ends"
            )
        })
    }
}

impl FromStr for Order {
    type Err = RecordingError;

    fn from_str(text: &str) -> Result<Self, RecordingError> {
        let mut rows = text.lines();
        let wrong = |line: usize, message: String| RecordingError { line, message };
        if rows.next() != Some(TITLE) {
            return Err(wrong(
                1,
                format!("a recording of threads starts with `{TITLE}`"),
            ));
        }
        let mut acts = Vec::new();
        for (index, row) in rows.enumerate() {
            let whole = || {
                wrong(
                    index + 2,
                    "a row has a thread, a task and what it does".to_owned(),
                )
            };
            let (thread, rest) = row.split_once(' ').ok_or_else(whole)?;
            let (task, deed) = rest.trim_start().split_once(' ').ok_or_else(whole)?;
            acts.push(Act {
                thread: thread.to_owned(),
                task: task.to_owned(),
                deed: deed
                    .trim_start()
                    .parse()
                    .map_err(|message| wrong(index + 2, message))?,
            });
        }
        Ok(Order { acts })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Two tasks that meet, as they may be seen: in which order they come, and on which threads.
    fn seen(rows: &[&str]) -> Order {
        let text = format!("{TITLE}\n{}\n", rows.join("\n"));
        Order::of(&text.parse::<Order>().expect("acts").acts)
    }

    const ONE: [&str; 12] = [
        "main main : starts task-1",
        "a task-1 : begins",
        "a task-1 : waits at barrier-1",
        "main main : starts task-2",
        "b task-2 : begins",
        "b task-2 : waits at barrier-1",
        "b task-2 : goes through barrier-1",
        "b task-2 : ends",
        "a task-1 : goes through barrier-1",
        "a task-1 : ends",
        "main main : takes task-1",
        "main main | they met",
    ];

    #[test]
    fn what_happens_to_come_first_makes_no_difference() {
        let order = seen(&ONE);
        let mut other = ONE.map(|row| row.replace("a task", "c task"));
        other[6..10].rotate_left(2);
        // The second task begins before the first.
        other[1..6].rotate_left(2);
        let other: Vec<_> = other.iter().map(String::as_str).collect();
        assert_ne!(ONE.to_vec(), other);
        assert_eq!(seen(&other), order);
        assert_eq!(order.tasks(), ["task-1", "task-2"]);
        assert_eq!(order.to_string().parse(), Ok(order));
    }

    #[test]
    fn another_thread_and_another_order_on_one_thread_make_one() {
        let order = seen(&ONE);
        assert_ne!(
            seen(&ONE.map(|row| if row == "a task-1 : ends" {
                "b task-1 : ends"
            } else {
                row
            })),
            order
        );
        let on_one = ["a task-1 : begins", "a task-2 : begins"];
        assert_ne!(seen(&on_one), seen(&[on_one[1], on_one[0]]));
    }

    #[test]
    fn groups_have_an_order_and_what_is_in_one_need_not() {
        let order = seen(&ONE);
        let sizes: Vec<_> = order
            .groups()
            .iter()
            .map(|group| (group.acts.len(), group.steps))
            .collect();
        // The first start; what leads to the barrier; the way from it.
        assert_eq!(sizes, [(1, 1), (5, 3), (6, 4)]);
        for group in order.groups() {
            for pair in group.acts.windows(2) {
                assert!(pair[0].0 < pair[1].0);
            }
        }
    }

    #[test]
    fn what_is_no_recording_is_an_error_with_its_line() {
        for (text, line) in [
            ("", 1),
            ("# real clock and threads\n", 1),
            ("# real threads, in the order that each run has\nmain\n", 2),
            (
                "# real threads, in the order that each run has\nmain main : ends\nmain main : stops\n",
                3,
            ),
        ] {
            assert_eq!(
                text.parse::<Order>().map_err(|error| error.line),
                Err(line),
                "{text}"
            );
        }
    }
}
