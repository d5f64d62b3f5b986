//! Draws a recording as a timeline: one lane a task, time from left to right.
//!
//! Time passes only while every task waits, so a line between two marks is a wait. Lines printed at the same
//! moment stand side by side in the order in which they were printed. Positions are percentages and sizes are
//! pixels, so that a timeline fits any width and its text keeps its size.

use std::collections::BTreeMap;

use listing::{End, Line, Recording, Task};

use crate::figure::{escape, put};

/// Height of one lane, in pixels: its name above its line.
const LANE: usize = 38;
/// How much of the width belongs to time; the rest to lines printed at the same moment.
const TIME_SHARE: f64 = 0.55;
/// At most so many times are written below the axis, so that they do not touch on a narrow screen.
const LABELS: usize = 8;

/// The names of a recording's tasks, by what the recording calls them.
pub struct Names(Vec<(String, String)>);

impl Names {
    /// A task is called as in `lanes`, which are in the order of the tasks' start; else by the one tag with which
    /// all its lines begin; else by its number.
    pub fn new(recording: &Recording, lanes: &[String]) -> Names {
        let named = lanes.len() == recording.tasks().len();
        let name = |(index, task): (usize, &Task)| {
            let label = match named {
                true => lanes[index].clone(),
                false => tag(recording, &task.name).unwrap_or_else(|| task.name.replace('-', " ")),
            };
            (task.name.clone(), label)
        };
        Names(recording.tasks().iter().enumerate().map(name).collect())
    }

    /// The name of a task; `main` and `callback` are called so.
    pub fn of<'a>(&'a self, task: &'a str) -> &'a str {
        self.0
            .iter()
            .find(|(known, _)| known == task)
            .map_or(task, |(_, name)| name)
    }
}

