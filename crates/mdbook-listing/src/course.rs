//! What each task did, from the events of a recording alone: its turns, what it waited for in between, its end.
//!
//! Time passes only while every task waits or one blocks the thread. So a place has two coordinates: the moment, and
//! how much has happened in it before. Each turn takes one place of its moment, and one more for each further line that
//! it prints.

use std::collections::BTreeMap;

use listing::{Awaited, End, Event, Recording, Row, Waker};

/// A place in the order of a run: a moment, and how many places of that moment lie before it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Spot {
    /// Virtual milliseconds since the start.
    pub at: u64,
    pub nth: usize,
}

/// What a task is doing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum State {
    /// It has the thread.
    Runs,
    /// It could run, and another one has the thread.
    Ready,
    /// It has given up the thread until something happens.
    Waits(Vec<Awaited>),
}

/// A state, from its beginning to its end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Stretch {
    pub from: Spot,
    pub to: Spot,
    pub state: State,
}

impl Stretch {
    /// How long it took, in virtual milliseconds.
    pub(crate) fn lasts(&self) -> u64 {
        self.to.at - self.from.at
    }
}

/// One task, or `main`, or all callbacks together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Lane {
    /// As the recording calls it.
    pub task: String,
    pub stretches: Vec<Stretch>,
    pub end: Option<(Spot, End)>,
    /// When its result was first taken, and by whom.
    pub taken: Option<(Spot, String)>,
}

/// What a task does to another one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Deed {
    Starts,
    Takes,
    Cancels,
    /// It sends what the other waits for, or unlocks it.
    Wakes,
}

/// A deed, with its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Act {
    pub deed: Deed,
    pub by: String,
    pub of: String,
    pub spot: Spot,
    /// Where the other one notices, if that is elsewhere.
    pub to: Spot,
}

/// A run, task by task.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Course {
    /// `main` first, then in the order of their start; `callback` last.
    pub lanes: Vec<Lane>,
    pub acts: Vec<Act>,
    /// How many places each moment has.
    pub places: BTreeMap<u64, usize>,
    /// Where each line was printed.
    pub printed: Vec<Spot>,
    /// And by which task.
    pub printers: Vec<String>,
    pub last: Spot,
}

impl Course {
    /// The course of a run on the virtual clock; `None` on the real one, of which only the lines are known.
    pub(crate) fn of(recording: &Recording) -> Option<Course> {
        let mut walk = Walk::default();
        walk.lane("main");
        for row in &recording.rows {
            walk.row(row)?;
        }
        Some(walk.finish())
    }
}

/// Whose turn it is, and its place.
struct Turn {
    task: String,
    from: Spot,
    /// The place that it takes now.
    spot: Spot,
    /// Whether a line was printed there.
    printed: bool,
    /// Whether no row said that it began: `main` between two runs of the runtime, a thread that goes on.
    silent: bool,
}

/// A walk through the rows of a recording.
#[derive(Default)]
struct Walk {
    course: Course,
    now: Spot,
    turns: Vec<Turn>,
    /// What each task is doing while it has no turn, and since when.
    pending: BTreeMap<String, (Spot, State)>,
    /// Who has woken a task with a message or a lock, and where.
    wakers: BTreeMap<String, (String, Spot)>,
}

impl Walk {
    fn row(&mut self, row: &Row) -> Option<()> {
        let stamp = row.stamp()?;
        if stamp.at > self.now.at {
            self.close_silent();
            self.now = Spot {
                at: stamp.at,
                nth: 0,
            };
        }
        self.course.places.entry(stamp.at).or_default();
        match row {
            Row::Printed(_) => {
                let spot = self.acts(&stamp.task);
                self.turn(&stamp.task)?.printed = true;
                self.course.printed.push(spot);
                self.course.printers.push(stamp.task.clone());
            }
            Row::Happened { event, .. } => self.event(&stamp.task, event),
        }
        Some(())
    }

    fn event(&mut self, task: &str, event: &Event) {
        match event {
            Event::Runs => self.runs(task, false),
            Event::WaitsFor(awaited) => {
                let spot = self.ends_turn(task);
                let state = State::Waits(awaited.clone());
                self.pending.insert(task.to_owned(), (spot, state));
            }
            Event::Done => {
                self.ends_turn(task);
            }
            Event::Ends(end) => {
                let spot = match self.turn(task) {
                    Some(_) => self.ends_turn(task),
                    None => self.closes(task, self.now),
                };
                self.lane(task).end = Some((spot, *end));
            }
            Event::WokenBy(waker) => self.woken(task, waker),
            Event::BlocksUntil(_) => {
                self.acts(task);
            }
            Event::Starts { name, .. } => {
                let spot = self.acts(task);
                self.lane(name);
                self.pending.insert(name.clone(), (spot, State::Ready));
                self.act(Deed::Starts, task, name, spot);
            }
            Event::Takes(of) => {
                let spot = self.acts(task);
                self.lane(of).taken.get_or_insert((spot, task.to_owned()));
                self.act(Deed::Takes, task, of, spot);
            }
            Event::Cancels(of) => {
                let spot = self.acts(task);
                self.act(Deed::Cancels, task, of, spot);
            }
        }
    }

