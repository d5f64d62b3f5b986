//! Draws a recording as a timeline: one lane a task, time from left to right.
//!
//! Everything in it is what happened: no word that a program prints makes a difference. A lane shows what its task is
//! doing at each moment, by shape first and by colour second. Positions are percentages and sizes are pixels, so that
//! a timeline fits any width and its text keeps its size.

use std::collections::BTreeSet;

use listing::{Awaited, End};

use crate::course::{Act, Course, Deed, Lane, Spot, State, Stretch};
use crate::directive::Note;
use crate::picture::{Band, Mark, Part, Picture, Room, Row, Shape, Sign};
use crate::recorded::Recorded;
use crate::scale::Scale;
use crate::story;

/// Height of one lane, in pixels.
pub(crate) const LANE: usize = 36;
/// The colours of tasks, beside that of `main`.
const COLOURS: usize = 6;
/// The widths of a plot, in pixels: in a wide window, and in that of a telephone.
const WIDE: f64 = 640.0;
const NARROW: f64 = 275.0;
/// How wide a letter is.
const LETTER: f64 = 6.1;
/// Half the height of a turn, and where an arrow stops that points at it.
pub const HALF: i64 = 6;
pub const SHORT: i64 = 8;

/// The names of a recording's tasks, by what the recording calls them.
pub(crate) struct Names(Vec<(String, String)>);

impl Names {
    /// A task is called as in `tasks`, which are in the order of the tasks' start; else as the
    /// program called it itself, as a Python program can; else by its number.
    pub(crate) fn new(recording: &Recorded, tasks: &[String]) -> Names {
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

    /// With each task beside what it is called.
    #[cfg(test)]
    pub fn of_all(names: impl Iterator<Item = (String, String)>) -> Names {
        Names(names.collect())
    }

    /// The name of a task; `main` and `callback` are called so.
    pub(crate) fn of<'a>(&'a self, task: &'a str) -> &'a str {
        self.0
            .iter()
            .find(|(known, _)| known == task)
            .map_or(task, |(_, name)| name)
    }
}

/// One recording, ready to be drawn.
pub(crate) struct Timeline<'a> {
    pub course: &'a Course,
    pub names: &'a Names,
    pub scale: &'a Scale,
}