/// The word before the colon, if all lines of a task begin with the same one.
fn tag(recording: &Recording, task: &str) -> Option<String> {
    let mut tags = recording
        .lines()
        .filter(|line| line.stamp.as_ref().is_some_and(|stamp| stamp.task == task))
        .map(|line| {
            line.text
                .split_once(':')
                .map(|(tag, _)| tag)
                .filter(|tag| !tag.contains(' '))
        });
    let first = tags.next()??;
    tags.all(|tag| tag == Some(first)).then(|| first.to_owned())
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
    pub fn new(recordings: &[&Recording]) -> Option<Scale> {
        let mut slots = BTreeMap::from([(0, 0)]);
        let mut last = 0;
        for recording in recordings {
            let mut here = BTreeMap::<u64, usize>::new();
            for line in recording.lines() {
                *here.entry(line.stamp.as_ref()?.at).or_default() += 1;
            }
            for task in recording.tasks() {
                last = last.max(task.ended.map_or(0, |(at, _)| at));
            }
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

/// A result that one task hands to another: from the task's end to the line that speaks of it.
struct Handled {
    task: usize,
    /// Index of the line.
    line: usize,
}

/// One recording, ready to be drawn.
pub struct Timeline<'a> {
    lines: Vec<&'a Line>,
    tasks: Vec<Task>,
    names: &'a Names,
    scale: &'a Scale,
    /// In the order in which they are drawn.
    lanes: Vec<String>,
    /// For each line: which of the lines printed at its moment it is.
    nth: Vec<usize>,
}

impl<'a> Timeline<'a> {
    pub fn new(recording: &'a Recording, names: &'a Names, scale: &'a Scale) -> Self {
        let mut lanes = vec!["main".to_owned()];
        let tasks = recording.tasks();
        lanes.extend(tasks.iter().map(|task| task.name.clone()));
        let printed = recording.lines().filter_map(|line| line.stamp.as_ref());
        if printed.clone().any(|stamp| stamp.task == "callback") {
            lanes.push("callback".to_owned());
        }
        let mut counts = BTreeMap::<u64, usize>::new();
        let nth = printed
            .map(|stamp| {
                let count = counts.entry(stamp.at).or_default();
                *count += 1;
                *count - 1
            })
            .collect();
        Timeline {
            lines: recording.lines().collect(),
            tasks,
            names,
            scale,
            lanes,
            nth,
        }
    }

    /// When and where line `index` was printed.
    fn stamp(&self, index: usize) -> (u64, &'a str) {
        let stamp = self.lines[index]
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
        (0..self.lines.len()).filter(move |index| self.stamp(*index).1 == task)
    }

    /// Where a task ends: at its last line if it printed one at that moment.
    fn end_x(&self, task: &Task) -> Option<(f64, u64, End)> {
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

    /// For each task, the first line of another lane that reports its outcome once it has ended: one that begins
    /// with the task's name, or with "Result of" and the name.
    fn handled(&self) -> Vec<Handled> {
        let mut all = Vec::new();
        for (index, task) in self.tasks.iter().enumerate() {
            let Some((ended, _)) = task.ended else {
                continue;
            };
            let name = self.names.of(&task.name);
            let from = self.lines_of(&task.name).last().map_or(0, |last| last + 1);
            let reports = |line: &usize| {
                let (at, lane) = self.stamp(*line);
                let text = &self.lines[*line].text;
                let rest = text
                    .strip_prefix("Result of ")
                    .unwrap_or(text)
                    .strip_prefix(name);
                let named = rest.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric));
                at >= ended && lane != task.name && named
            };
            if let Some(line) = (from..self.lines.len()).find(reports) {
                all.push(Handled { task: index, line });
            }
        }
        all
    }

    /// The story in a sentence or two, for those who do not see the picture.
    pub fn story(&self) -> String {
        let handled = self.handled();
        let mut sentences = Vec::new();
        for (index, task) in self.tasks.iter().enumerate() {
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
            let then = match handled.iter().find(|handled| handled.task == index) {
                Some(handled) => match self.stamp(handled.line).0 {
                    same if same == at => "; it is handled at once".to_owned(),
                    later => format!("; it is not handled until {later} ms"),
                },
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

    /// The picture. `id` tells its parts from those of other pictures on the page; lines in `marked` differ from
    /// the other language's. `steps` says for each line at which step of the play control it is lit.
    pub fn svg(&self, id: &str, marked: &[bool], steps: &[usize]) -> String {
        let bottom = self.lanes.len() * LANE;
        let mut svg = format!(
            "<svg class=\"timeline\" role=\"img\" aria-label=\"{}\" width=\"100%\" height=\"{}\">\
             <defs><marker id=\"{id}-arrow\" orient=\"auto\" markerWidth=\"8\" markerHeight=\"8\" refX=\"7\" refY=\"4\">\
             <path d=\"M0 0.5 L8 4 L0 7.5 Z\"/></marker></defs>",
            escape(&format!("Timeline. {}", self.story())),
            bottom + 18,
        );
        self.draw_axis(&mut svg, bottom);
        for lane in &self.lanes {
            self.draw_lane(&mut svg, lane);
        }
        for Handled { task, line } in self.handled() {
            let task = &self.tasks[task];
            if let Some((x, _, _)) = self.end_x(task) {
                let (from, to) = (self.y_of(&task.name), self.y_of(self.stamp(line).1));
                // The arrow stops short of the mark that it points at.
                let to = if to < from { to + 6 } else { to - 6 };
                put(
                    &mut svg,
                    format_args!(
                        "<line class=\"link\" x1=\"{x:.1}%\" y1=\"{from}\" x2=\"{:.1}%\" y2=\"{to}\" marker-end=\"url(#{id}-arrow)\"/>",
                        self.x_of(line)
                    ),
                );
            }
        }
        for (index, step) in steps.iter().enumerate() {
            let differs = if marked.get(index) == Some(&true) {
                " differs"
            } else {
                ""
            };
            let shape = match differs {
                "" => "<circle r=\"4\"/>",
                _ => "<path d=\"M0 -7 L7 0 L0 7 L-7 0 Z\"/>",
            };
            put(
                &mut svg,
                format_args!(
                    "<svg class=\"mark{differs}\" x=\"{:.1}%\" y=\"{}\" data-step=\"{}\">{shape}</svg>",
                    self.x_of(index),
                    self.y_of(self.stamp(index).1),
                    step,
                ),
            );
        }
        svg + "</svg>"
    }

    fn draw_axis(&self, svg: &mut String, bottom: usize) {
        let times: Vec<u64> = self.scale.slots.keys().copied().collect();
        let every = times.len().div_ceil(LABELS);
        for (index, at) in times.iter().enumerate() {
            let x = self.scale.x(*at, 0);
            put(
                svg,
                format_args!("<rect class=\"grid\" x=\"{x:.1}%\" height=\"{bottom}\"/>"),
            );
            if index % every == 0 {
                let unit = if index == 0 { " ms" } else { "" };
                put(
                    svg,
                    format_args!(
                        "<text class=\"time\" x=\"{x:.1}%\" y=\"{}\">{at}{unit}</text>",
                        bottom + 13
                    ),
                );
            }
        }
    }

    fn draw_lane(&self, svg: &mut String, lane: &str) {
        let y = self.y_of(lane);
        put(
            svg,
            format_args!(
                "<text class=\"lane\" x=\"0\" y=\"{}\">{}</text>",
                y - 12,
                escape(self.names.of(lane))
            ),
        );
        let task = self.tasks.iter().find(|task| task.name == lane);
        let ended = task.and_then(|task| self.end_x(task));
        let (from, to) = match (task, ended) {
            (Some(task), Some((x, _, _))) => (self.scale.x(task.started, 0), x),
            (Some(task), None) => (self.scale.x(task.started, 0), 98.0),
            // A callback waits for nothing; it only has marks.
            (None, _) if lane == "callback" => return,
            (None, _) => (self.scale.x(0, 0), 98.0),
        };
        put(
            svg,
            format_args!(
                "<line class=\"wait\" x1=\"{from:.1}%\" y1=\"{y}\" x2=\"{to:.1}%\" y2=\"{y}\"/>"
            ),
        );
        let Some((x, _, end)) = ended else { return };
        let (class, shape) = match end {
            End::Returned => ("returned", "M0 -9 L0 9"),
            End::Failed => ("failed", "M-6 -8 L6 8 M-6 8 L6 -8"),
            End::Cancelled => ("cancelled", "M-5 9 L5 -9"),
        };
        put(
            svg,
            format_args!(
                "<svg class=\"end {class}\" x=\"{x:.1}%\" y=\"{y}\"><path d=\"{shape}\"/></svg>"
            ),
        );
    }
}
