//! Whether a recording can have happened so.

use std::collections::HashMap;

use super::{Awaited, Clock, End, Event, Recording, RecordingError, Row, Stamp, Waker};

/// What is known of a task or thread so far.
#[derive(Default)]
struct State {
    /// It has had a turn.
    ran: bool,
    ended: bool,
    /// Something has woken it since its last turn began, or asked for its end.
    woken: bool,
    cancelled: bool,
    /// It runs though nothing has woken it, so it must be being dropped.
    dropped: bool,
    /// Until when it blocks its thread.
    blocked: u64,
}

/// The state of a run, row by row.
struct Run {
    states: HashMap<String, State>,
    /// Whose turn it is: the last one runs. Below it are those that wait until it lets go of the thread.
    turns: Vec<String>,
    now: u64,
    tasks: u32,
    threads: u32,
}

impl Recording {
    /// Checks that time never goes back, that turns begin, end and do not overlap, that every task is started before it acts
    /// and does nothing after its end, and that one that waits is woken before it runs again.
    ///
    /// # Errors
    /// Names the first line at which the recording cannot be true.
    pub fn validate(&self) -> Result<(), RecordingError> {
        if self.clock == Clock::Real {
            return Ok(());
        }
        let mut run = Run {
            states: HashMap::from([
                ("main".to_owned(), State::default()),
                ("callback".to_owned(), State::default()),
            ]),
            turns: Vec::new(),
            now: 0,
            tasks: 0,
            threads: 0,
        };
        for (index, row) in self.rows.iter().enumerate() {
            run.row(row).map_err(|message| RecordingError {
                // The first line is the clock.
                line: index + 2,
                message,
            })?;
        }
        match run.turns.last() {
            Some(task) => Err(RecordingError {
                line: self.rows.len() + 1,
                message: format!("the turn of {task} does not end"),
            }),
            None => Ok(()),
        }
    }
}

fn is_thread(task: &str) -> bool {
    task.starts_with("thread-")
}

impl Run {
    fn row(&mut self, row: &Row) -> Result<(), String> {
        let Some(Stamp { at, task, .. }) = row.stamp() else {
            return Err("a row on the virtual clock has a time and a task".to_owned());
        };
        if *at < self.now {
            return Err(format!("time goes back from {} to {at}", self.now));
        }
        self.now = *at;
        let known = self.state(task)?;
        if known.ended && task != "main" {
            return Err(format!("{task} has already ended"));
        }
        if known.blocked > *at {
            return Err(format!("{task} blocks its thread until {}", known.blocked));
        }
        match row {
            Row::Printed(_) => self.acts(task),
            Row::Happened { event, .. } => self.event(task, event),
        }
    }

    fn state(&mut self, task: &str) -> Result<&mut State, String> {
        self.states
            .get_mut(task)
            .ok_or_else(|| format!("nobody has started {task}"))
    }

    /// Only the one whose turn it is can act. `main` is the thread itself, which goes on where no task runs.
    fn acts(&mut self, task: &str) -> Result<(), String> {
        match self.turns.last() {
            Some(running) if running == task => Ok(()),
            Some(running) => Err(format!("{task} acts in the turn of {running}")),
            None if task == "main" => Ok(()),
            // A thread that slept goes on.
            None if is_thread(task) => Ok(()),
            None => Err(format!("{task} acts, but it is not its turn")),
        }
    }

    fn event(&mut self, task: &str, event: &Event) -> Result<(), String> {
        match event {
            Event::Runs => self.runs(task),
            Event::Starts { name, .. } => self.starts(task, name),
            Event::WaitsFor(awaited) => self.waits(task, awaited),
            Event::Ends(end) => self.ends(task, *end),
            Event::WokenBy(by) => self.woken(task, by),
            Event::Takes(of) => {
                self.acts(task)?;
                match self.state(of)?.ended {
                    true => Ok(()),
                    false => Err(format!(
                        "{task} takes the result of {of}, which has not ended"
                    )),
                }
            }
            Event::Cancels(of) => {
                self.acts(task)?;
                // Python throws into a task that is cancelled, whatever it waits for.
                self.state(of)?.cancelled = true;
                Ok(())
            }
            Event::BlocksUntil(until) => {
                self.acts(task)?;
                if *until < self.now {
                    return Err(format!(
                        "{task} blocks until {until}, but it is {}",
                        self.now
                    ));
                }
                self.state(task)?.blocked = *until;
                // A thread of its own gives back the turn that it was lent.
                if is_thread(task) {
                    self.turns.pop_if(|running| running == task);
                }
                Ok(())
            }
            Event::Done if task != "callback" => {
                Err(format!("{task} is no callback, so it is not done"))
            }
            Event::Done => self.end_of_turn(task),
        }
    }

