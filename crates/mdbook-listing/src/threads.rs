//! Draws what ran on which thread: one lane a thread, with its tasks in their colours on it. There is an order and no time.
//!
//! All that is drawn has the order of each run. Where only some of it has one, the ground is grey.

use listing::End;
use listing::order::{Act, Deed, Group, Order};

use crate::picture::{Band, Mark, Part, Picture, Row, Shape, Sign};
use crate::story;
use crate::timeline::{HALF, Names, SHORT, colour, label, middle};

/// At either side, in percent.
const EDGE: f64 = 1.0;
/// Beside what is grey, so that two such groups are two.
const SEAM: f64 = 0.3;

/// One recording of threads, ready to be drawn.
pub struct Threads<'a> {
    order: &'a Order,
    names: &'a Names,
    groups: Vec<Group>,
    /// In the order in which they first act.
    lanes: Vec<&'a str>,
    /// For each act, its column.
    columns: Vec<usize>,
    /// How wide one is, in percent.
    wide: f64,
}

/// Acts of one task on one thread, with nothing between them, by the first and the last.
struct Stay {
    first: usize,
    last: usize,
}

impl<'a> Threads<'a> {
    pub fn new(order: &'a Order, names: &'a Names) -> Self {
        let groups = order.groups();
        let mut columns = vec![0; order.acts.len()];
        let mut all = 0;
        for group in &groups {
            for (act, step) in &group.acts {
                columns[*act] = all + step;
            }
            all += group.steps;
        }
        let mut lanes: Vec<&str> = vec!["main"];
        for Act { thread, .. } in &order.acts {
            if !lanes.contains(&thread.as_str()) {
                lanes.push(thread);
            }
        }
        Threads {
            order,
            names,
            groups,
            lanes,
            columns,
            wide: (100.0 - 2.0 * EDGE) / all.max(1) as f64,
        }
    }

    /// What is drawn; `language` opens the story.
    pub fn picture(&self, language: &str) -> Picture {
        let rows = self.lanes.iter().map(|lane| Row {
            name: called(lane),
            colour: 0,
            parts: self.parts(lane),
            marks: self.marks(lane),
        });
        Picture {
            story: self.story(language),
            least: 0.0,
            bands: self.bands(),
            rows: rows.collect(),
            arrows: self.arrows(),
            differs: None,
            noted: None,
            note: None,
            quiet: Vec::new(),
            has_time: false,
        }
    }

    fn x(&self, column: usize) -> f64 {
        EDGE + column as f64 * self.wide
    }

    /// Where the place of an act starts, and where it ends.
    fn place(&self, act: usize) -> (f64, f64) {
        let column = self.columns[act];
        (self.x(column), self.x(column + 1))
    }

    fn lane(&self, act: usize) -> usize {
        let thread = &self.order.acts[act].thread;
        self.lanes
            .iter()
            .position(|lane| lane == thread)
            .unwrap_or(0)
    }

    fn colour(&self, task: &str) -> usize {
        let tasks = self.order.tasks();
        let place = tasks.iter().position(|known| *known == task);
        colour(place.map_or(0, |place| place + 1))
    }

    /// Grey is where more acts are than steps: then two of them have no order.
    fn bands(&self) -> Vec<Band> {
        let mut bands = Vec::new();
        let mut column = 0;
        for Group { acts, steps } in &self.groups {
            if acts.len() > *steps {
                bands.push(Band {
                    at: 0,
                    x: self.x(column) + SEAM,
                    width: *steps as f64 * self.wide - 2.0 * SEAM,
                    room: None,
                });
            }
            column += steps;
        }
        bands
    }

    /// How long each task stays on a thread.
    fn stays(&self, lane: &str) -> Vec<Stay> {
        let mut stays: Vec<Stay> = Vec::new();
        for (index, act) in self.order.acts.iter().enumerate() {
            if act.thread != lane {
                continue;
            }
            let goes_on = !matches!(act.deed, Deed::Begins | Deed::GoesOn | Deed::Takes(_));
            match stays.last_mut() {
                Some(stay) if goes_on && self.order.acts[stay.last].task == act.task => {
                    stay.last = index;
                }
                _ => stays.push(Stay {
                    first: index,
                    last: index,
                }),
            }
        }
        stays
    }