impl Timeline<'_> {
    /// What is drawn: lines in `marked` differ from the other language's; `steps` says for each line at which step of
    /// the play control it is lit. `languages` and the note open the story.
    ///
    /// # Errors
    /// When the note points at a moment at which its task does nothing.
    pub(crate) fn picture(
        &self,
        languages: &str,
        marked: &[bool],
        steps: &[usize],
        note: Option<&Note>,
    ) -> Result<Picture, String> {
        let noted = note.map(|note| self.noted(note)).transpose()?;
        let told = note.map(|Note { task, at, words }| format!("{task} at {at} ms: {words}. "));
        let story = format!(
            "Timeline of {languages}. {}{}",
            told.unwrap_or_default(),
            story::tell(self.course, self.names)
        );
        let mut picture = Picture {
            story,
            least: self.scale.least(),
            bands: self.bands(),
            rows: Vec::new(),
            arrows: self.arrows(),
            differs: marked
                .iter()
                .position(|marked| *marked)
                .map(|first| self.scale.x(self.course.printed[first])),
            noted,
            note: note.cloned(),
            quiet: self.quiet(),
            has_time: true,
        };
        for (index, lane) in self.course.lanes.iter().enumerate() {
            picture.rows.push(Row {
                name: self.names.of(&lane.task).to_owned(),
                colour: colour(index),
                parts: self.parts(lane),
                marks: self.marks(lane, marked, steps),
            });
        }
        Ok(picture)
    }

    /// Where there is a turn in which nothing is printed, from left to right.
    fn quiet(&self) -> Vec<f64> {
        let printed = |turn: &Stretch| {
            let mut spots = self.course.printed.iter();
            spots.any(|spot| turn.from <= *spot && *spot < turn.to)
        };
        let stretches = self.course.lanes.iter().flat_map(|lane| &lane.stretches);
        let quiet = stretches.filter(|one| one.state == State::Runs && !printed(one));
        let spots: BTreeSet<Spot> = quiet.map(|turn| turn.from).collect();
        spots
            .into_iter()
            .map(|spot| self.scale.middle(spot))
            .collect()
    }

    fn index(&self, task: &str) -> usize {
        let is_its = |lane: &Lane| lane.task == task;
        self.course.lanes.iter().position(is_its).unwrap_or(0)
    }

    fn y(&self, task: &str) -> i64 {
        middle(self.index(task))
    }

    fn bands(&self) -> Vec<Band> {
        let mut bands: Vec<_> = self
            .scale
            .bands()
            .map(|(at, x, width)| Band {
                at,
                x,
                width,
                room: None,
            })
            .collect();
        for (room, plot) in [(Room::Any, NARROW), (Room::Wide, WIDE)] {
            let needs = |at: u64, here: f64| {
                // The first has its unit behind it; at the sides a label is on one side of its place.
                let letters = if at == 0 { 4 } else { at.to_string().len() };
                let wide = (letters as f64 * LETTER + 8.0) / plot * 100.0;
                match (Band::EDGE..=100.0 - Band::EDGE).contains(&here) {
                    true => wide,
                    false => 2.0 * wide,
                }
            };
            let middle = |band: &Band| band.x + band.width / 2.0;
            let known = bands.iter().filter(|band| band.room.is_some());
            let mut taken: Vec<(f64, u64)> = known.map(|band| (middle(band), band.at)).collect();
            let last = bands.len() - 1;
            // The first and the last moment come before the others, which are named where there is room.
            for index in [0, last].into_iter().chain(1..last) {
                let band = &mut bands[index];
                let (at, here) = (band.at, middle(band));
                let apart = |(other, other_at): &(f64, u64)| {
                    (here - other).abs() >= (needs(at, here) + needs(*other_at, *other)) / 2.0
                };
                if band.room.is_none() && taken.iter().all(apart) {
                    taken.push((here, at));
                    band.room = Some(room);
                }
            }
        }
        bands
    }

    fn arrows(&self) -> Vec<Shape> {
        self.course
            .acts
            .iter()
            .filter_map(|act| self.arrow(act))
            .collect()
    }

    fn arrow(&self, act: &Act) -> Option<Shape> {
        let Act {
            deed,
            by,
            of,
            spot,
            to,
        } = act;
        let (by, of) = (self.index(by), self.index(of));
        if by == of {
            return None;
        }
        let (doer, other) = (middle(by), middle(of));
        let (x, toward) = (self.scale.middle(*spot), (other - doer).signum());
        let shape = |sign, x1, y1, x2, y2| Shape {
            sign,
            colour: match sign {
                Sign::Start => Some(colour(of)),
                _ => None,
            },
            x1,
            y1,
            x2,
            y2,
        };
        Some(match deed {
            Deed::Starts => shape(Sign::Start, x, doer + HALF * toward, x, other),
            Deed::Cancels => shape(Sign::Cancel, x, doer + HALF * toward, x, other - 3 * toward),
            Deed::Wakes => {
                let to = self.scale.middle(*to);
                shape(
                    Sign::Wake,
                    x,
                    doer + HALF * toward,
                    to,
                    other - SHORT * toward,
                )
            }
            Deed::Takes => {
                let (end, _) = self.course.lanes[of].end?;
                let from = match end.at == spot.at {
                    true => self.scale.x(end),
                    false => self.scale.x(*spot),
                };
                shape(
                    Sign::Take,
                    from,
                    other - HALF * toward,
                    x,
                    doer + SHORT * toward,
                )
            }
        })
    }

    fn marks(&self, lane: &Lane, marked: &[bool], steps: &[usize]) -> Vec<Mark> {
        let runs = |one: &&Stretch| one.state == State::Runs;
        let turns: Vec<_> = lane.stretches.iter().filter(runs).collect();
        let is_its = |spot: Spot| turns.iter().any(|turn| turn.from <= spot && spot < turn.to);
        let printed = self.course.printed.iter().zip(&self.course.printers);
        printed
            .enumerate()
            .filter(|(_, (spot, by))| **by == lane.task && is_its(**spot))
            .map(|(index, (spot, _))| Mark {
                x: self.scale.middle(*spot),
                step: steps.get(index).copied().unwrap_or(index),
                differs: marked.get(index) == Some(&true),
            })
            .collect()
    }

    /// What one lane shows, from left to right.
    fn parts(&self, lane: &Lane) -> Vec<Part> {
        let mut parts = Vec::new();
        let mut said = BTreeSet::new();
        for stretch in &lane.stretches {
            let (x, to) = (self.scale.x(stretch.from), self.scale.x(stretch.to));
            let width = to - x;
            let words = match &stretch.state {
                State::Runs => {
                    parts.push(Part::Bar(Sign::Turn, x, width));
                    match (stretch.lasts(), lane.task.starts_with("thread-")) {
                        (0, _) => Vec::new(),
                        (_, true) => vec!["blocks its own thread".to_owned(), "blocks".to_owned()],
                        (_, false) => vec!["holds the thread".to_owned(), "holds it".to_owned()],
                    }
                }
                State::Ready if stretch.lasts() > 0 => {
                    parts.push(Part::Bar(Sign::Ready, x, width));
                    vec!["ready, cannot run".to_owned(), "ready".to_owned()]
                }
                State::Ready if stretch.from == stretch.to => Vec::new(),
                State::Ready => {
                    parts.push(Part::Line(Sign::Queued, None, x, to, 0));
                    Vec::new()
                }
                State::Waits(all) => {
                    self.wait(&mut parts, all, x, to);
                    self.waits_for(all)
                }
            };
            // Whoever waits for the same again says it once.
            if stretch.lasts() > 0 && words.first().is_some_and(|words| !said.contains(words)) {
                let before = parts.len();
                parts.extend(label(x, width, &words));
                if parts.len() > before {
                    said.extend(words.into_iter().next());
                }
            }
        }
        self.after_its_end(&mut parts, lane);
        parts
    }

    /// One line for each that is awaited, or one for all of many.
    fn wait(&self, parts: &mut Vec<Part>, all: &[Awaited], x: f64, to: f64) {
        let mut signs: Vec<_> = all.iter().map(|one| self.sign(one)).collect();
        // Two timers are one clock, and below the others.
        signs.sort_by_key(|(sign, _)| *sign == Sign::Clock);
        signs.dedup();
        let apart: &[i64] = match signs.len() {
            1 => &[0],
            2 => &[-3, 3],
            3 => &[-5, 0, 5],
            _ => {
                parts.push(Part::Line(Sign::Many, None, x, to, 0));
                return;
            }
        };
        for ((sign, colour), dy) in signs.into_iter().zip(apart) {
            parts.push(Part::Line(sign, colour, x, to, *dy));
        }
    }

    fn sign(&self, awaited: &Awaited) -> (Sign, Option<usize>) {
        match awaited {
            Awaited::Task(task) => (Sign::Task, Some(colour(self.index(task)))),
            Awaited::Clock(_) => (Sign::Clock, None),
            Awaited::Channel => (Sign::Channel, None),
            Awaited::Room => (Sign::Full, None),
            Awaited::Lock | Awaited::Semaphore => (Sign::Lock, None),
            Awaited::Work
            | Awaited::Notification
            | Awaited::Barrier
            | Awaited::Value
            | Awaited::Turn
            | Awaited::Input
            | Awaited::Something => (Sign::Other, None),
        }
    }

    /// What a wait is called, from the longest to the shortest; the clock alone needs no words.
    fn waits_for(&self, all: &[Awaited]) -> Vec<String> {
        let is_task = |one: &Awaited| matches!(one, Awaited::Task(_));
        if all.iter().all(|one| matches!(one, Awaited::Clock(_))) {
            return Vec::new();
        }
        let words = story::awaited(all, self.names);
        let mut ways = vec![format!("awaits {words}"), words.clone()];
        let mut timeless = all.to_vec();
        timeless.retain(|one| !matches!(one, Awaited::Clock(_)));
        if timeless.len() < all.len() {
            let words = story::awaited(&timeless, self.names);
            ways.extend([format!("awaits {words}"), words]);
        }
        if timeless == [Awaited::Room] {
            ways.push("room".to_owned());
        }
        if all.len() > 2 && all.iter().all(is_task) {
            ways.push(format!("{} tasks", all.len()));
        }
        ways
    }

    /// The end, and a result that nobody has taken yet.
    fn after_its_end(&self, parts: &mut Vec<Part>, lane: &Lane) {
        let Some((spot, end)) = lane.end else {
            return;
        };
        let x = self.scale.x(spot);
        let late = match &lane.taken {
            Some((taken, _)) => Some((*taken, Some(taken.at - spot.at))),
            None if lane.task == "main" || end == End::Cancelled => None,
            None => Some((self.course.last, None)),
        };
        if let Some((until, late)) = late.filter(|(until, _)| until.at > spot.at) {
            let to = self.scale.x(until);
            parts.push(Part::Bar(Sign::Untaken, x, to - x));
            let did = match end {
                End::Returned => "done",
                End::Failed => "failed",
                End::Cancelled => "cancelled",
            };
            let words = match late {
                Some(late) => vec![
                    format!("{did}, not taken for {late} ms"),
                    format!("not taken: {late} ms"),
                    format!("{late} ms"),
                ],
                None => vec![format!("{did}, never taken"), "never taken".to_owned()],
            };
            parts.extend(label(x, to - x, &words));
        }
        parts.push(Part::End(end, x));
    }

    /// Where the note points.
    fn noted(&self, note: &Note) -> Result<(f64, i64), String> {
        let Note { task, at, .. } = note;
        let lanes = &self.course.lanes;
        let known = || {
            let names = lanes.iter().map(|lane| self.names.of(&lane.task));
            names.collect::<Vec<_>>().join(", ")
        };
        let lane = lanes
            .iter()
            .find(|lane| self.names.of(&lane.task) == task)
            .ok_or_else(|| format!("`note` speaks of `{task}`. The lanes are {}.", known()))?;
        let ended = lane.end.map(|(spot, _)| spot);
        let here = |spot: &Spot| spot.at == *at;
        if let Some(spot) = ended.filter(here) {
            return Ok((self.scale.x(spot), self.y(&lane.task)));
        }
        let turns = lane.stretches.iter().filter(|one| one.state == State::Runs);
        let spots: BTreeSet<Spot> = turns.map(|turn| turn.from).chain(ended).collect();
        match spots.iter().find(|spot| here(spot)) {
            Some(spot) => Ok((self.scale.middle(*spot), self.y(&lane.task))),
            None => {
                let moments: BTreeSet<u64> = spots.iter().map(|spot| spot.at).collect();
                let moments: Vec<_> = moments.iter().map(u64::to_string).collect();
                Err(format!(
                    "`note` points at {task} at {at} ms, when it does nothing. It acts at {} ms.",
                    moments.join(", ")
                ))
            }
        }
    }
}

