//! Draws a recording as a timeline: one lane a task, time from left to right.
//!
//! Everything in it is what happened: no word that a program prints makes a difference.
//!
//! Time passes only while every task waits, so a line between two marks is a wait. Lines printed at the same
//! moment stand side by side in the order in which they were printed. Positions are percentages and sizes are
//! pixels, so that a timeline fits any width and its text keeps its size.

use std::collections::BTreeMap;

use listing::End;
use maud::{Markup, html};

use crate::recorded::{Recorded, Take};

/// Height of one lane, in pixels: its name above its line.
const LANE: usize = 38;
/// How much of the width belongs to time; the rest to lines printed at the same moment.
const TIME_SHARE: f64 = 0.55;
/// At most so many times are written below the axis, so that they do not touch on a narrow screen.
const LABELS: usize = 8;

/// The names of a recording's tasks, by what the recording calls them.
pub struct Names(Vec<(String, String)>);

impl Names {
    /// A task is called as in `tasks`, which are in the order of the tasks' start; else as the
    /// program called it itself, as a Python program can; else by its number.
    pub fn new(recording: &Recorded, tasks: &[String]) -> Names {
        let named = tasks.len() == recording.tasks.len();
        let name = |(index, task): (usize, &listing::Task)| {
            let label = match named {
                true => tasks[index].clone(),
                false => match &task.given {
                    Some(given) => given.clone(),
                    None => task.name.replace('-', " "),
                },
            };
            (task.name.clone(), label)
        };
        Names(recording.tasks.iter().enumerate().map(name).collect())
    }

    /// The name of a task; `main` and `callback` are called so.
    pub fn of<'a>(&'a self, task: &'a str) -> &'a str {
        self.0
            .iter()
            .find(|(known, _)| known == task)
            .map_or(task, |(_, name)| name)
    }
}

/// Where each moment lies; shared by timelines that stand one over the other.
pub struct Scale {
    /// For each time at which something is printed: how many lines at most.
    slots: BTreeMap<u64, usize>,
    last: u64,
}

impl Scale {
    /// A scale for recordings on the virtual clock; `None` if no time passes in them, so that there is nothing
    /// to draw.
    pub fn new(recordings: &[&Recorded]) -> Option<Scale> {
        let mut slots = BTreeMap::from([(0, 0)]);
        let mut last = 0;
        for recording in recordings {
            let mut here = BTreeMap::<u64, usize>::new();
            for line in &recording.lines {
                *here.entry(line.stamp.as_ref()?.at).or_default() += 1;
            }
            let ends = recording
                .tasks
                .iter()
                .filter_map(|task| Some(task.ended?.0));
            let takes = recording.takes.iter().map(|take| take.at);
            last = ends.chain(takes).fold(last, u64::max);
            for (at, count) in here {
                last = last.max(at);
                let most: &mut usize = slots.entry(at).or_default();
                *most = count.max(*most);
            }
        }
        (last > 0).then_some(Scale { slots, last })
    }

    /// The place of the `nth` line printed at a moment, in percent of the width.
    fn x(&self, at: u64, nth: usize) -> f64 {
        let before: usize = self.slots.range(..at).map(|(_, count)| count).sum();
        let all: usize = self.slots.values().sum();
        let time = TIME_SHARE * at as f64 / self.last as f64;
        let slots = (1.0 - TIME_SHARE) * (before + nth) as f64 / all as f64;
        2.0 + 96.0 * (time + slots)
    }
}

/// Python's callbacks are no tasks, and share one lane.
fn is_callback(task: &str) -> bool {
    task == "callback"
}

/// One recording, ready to be drawn.
pub struct Timeline<'a> {
    recording: &'a Recorded,
    names: &'a Names,
    scale: &'a Scale,
    /// In the order in which they are drawn.
    lanes: Vec<&'a str>,
    /// For each line: which of the lines printed at its moment it is.
    nth: Vec<usize>,
}