    fn act(&mut self, deed: Deed, by: &str, of: &str, spot: Spot) {
        self.course.acts.push(Act {
            deed,
            by: by.to_owned(),
            of: of.to_owned(),
            spot,
            to: spot,
        });
    }

    fn runs(&mut self, task: &str, silent: bool) {
        self.close_silent();
        // A thread that slept runs again, and nothing says that it gave up its turn.
        if self.turn(task).is_some() {
            self.ends_turn(task);
        }
        self.lane(task);
        let spot = self.take_place();
        self.closes(task, spot);
        if let Some((by, from)) = self.wakers.remove(task) {
            self.act(Deed::Wakes, &by, task, from);
            if let Some(act) = self.course.acts.last_mut() {
                act.to = spot;
            }
        }
        self.turns.push(Turn {
            task: task.to_owned(),
            from: spot,
            spot,
            printed: false,
            silent,
        });
    }

    /// The next place of this moment, which is then taken.
    fn take_place(&mut self) -> Spot {
        let spot = self.now;
        self.now.nth += 1;
        let places = self.course.places.entry(spot.at).or_default();
        *places = self.now.nth.max(*places);
        spot
    }

    /// Where a task acts now: one place holds what it does up to a line that it prints.
    fn acts(&mut self, task: &str) -> Spot {
        if self.turn(task).is_none() {
            self.runs(task, true);
        }
        let now = self.now;
        let current = self.turn(task).map(|turn| (turn.spot, turn.printed));
        let spot = match current {
            Some((spot, false)) if spot.at == now.at && spot.nth + 1 == now.nth => spot,
            _ => self.take_place(),
        };
        if let Some(turn) = self.turn(task) {
            turn.printed &= turn.spot == spot;
            turn.spot = spot;
        }
        spot
    }

    fn turn(&mut self, task: &str) -> Option<&mut Turn> {
        self.turns.iter_mut().rfind(|turn| turn.task == task)
    }

    /// Ends what the task was doing while it had no turn.
    fn closes(&mut self, task: &str, to: Spot) -> Spot {
        if let Some((from, state)) = self.pending.remove(task) {
            self.lane(task).stretches.push(Stretch { from, to, state });
        }
        to
    }

    fn ends_turn(&mut self, task: &str) -> Spot {
        let Some(index) = self.turns.iter().rposition(|turn| turn.task == task) else {
            return self.now;
        };
        let Turn { task, from, .. } = self.turns.remove(index);
        let to = self.now;
        self.lane(&task).stretches.push(Stretch {
            from,
            to,
            state: State::Runs,
        });
        to
    }

    /// Nobody says that `main` between two runs of the runtime, or a thread that slept, lets go of the thread.
    fn close_silent(&mut self) {
        while let Some(turn) = self.turns.last().filter(|turn| turn.silent) {
            let task = turn.task.clone();
            self.ends_turn(&task);
        }
    }

    fn woken(&mut self, task: &str, waker: &Waker) {
        let Some((_, State::Waits(awaited))) = self.pending.get(task) else {
            return;
        };
        let silent = |one: &Awaited| !matches!(one, Awaited::Task(_) | Awaited::Clock(_));
        if let (Waker::Task(by), true) = (waker, awaited.iter().any(silent))
            && let Some(from) = self.turn(by).map(|turn| turn.spot)
            && by != task
        {
            self.wakers.insert(task.to_owned(), (by.clone(), from));
        }
        let now = self.now;
        self.closes(task, now);
        self.pending.insert(task.to_owned(), (now, State::Ready));
    }

    fn lane(&mut self, task: &str) -> &mut Lane {
        let lanes = &mut self.course.lanes;
        let index = lanes.iter().position(|lane| lane.task == task);
        let index = index.unwrap_or_else(|| {
            lanes.push(Lane {
                task: task.to_owned(),
                stretches: Vec::new(),
                end: None,
                taken: None,
            });
            lanes.len() - 1
        });
        &mut lanes[index]
    }