    fn parts(&self, lane: &str) -> Vec<Part> {
        let stays = self.stays(lane);
        let mut parts = Vec::new();
        for (index, stay) in stays.iter().enumerate() {
            let act = &self.order.acts[stay.first];
            let (x, to) = (self.place(stay.first).0, self.place(stay.last).1);
            let before = index.checked_sub(1).map(|before| &stays[before]);
            let is_same = |other: &&Stay| self.order.acts[other.first].task == act.task;
            match before.filter(is_same) {
                // It had let go of the thread, which nobody took.
                Some(before) => {
                    let from = self.place(before.last).1;
                    let (sign, colour) = match &act.deed {
                        Deed::Takes(task) => (Sign::Task, Some(self.colour(task))),
                        _ => (Sign::Other, None),
                    };
                    if x > from {
                        parts.push(Part::Line(sign, colour, from, x, 0));
                        if let Deed::Takes(task) = &act.deed {
                            let name = self.names.of(task).to_owned();
                            parts.extend(label(from, x - from, &[format!("awaits {name}"), name]));
                        }
                    }
                }
                None => {
                    let next = stays[index + 1..].iter().find(|next| !is_same(next));
                    let room = next.map_or(100.0, |next| self.place(next.first).0) - x;
                    parts.extend(label(x, room, &self.called(stay)));
                }
            }
            parts.push(Part::Line(
                Sign::Turn,
                Some(self.colour(&act.task)),
                x,
                to,
                0,
            ));
            if self.order.acts[stay.last].deed == Deed::Ends {
                parts.push(Part::End(End::Returned, to));
            }
        }
        parts
    }

    /// The acts of a stay.
    fn within(&self, stay: &Stay) -> impl Iterator<Item = &Act> {
        let thread = &self.order.acts[stay.first].thread;
        let acts = self.order.acts[stay.first..=stay.last].iter();
        acts.filter(move |act| act.thread == *thread)
    }

    /// What a stay is called, from the longest to the shortest; `main` on its own thread needs no name.
    fn called(&self, stay: &Stay) -> Vec<String> {
        let Act { thread, task, .. } = &self.order.acts[stay.first];
        let name = self.names.of(task).to_owned();
        if thread == task
            && self
                .order
                .acts
                .iter()
                .all(|act| act.thread != *thread || act.task == *task)
        {
            return Vec::new();
        }
        match self
            .within(stay)
            .any(|act| matches!(act.deed, Deed::Waits(_)))
        {
            true => vec![format!("{name} holds the thread"), name],
            false => vec![name],
        }
    }

    fn marks(&self, lane: &str) -> Vec<Mark> {
        let prints = |act: &Act| matches!(act.deed, Deed::Prints(_));
        let printed = (0..self.order.acts.len()).filter(|act| prints(&self.order.acts[*act]));
        printed
            .enumerate()
            .filter(|(_, act)| self.order.acts[*act].thread == lane)
            .map(|(step, act)| {
                let (x, to) = self.place(act);
                Mark {
                    x: (x + to) / 2.0,
                    step,
                    differs: false,
                }
            })
            .collect()
    }

    /// From who starts a task to its first turn, and from its end to who takes its result, where these are two threads.
    fn arrows(&self) -> Vec<Shape> {
        let acts = &self.order.acts;
        let first = |wanted: &Deed, task: &str| {
            acts.iter()
                .position(|act| act.deed == *wanted && act.task == task)
        };
        let mut arrows = Vec::new();
        for (index, act) in acts.iter().enumerate() {
            let here = self.lane(index);
            let other = match &act.deed {
                Deed::Starts(task) => first(&Deed::Begins, task),
                Deed::Takes(task) => first(&Deed::Ends, task),
                _ => None,
            };
            let Some(other) = other.filter(|other| self.lane(*other) != here) else {
                continue;
            };
            let there = self.lane(other);
            let toward = (middle(there) - middle(here)).signum();
            arrows.push(match &act.deed {
                Deed::Starts(task) => Shape {
                    sign: Sign::Start,
                    colour: Some(self.colour(task)),
                    x1: self.place(index).1,
                    y1: middle(here) + HALF * toward,
                    x2: self.place(other).0,
                    y2: middle(there),
                },
                _ => Shape {
                    sign: Sign::Take,
                    colour: None,
                    x1: self.place(other).1,
                    y1: middle(there) - HALF * toward,
                    x2: self.place(index).0,
                    y2: middle(here) + SHORT * toward,
                },
            });
        }
        arrows
    }

    /// For those who do not see it: each thread with its tasks, and what each does there.
    fn story(&self, language: &str) -> String {
        let mut told = format!("Threads of the {language} program, in an order without times.");
        for lane in &self.lanes {
            let stays: Vec<_> = self
                .stays(lane)
                .iter()
                .map(|stay| self.tell(stay))
                .collect();
            told += &format!(" {}: {}.", called(lane), stays.join("; "));
        }
        told
    }