impl<'a> Timeline<'a> {
    pub fn new(recording: &'a Recorded, names: &'a Names, scale: &'a Scale) -> Self {
        let mut lanes = vec!["main"];
        lanes.extend(recording.tasks.iter().map(|task| task.name.as_str()));
        let printed = recording
            .lines
            .iter()
            .filter_map(|line| line.stamp.as_ref());
        let mut takers = recording.takes.iter().map(|take| take.by.as_str());
        let mut printers = printed.map(|stamp| stamp.task.as_str());
        if printers.any(is_callback) || takers.any(is_callback) {
            lanes.push("callback");
        }
        Timeline {
            recording,
            names,
            scale,
            lanes,
            nth: recording.nth(),
        }
    }

    /// When and where line `index` was printed.
    fn stamp(&self, index: usize) -> (u64, &'a str) {
        let stamp = self.recording.lines[index]
            .stamp
            .as_ref()
            .expect("a scale is for the virtual clock only");
        (stamp.at, &stamp.task)
    }

    fn x_of(&self, index: usize) -> f64 {
        self.scale.x(self.stamp(index).0, self.nth[index])
    }

    fn y_of(&self, task: &str) -> usize {
        let lane = self
            .lanes
            .iter()
            .position(|lane| *lane == task)
            .expect("every task has a lane");
        lane * LANE + 26
    }

    /// The lines of one lane, by index.
    fn lines_of<'b>(&'b self, task: &'b str) -> impl Iterator<Item = usize> + 'b {
        (0..self.recording.lines.len()).filter(move |index| self.stamp(*index).1 == task)
    }

    /// Where a task ends: at its last line if it printed one at that moment.
    fn end_x(&self, task: &listing::Task) -> Option<(f64, u64, End)> {
        let (at, end) = task.ended?;
        let last = self
            .lines_of(&task.name)
            .last()
            .filter(|index| self.stamp(*index).0 == at);
        let first_then = (0..self.nth.len()).find(|index| self.stamp(*index).0 == at);
        let x = last
            .or(first_then)
            .map_or(self.scale.x(at, 0), |index| self.x_of(index));
        Some((x, at, end))
    }