    fn finish(mut self) -> Course {
        while let Some(turn) = self.turns.last() {
            let task = turn.task.clone();
            self.ends_turn(&task);
        }
        let last = self.now;
        for task in self.pending.keys().cloned().collect::<Vec<_>>() {
            if self.lane(&task).end.is_none() {
                self.closes(&task, last);
            }
        }
        self.course.last = last;
        // Python's callbacks are no tasks, and share one lane.
        let lanes = &mut self.course.lanes;
        lanes.sort_by_key(|lane| lane.task == "callback");
        for places in self.course.places.values_mut() {
            *places = 1.max(*places);
        }
        self.course
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn course(rows: &str) -> Course {
        let text = format!("# virtual clock, seed 0\n{rows}");
        let recording: Recording = text.parse().expect("a recording");
        recording.validate().expect("it can have happened so");
        Course::of(&recording).expect("it has events")
    }

    const KETTLE: &str = "     0 main         : runs
     0 main       2 : starts task-1
     0 main       3 | Waiting
     0 main       3 : waits for the clock until 300
     0 task-1       : runs
     0 task-1     9 : waits for the clock until 200
   200 task-1       : woken by the clock
   200 task-1       : runs
   200 task-1    10 | hot
   200 task-1       : returns
   300 main         : woken by the clock
   300 main         : runs
   300 main       3 : takes task-1
   300 main       4 | done
   300 main       5 | Tea
   300 main         : returns
";

    fn lane<'a>(course: &'a Course, task: &str) -> &'a Lane {
        let found = course.lanes.iter().find(|lane| lane.task == task);
        found.unwrap_or_else(|| panic!("no lane for {task}"))
    }

    fn spot(at: u64, nth: usize) -> Spot {
        Spot { at, nth }
    }

    #[test]
    fn a_turn_takes_a_place_and_each_further_line_one_more() {
        let course = course(KETTLE);
        assert_eq!(
            course.printed,
            [spot(0, 0), spot(200, 0), spot(300, 0), spot(300, 1)]
        );
        assert_eq!(course.places, BTreeMap::from([(0, 2), (200, 1), (300, 2)]));
        let main = lane(&course, "main");
        let turns = main.stretches.iter().filter(|one| one.state == State::Runs);
        let turns: Vec<_> = turns.map(|turn| (turn.from, turn.to)).collect();
        assert_eq!(
            turns,
            [(spot(0, 0), spot(0, 1)), (spot(300, 0), spot(300, 2))]
        );
        let task = lane(&course, "task-1");
        assert_eq!(task.end, Some((spot(200, 1), End::Returned)));
        assert_eq!(task.taken, Some((spot(300, 0), "main".to_owned())));
        assert_eq!(course.last, spot(300, 2));
    }

    #[test]
    fn what_is_ready_waits_for_the_thread() {
        let course = course(
            "     0 main         : runs
     0 main         : starts task-1
     0 main         : starts task-2
     0 main         : waits for task-2
     0 task-1       : runs
     0 task-1       : blocks until 50
    50 task-1       : returns
    50 task-2       : runs
    50 task-2       : returns
    50 main         : woken by task-2
    50 main         : runs
    50 main         : takes task-2
    50 main         : returns
",
        );
        let task = lane(&course, "task-2");
        let ready = &task.stretches[0];
        assert_eq!((&ready.state, ready.lasts()), (&State::Ready, 50));
        let blocks = &lane(&course, "task-1").stretches[1];
        assert_eq!((&blocks.state, blocks.lasts()), (&State::Runs, 50));
    }

    #[test]
    fn a_message_leads_from_its_sender_to_where_it_is_noticed() {
        let course = course(
            "     0 main         : runs
     0 main         : starts task-1
     0 main         : waits for a channel
     0 task-1       : runs
     0 task-1       | sends
     0 main         : woken by task-1
     0 task-1       : returns
     0 main         : runs
     0 main         : returns
",
        );
        let act = course.acts.iter().find(|act| act.deed == Deed::Wakes);
        let act = act.expect("a message");
        assert_eq!((act.by.as_str(), act.of.as_str()), ("task-1", "main"));
        assert_eq!((act.spot, act.to), (spot(0, 1), spot(0, 2)));
    }

    #[test]
    fn no_word_that_is_printed_makes_a_difference() {
        let before = course(KETTLE);
        for words in ["", "task 2: done", "300 main : returns"] {
            let reworded = KETTLE
                .replace("| hot", &format!("| {words}"))
                .replace("| done", &format!("| {words}"))
                .replace("| Waiting", &format!("| {words}"));
            assert_eq!(course(&reworded), before, "{words}");
        }
    }
}