    fn tell(&self, stay: &Stay) -> String {
        let name = |task: &String| self.names.of(task).to_owned();
        let deeds = self.within(stay).filter_map(|act| match &act.deed {
            Deed::Starts(task) => Some(format!("starts {}", name(task))),
            Deed::Begins => Some("begins".to_owned()),
            Deed::GoesOn => None,
            Deed::Prints(text) => Some(format!("prints “{text}”")),
            Deed::Waits(_) => Some("holds the thread at a barrier".to_owned()),
            Deed::Passes(_) => Some("goes through".to_owned()),
            Deed::GivesUp(_) => Some("gives up".to_owned()),
            Deed::Takes(task) => Some(format!("has the result of {}", name(task))),
            Deed::Ends => Some("ends".to_owned()),
        });
        let deeds: Vec<_> = deeds.collect();
        format!(
            "{} {}",
            name(&self.order.acts[stay.first].task),
            story::listed(&deeds)
        )
    }
}

/// A lane is a thread, and the task `main` is another thing.
fn called(lane: &str) -> String {
    match lane {
        "main" => "main thread".to_owned(),
        other => other.replace('-', " "),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Two tasks that meet at a barrier, each on a thread of its own.
    const MEET: &str = "# real threads, in the order that each run has
main main : starts task-1
main main : starts task-2
thread-1 task-1 : begins
thread-1 task-1 : waits at barrier-1
thread-2 task-2 : begins
thread-2 task-2 : waits at barrier-1
thread-1 task-1 : goes through barrier-1
thread-1 task-1 : ends
main main : takes task-1
main main | task-1 is there
thread-2 task-2 : goes through barrier-1
thread-2 task-2 : ends
main main : takes task-2
";

    /// The same on one thread, where nobody meets.
    const ALONE: &str = "# real threads, in the order that each run has
main main : starts task-1
main task-1 : begins
main task-1 : waits at barrier-1
main task-1 : gives up at barrier-1
main task-1 : ends
main main : takes task-1
";

    fn picture(text: &str) -> Picture {
        let order: Order = text.parse().expect("it is an order");
        let names = order
            .tasks()
            .into_iter()
            .map(|task| (task.to_owned(), task.replace('-', " ")));
        Threads::new(&order, &Names::of_all(names)).picture("Rust")
    }

    fn bars(row: &Row) -> Vec<(usize, f64, f64)> {
        let bar = |part: &Part| match part {
            Part::Line(Sign::Turn, colour, from, to, _) => Some((colour.unwrap_or(0), *from, *to)),
            _ => None,
        };
        row.parts.iter().filter_map(bar).collect()
    }

    #[test]
    fn each_thread_has_a_lane_and_each_task_its_colour() {
        let picture = picture(MEET);
        let names: Vec<_> = picture.rows.iter().map(|row| row.name.as_str()).collect();
        assert_eq!(names, ["main thread", "thread 1", "thread 2"]);
        let colours: Vec<Vec<_>> = picture
            .rows
            .iter()
            .map(|row| bars(row).iter().map(|(colour, ..)| *colour).collect())
            .collect();
        assert_eq!(colours, [vec![0, 0, 0], vec![1], vec![2]]);
        // Who stands at the barrier holds its thread until both do.
        let held = [&picture.rows[1], &picture.rows[2]].map(|row| bars(row)[0]);
        assert!(held[0].1 < held[1].2 && held[1].1 < held[0].2);
        let arrows: Vec<_> = picture.arrows.iter().map(|arrow| arrow.sign).collect();
        assert_eq!(arrows, [Sign::Start, Sign::Start, Sign::Take, Sign::Take]);
        assert!(picture.arrows.iter().all(|arrow| arrow.x1 <= arrow.x2));
    }

    #[test]
    fn grey_is_where_two_acts_have_no_order() {
        let picture = picture(MEET);
        assert_eq!(picture.bands.len(), 2);
        // The first start and the last result are outside, and what waits is before what goes through.
        assert!(picture.bands[0].x > EDGE);
        assert!(picture.bands[0].x + picture.bands[0].width < picture.bands[1].x);
        assert!(super::tests::picture(ALONE).bands.is_empty());
    }

    #[test]
    fn one_thread_has_one_lane_and_tells_whose_turn_it_is() {
        let picture = picture(ALONE);
        assert_eq!(picture.rows.len(), 1);
        let colours: Vec<_> = bars(&picture.rows[0]).iter().map(|bar| bar.0).collect();
        assert_eq!(colours, [0, 1, 0]);
        assert!(picture.arrows.is_empty());
        assert_eq!(
            picture.story,
            "Threads of the Rust program, in an order without times. main thread: main starts task 1; task 1 begins, holds \
             the thread at a barrier, gives up and ends; main has the result of task 1."
        );
    }
}