    /// When the result of a task was first taken, if it was.
    fn taken(&self, task: &str) -> Option<&'a Take> {
        self.recording.takes.iter().find(|take| take.of == task)
    }

    /// The story in a sentence or two, for those who do not see the picture.
    pub fn story(&self) -> String {
        let mut sentences = Vec::new();
        for task in &self.recording.tasks {
            let name = self.names.of(&task.name);
            let Some((at, end)) = task.ended else {
                sentences.push(format!("{name} does not end."));
                continue;
            };
            let how = match end {
                End::Returned => "ends",
                End::Failed => "fails",
                End::Cancelled => "is cancelled",
            };
            let then = match self.taken(&task.name) {
                Some(take) if take.at == at => "; it is handled at once".to_owned(),
                Some(take) => format!("; it is not handled until {} ms", take.at),
                None => String::new(),
            };
            sentences.push(format!("{name} {how} at {at} ms{then}."));
        }
        if sentences.is_empty() {
            sentences.push(format!(
                "There is one task, main. It ends at {} ms.",
                self.scale.last
            ));
        }
        sentences.join(" ")
    }

    /// What is drawn: lines in `marked` differ from the other language's; `steps` says for each line at which step of
    /// the play control it is lit.
    pub fn picture(&self, marked: &[bool], steps: &[usize]) -> Picture {
        let links = self.recording.tasks.iter().filter_map(|task| {
            let take = self.taken(&task.name)?;
            let (x, _, _) = self.end_x(task)?;
            let (from, to) = (self.y_of(&task.name), self.y_of(&take.by));
            // The arrow stops short of the mark that it points at.
            let to = if to < from { to + 6 } else { to - 6 };
            Some(Link {
                from: (percent(x), from),
                to: (percent(self.scale.x(take.at, take.nth)), to),
            })
        });
        let marks = steps.iter().enumerate().map(|(index, step)| Mark {
            x: percent(self.x_of(index)),
            y: self.y_of(self.stamp(index).1),
            step: *step,
            differs: marked.get(index) == Some(&true),
        });
        Picture {
            story: self.story(),
            times: self.times(),
            lanes: self.lanes.iter().map(|lane| self.lane(lane)).collect(),
            links: links.collect(),
            marks: marks.collect(),
        }
    }

    fn times(&self) -> Vec<Time> {
        let times: Vec<u64> = self.scale.slots.keys().copied().collect();
        let every = times.len().div_ceil(LABELS);
        let time = |(index, at): (usize, &u64)| Time {
            x: percent(self.scale.x(*at, 0)),
            label: (index % every == 0).then(|| match index {
                0 => format!("{at} ms"),
                _ => at.to_string(),
            }),
        };
        times.iter().enumerate().map(time).collect()
    }

    fn lane(&self, lane: &str) -> Lane {
        let task = self.recording.tasks.iter().find(|task| task.name == lane);
        let ended = task.and_then(|task| self.end_x(task));
        let line = match (task, ended) {
            (Some(task), Some((x, _, _))) => Some((self.scale.x(task.started, 0), x)),
            (Some(task), None) => Some((self.scale.x(task.started, 0), 98.0)),
            // A callback waits for nothing; it only has marks.
            (None, _) if lane == "callback" => None,
            (None, _) => Some((self.scale.x(0, 0), 98.0)),
        };
        Lane {
            y: self.y_of(lane),
            name: self.names.of(lane).to_owned(),
            line: line.map(|(from, to)| (percent(from), percent(to))),
            end: ended.map(|(x, _, end)| (percent(x), end)),
        }
    }
}

/// A place in percent of the width, as it is written.
fn percent(x: f64) -> String {
    format!("{x:.1}%")
}

/// What a timeline shows, with all its places; two that are equal look the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    story: String,
    times: Vec<Time>,
    lanes: Vec<Lane>,
    links: Vec<Link>,
    marks: Vec<Mark>,
}

/// A moment on the axis.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Time {
    x: String,
    label: Option<String>,
}

/// One task.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Lane {
    y: usize,
    name: String,
    /// From its start to its end; a callback has none.
    line: Option<(String, String)>,
    end: Option<(String, End)>,
}

/// An arrow from the end of a task to where its result is handled.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Link {
    from: (String, usize),
    to: (String, usize),
}

/// A printed line.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Mark {
    x: String,
    y: usize,
    step: usize,
    differs: bool,
}