/// Where the middle of a lane is.
pub(crate) fn middle(lane: usize) -> i64 {
    (lane * LANE + 24) as i64
}

/// `main` has a colour of its own; the tasks share the others.
pub fn colour(lane: usize) -> usize {
    match lane {
        0 => 0,
        _ => (lane - 1) % COLOURS + 1,
    }
}

/// Words above a part of a lane, as long as there is room for: in a wide window, and in a narrow one.
pub fn label(x: f64, width: f64, ways: &[String]) -> Vec<Part> {
    let fits = |plot: f64| {
        let room = width / 100.0 * plot;
        ways.iter()
            .find(|words| words.chars().count() as f64 * LETTER <= room)
    };
    let text = |words: &String, room| Part::Text(words.clone(), x, room);
    match (fits(WIDE), fits(NARROW)) {
        (Some(wide), Some(narrow)) if wide == narrow => vec![text(wide, Room::Any)],
        (wide, narrow) => [(wide, Room::Wide), (narrow, Room::Narrow)]
            .into_iter()
            .filter_map(|(words, room)| Some(text(words?, room)))
            .collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::picture::legend;
    use crate::scale::Extent;
    use listing::Recording;

    /// Two tasks whose results `main` takes late and at once, and one that it cancels.
    const ROWS: &str = "# virtual clock, seed 0
     0 main         : runs
     0 main      13 : starts task-1
     0 main      14 : starts task-2
     0 main      15 : starts task-3
     0 main      15 | Waiting for tea
     0 main      16 : waits for task-2
     0 task-1       : runs
     0 task-1     6 : waits for the clock until 200
     0 task-2       : runs
     0 task-2     6 : waits for a lock, the clock until 500
     0 task-3       : runs
     0 task-3     6 : waits for a channel
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
   500 main      16 : takes task-2
   500 main      16 | large: done
   500 main      17 : takes task-1
   500 main      17 | small: done
   500 main      18 : cancels task-3
   500 main         : returns
   500 task-3       : is cancelled
";

    fn recorded(rows: &str) -> Recorded {
        let recording: Recording = rows.parse().expect("a recording");
        recording.validate().expect("it can have happened so");
        Recorded::from(&recording)
    }

    fn picture(recorded: &Recorded, note: Option<&Note>) -> Result<Picture, String> {
        with_timeline(recorded, |timeline| {
            timeline.picture("the Rust program", &[], &[0, 1, 2, 3, 4], note)
        })
    }

    fn with_timeline<T>(recorded: &Recorded, use_it: impl FnOnce(&Timeline) -> T) -> T {
        let course = recorded.course.as_ref().expect("it has events");
        let extent = Extent::of([course]).expect("time passes");
        let units = Extent::units(std::slice::from_ref(&extent))[0];
        use_it(&Timeline {
            course,
            names: &Names::new(recorded, &[]),
            scale: &Scale::new(extent, units),
        })
    }

    #[test]
    fn no_word_that_is_printed_makes_a_difference() {
        let drawn = picture(&recorded(ROWS), None);
        for words in [
            "",
            "Another text",
            "task 2: done",
            "   200 task-1       : returns",
        ] {
            let reworded: String = ROWS
                .lines()
                .map(|row| match row.split_once(" | ") {
                    Some((stamp, _)) => format!("{stamp} | {words}\n"),
                    None => format!("{row}\n"),
                })
                .collect();
            assert_ne!(reworded, ROWS);
            assert_eq!(picture(&recorded(&reworded), None), drawn, "{words}");
        }
    }

    #[test]
    fn another_event_is_another_picture() {
        let drawn = picture(&recorded(ROWS), None);
        for (from, to) in [
            ("waits for a channel", "waits for a lock"),
            ("waits for a channel", "waits for room in a channel"),
            ("waits for a lock", "waits for a semaphore"),
            ("cancels task-3", "starts task-4"),
            ("17 : takes task-1", "17 : starts task-4"),
            ("200 task-1       : returns", "200 task-1       : fails"),
        ] {
            let other = ROWS.replace(from, to);
            assert_ne!(other, ROWS, "{from}");
            assert_ne!(picture(&recorded(&other), None), drawn, "{from}");
        }
    }

    #[test]
    fn the_story_is_that_of_the_events() {
        let drawn = picture(&recorded(ROWS), None).expect("a picture");
        assert_eq!(
            drawn.story,
            "Timeline of the Rust program. \
             main: starts task 1, task 2 and task 3 at 0 ms; waits for task 2 from 0 to 500 ms; \
             takes the result of task 2 and task 1 at 500 ms; cancels task 3 at 500 ms; returns at 500 ms. \
             task 1: waits for the clock from 0 to 200 ms; returns at 200 ms, and main takes the result at 500 ms, 300 ms later. \
             task 2: waits for a lock and the clock from 0 to 500 ms; returns at 500 ms, and main takes the result at once. \
             task 3: waits for a channel from 0 to 500 ms; is cancelled at 500 ms. \
             At 500 ms, in this order: task 2, main."
        );
    }

    #[test]
    fn a_result_that_nobody_takes_for_a_while_says_so() {
        let drawn = picture(&recorded(ROWS), None).expect("a picture");
        let words = |row: usize| {
            let text = |part: &Part| match part {
                Part::Text(words, _, Room::Any | Room::Wide) => Some(words.clone()),
                _ => None,
            };
            let parts = drawn.rows[row].parts.iter();
            parts.filter_map(text).collect::<Vec<_>>()
        };
        assert_eq!(words(0), ["awaits task 2"]);
        assert_eq!(words(1), ["done, not taken for 300 ms"]);
        assert_eq!(words(2), ["awaits a lock and the clock"]);
        assert_eq!(words(3), ["awaits a channel"]);
    }

    #[test]
    fn room_in_a_full_channel_is_waited_for_with_its_own_look() {
        let looks = |awaited: &str| {
            let rows = ROWS.replace("waits for a channel", &format!("waits for {awaited}"));
            let drawn = picture(&recorded(&rows), None).expect("a picture");
            let mut signs = BTreeSet::new();
            let html = drawn.draw(&mut signs).into_string();
            let told = format!("task 3: waits for {awaited} from 0 to 500 ms;");
            assert!(html.contains(&told), "{html}");
            let line = drawn.rows[3].parts.iter().find_map(|part| match part {
                Part::Line(sign, None, from, to, _) if to - from > 50.0 => Some(*sign),
                _ => None,
            });
            (line.expect("a wait"), legend(&signs, true).into_string())
        };
        let (full, explained) = looks("room in a channel");
        assert_eq!(full, Sign::Full);
        assert!(explained.contains("room in a channel that is full"));
        assert!(explained.contains("<line class=\"fl\""), "{explained}");
        let (empty, explained) = looks("a channel");
        assert_eq!(empty, Sign::Channel);
        assert!(!explained.contains("full"), "{explained}");
        assert_eq!(looks("a semaphore").0, looks("a lock").0);
        for other in [
            "a notification",
            "a barrier",
            "a value",
            "the work of a queue",
        ] {
            assert_eq!(looks(other).0, Sign::Other, "{other}");
        }
        let called = |all: &[Awaited]| with_timeline(&recorded(ROWS), |one| one.waits_for(all));
        let until = Awaited::Clock(500);
        assert_eq!(called(&[until, Awaited::Room]).last().unwrap(), "room");
        assert_eq!(called(&[Awaited::Channel]).last().unwrap(), "a channel");
        let style = include_str!("../assets/timeline.css");
        assert!(style.contains(".fl {"), "the look of a full channel");
    }

    #[test]
    fn a_note_points_at_what_happens() {
        let recorded = recorded(ROWS);
        let note = |task: &str, at| Note {
            task: task.to_owned(),
            at,
            words: "hot".to_owned(),
        };
        let drawn = picture(&recorded, Some(&note("task 1", 200))).expect("a picture");
        assert!(
            drawn
                .story
                .starts_with("Timeline of the Rust program. task 1 at 200 ms: hot. main: ")
        );
        assert_eq!(drawn.noted.map(|(_, y)| y), Some(middle(1)));
        let nothing = picture(&recorded, Some(&note("task 1", 300)));
        assert!(nothing.is_err_and(|message| message.contains("It acts at 0, 200 ms.")));
        let nobody = picture(&recorded, Some(&note("tsk 1", 200)));
        assert!(nobody.is_err_and(|message| message.contains("The lanes are main, task 1,")));
    }
}
