//! TRANSITION: recordings of the first edition have no events but a list of their tasks at the end. This reads and
//! writes it; delete this file, and the lines that name it, when every program is recorded anew.

use super::{End, Event, Recording, Row, Stamp, Task};

/// The task in a row `# task-1: started by main at 0, returned at 100`.
pub(super) fn task(row: &str) -> Option<Task> {
    let (name, rest) = row.strip_prefix("# ")?.split_once(": started by ")?;
    let (by, rest) = rest.split_once(" at ")?;
    let (started, ended) = match rest.split_once(", ") {
        Some((started, ended)) => {
            let (word, at) = ended.split_once(" at ")?;
            let all = [End::Returned, End::Failed, End::Cancelled];
            let end = all.into_iter().find(|end| end.word() == word)?;
            (started, Some((at.parse().ok()?, end)))
        }
        None => (rest, None),
    };
    Some(Task {
        name: name.to_owned(),
        given: None,
        by: by.to_owned(),
        started: started.parse().ok()?,
        ended,
        taken: Vec::new(),
        cancelled: Vec::new(),
    })
}

/// Puts starts and ends among the printed lines: starts first at their time, ends last.
pub(super) fn put_in(rows: &mut Vec<Row>, tasks: Vec<Task>) {
    let at = |row: &Row| row.stamp().map_or(0, |stamp| stamp.at);
    let is_start = |row: &Row| {
        matches!(
            row,
            Row::Happened {
                event: Event::Starts { .. },
                ..
            }
        )
    };
    let row = |at, task: &str, event| Row::Happened {
        stamp: Stamp {
            at,
            task: task.to_owned(),
            source: None,
        },
        event,
    };
    for task in tasks {
        let start = row(
            task.started,
            &task.by,
            Event::Starts {
                name: task.name.clone(),
                given: None,
            },
        );
        let before =
            |row: &&Row| at(row) < task.started || at(row) == task.started && is_start(row);
        let place = rows.iter().take_while(before).count();
        rows.insert(place, start);
        if let Some((ended, end)) = task.ended {
            let place = rows.iter().take_while(|row| at(row) <= ended).count();
            rows.insert(place, row(ended, &task.name, Event::Ends(end)));
        }
    }
}

impl Recording {
    /// TRANSITION: a recording as the first edition writes it.
    pub fn first_edition(&self) -> String {
        let mut text = format!("# {}\n", self.clock);
        for row in &self.rows {
            if let Row::Printed(_) = row {
                text += &format!("{row}\n");
            }
        }
        for task in self.tasks() {
            text += &format!(
                "# {}: started by {} at {}",
                task.name, task.by, task.started
            );
            if let Some((at, end)) = task.ended {
                text += &format!(", {} at {at}", end.word());
            }
            text.push('\n');
        }
        text
    }
}