impl Picture {
    /// The picture as SVG. `id` tells its parts from those of other pictures on the page.
    pub fn svg(&self, id: &str) -> Markup {
        let bottom = self.lanes.len() * LANE;
        let arrow = format!("{id}-arrow");
        html! {
            svg class="timeline" role="img" aria-label={ "Timeline. " (self.story) } width="100%" height=(bottom + 18) {
                defs {
                    marker id=(arrow) orient="auto" markerWidth="8" markerHeight="8" refX="7" refY="4" {
                        path d="M0 0.5 L8 4 L0 7.5 Z" {}
                    }
                }
                @for Time { x, label } in &self.times {
                    rect class="grid" x=(x) height=(bottom) {}
                    @if let Some(label) = label { text class="time" x=(x) y=(bottom + 13) { (label) } }
                }
                @for Lane { y, name, line, end } in &self.lanes {
                    text class="lane" x="0" y=(y - 12) { (name) }
                    @if let Some((from, to)) = line { line class="wait" x1=(from) y1=(y) x2=(to) y2=(y) {} }
                    @if let Some((x, end)) = end {
                        @let (class, shape) = match end {
                            End::Returned => ("returned", "M0 -9 L0 9"),
                            End::Failed => ("failed", "M-6 -8 L6 8 M-6 8 L6 -8"),
                            End::Cancelled => ("cancelled", "M-5 9 L5 -9"),
                        };
                        svg class={ "end " (class) } x=(x) y=(y) { path d=(shape) {} }
                    }
                }
                @for Link { from, to } in &self.links {
                    line class="link" x1=(from.0) y1=(from.1) x2=(to.0) y2=(to.1) marker-end={ "url(#" (arrow) ")" } {}
                }
                @for Mark { x, y, step, differs } in &self.marks {
                    svg class=(if *differs { "mark differs" } else { "mark" }) x=(x) y=(y) data-step=(step) {
                        @if *differs { path d="M0 -7 L7 0 L0 7 L-7 0 Z" {} } @else { circle r="4" {} }
                    }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use listing::Recording;

    /// Two tasks whose results `main` takes late and at once.
    fn recorded() -> Recorded {
        let text = "# virtual clock, seed 0
     0 main         : runs
     0 main      11 : starts task-1
     0 main      12 : starts task-2
     0 main      13 | Waiting for tea
     0 main      14 : waits for task-2
     0 task-1       : runs
     0 task-1     5 : waits for the clock until 200
     0 task-2       : runs
     0 task-2     5 : waits for the clock until 500
   200 task-1       : woken by the clock
   200 task-1       : runs
   200 task-1     6 | small: hot
   200 task-1       : returns
   500 task-2       : woken by the clock
   500 task-2       : runs
   500 task-2     6 | large: hot
   500 task-2       : returns
   500 main         : woken by task-2
   500 main         : runs
   500 main      14 : takes task-2
   500 main      14 | large: done
   500 main      15 : takes task-1
   500 main      15 | small: done
   500 main         : returns
";
        let recording: Recording = text.parse().expect("a recording");
        Recorded::from(&recording)
    }

    fn picture(recorded: &Recorded) -> Picture {
        let names = Names::new(recorded, &[]);
        let scale = Scale::new(&[recorded]).expect("time passes");
        Timeline::new(recorded, &names, &scale).picture(&[], &[0, 1, 2, 3, 4])
    }

    #[test]
    fn no_word_that_is_printed_makes_a_difference() {
        let recorded = recorded();
        let drawn = picture(&recorded);
        assert_eq!(drawn.links.len(), 2);
        for words in [
            "",
            "Another text",
            "task 2: done",
            "Result of task-1: it ends",
        ] {
            let mut reworded = recorded.clone();
            for line in &mut reworded.lines {
                words.clone_into(&mut line.text);
            }
            assert_eq!(picture(&reworded), drawn, "{words}");
        }
    }

    #[test]
    fn an_arrow_leads_from_the_end_of_a_task_to_where_its_result_is_taken() {
        let drawn = picture(&recorded());
        let at = |step: usize| (drawn.marks[step].x.clone(), drawn.marks[step].y);
        // Task 1 ends where it prints its only line, and is taken where `main` prints its last.
        assert_eq!(drawn.links[0].from, at(1));
        assert_eq!(drawn.links[0].to, (at(4).0, at(4).1 + 6));
        assert_eq!(drawn.links[1].from, at(2));
        assert_eq!(drawn.links[1].to, (at(3).0, at(3).1 + 6));
        assert_eq!(
            drawn.story,
            "task 1 ends at 200 ms; it is not handled until 500 ms. task 2 ends at 500 ms; it is handled at once."
        );
    }

    #[test]
    fn nothing_is_guessed_where_the_recording_does_not_tell() {
        let mut recorded = recorded();
        recorded.takes.clear();
        let drawn = picture(&recorded);
        assert_eq!(drawn.links, []);
        assert_eq!(drawn.story, "task 1 ends at 200 ms. task 2 ends at 500 ms.");
    }
}