    fn runs(&mut self, task: &str) -> Result<(), String> {
        // In the turn of another one, only a thread can run, or a task that is being dropped: its end tells.
        if self.turns.iter().any(|turn| turn == task) {
            return Err(format!("{task} runs, but its last turn has not ended"));
        }
        let free = matches!(task, "main" | "callback") || is_thread(task);
        let state = self.state(task)?;
        state.dropped = state.ran && !state.woken && !state.cancelled && !free;
        state.woken = false;
        state.ran = true;
        self.turns.push(task.to_owned());
        Ok(())
    }

    fn starts(&mut self, task: &str, name: &str) -> Result<(), String> {
        self.acts(task)?;
        let count = match is_thread(name) {
            true => &mut self.threads,
            false => &mut self.tasks,
        };
        *count += 1;
        let expected = match is_thread(name) {
            true => format!("thread-{count}"),
            false => format!("task-{count}"),
        };
        if name != expected {
            return Err(format!(
                "{task} starts {name}, but the next one is {expected}"
            ));
        }
        self.states.insert(name.to_owned(), State::default());
        Ok(())
    }

    fn waits(&mut self, task: &str, awaited: &[Awaited]) -> Result<(), String> {
        for (index, one) in awaited.iter().enumerate() {
            if awaited[..index].contains(one) {
                return Err(format!("{task} waits for {one} twice"));
            }
            if let Awaited::Task(of) = one {
                self.state(of)?;
            }
        }
        self.was_woken(task)?;
        self.end_of_turn(task)
    }

    fn was_woken(&mut self, task: &str) -> Result<(), String> {
        match self.state(task)?.dropped {
            true => Err(format!("{task} had this turn, but nothing had woken it")),
            false => Ok(()),
        }
    }

    fn ends(&mut self, task: &str, end: End) -> Result<(), String> {
        if self.turns.last().is_some_and(|running| running == task) {
            // A task that runs inside another one's turn is being dropped by it.
            let inside = self.turns.len() > 1 && !is_thread(task);
            if inside && end != End::Cancelled {
                let by = &self.turns[self.turns.len() - 2];
                return Err(format!("{task} ends in the turn of {by}"));
            }
            if end != End::Cancelled {
                self.was_woken(task)?;
            }
            self.turns.pop();
        } else if self.turns.iter().any(|turn| turn == task) {
            return self.end_of_turn(task);
        } else if end != End::Cancelled && !is_thread(task) {
            return Err(format!("{task} ends, but it is not its turn"));
        }
        self.state(task)?.ended = true;
        Ok(())
    }

    fn woken(&mut self, task: &str, by: &Waker) -> Result<(), String> {
        if let Waker::Task(by) = by {
            self.state(by)?;
        }
        let state = self.state(task)?;
        if !state.ran {
            return Err(format!("{task} is woken, but it has not run yet"));
        }
        if state.woken {
            return Err(format!("{task} is woken twice before it runs"));
        }
        state.woken = true;
        Ok(())
    }

    fn end_of_turn(&mut self, task: &str) -> Result<(), String> {
        match self.turns.last() {
            Some(running) if running == task => {
                if self.turns.len() > 1 && !is_thread(task) {
                    let by = &self.turns[self.turns.len() - 2];
                    return Err(format!("{task} runs in the turn of {by}"));
                }
                self.turns.pop();
                Ok(())
            }
            Some(running) => Err(format!(
                "the turn of {task} ends, but it is the turn of {running}"
            )),
            None => Err(format!("the turn of {task} ends, but it has not begun")),
        }
    }
}
