//! Tells a run in sentences, for those who do not see its picture.

use std::collections::{BTreeMap, BTreeSet};

use listing::{Awaited, End};

use crate::course::{Act, Course, Deed, Lane, Spot, State};
use crate::timeline::Names;

/// At most so many moments are told in their order.
const ORDERED: usize = 3;

/// The words for what is awaited, such as "task1" or "a lock".
pub(crate) fn awaited(awaited: &[Awaited], names: &Names) -> String {
    let one = |one: &Awaited| match one {
        Awaited::Task(task) => names.of(task).to_owned(),
        Awaited::Clock(_) => "the clock".to_owned(),
        other => other.to_string(),
    };
    let mut all: Vec<_> = awaited.iter().map(one).collect();
    all.dedup();
    listed(&all)
}

/// "a", "a and b", "a, b and c".
pub fn listed(all: &[String]) -> String {
    match all {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

/// How a task ends, in a word.
pub(crate) fn ends(end: End) -> &'static str {
    match end {
        End::Returned => "returns",
        End::Failed => "fails",
        End::Cancelled => "is cancelled",
    }
}

/// The whole story: what each task does, and who comes first where that matters.
pub(crate) fn tell(course: &Course, names: &Names) -> String {
    let mut sentences: Vec<_> = course
        .lanes
        .iter()
        .map(|lane| of_lane(course, lane, names))
        .collect();
    sentences.extend(orders(course, names));
    sentences.join(" ")
}

fn of_lane(course: &Course, lane: &Lane, names: &Names) -> String {
    let mut told: Vec<(Spot, String)> = Vec::new();
    told.extend(acts(course, lane, names));
    told.extend(stretches(lane, names));
    told.sort_by_key(|(spot, _)| *spot);
    if let Some((spot, end)) = lane.end {
        let then = match (&lane.taken, end) {
            (Some((taken, by)), _) => {
                let late = match taken.at - spot.at {
                    0 => "at once".to_owned(),
                    late => format!("at {} ms, {late} ms later", taken.at),
                };
                format!(", and {} takes the result {late}", names.of(by))
            }
            (None, End::Cancelled) => String::new(),
            (None, _) if lane.task == "main" => String::new(),
            (None, _) => ", and nobody takes the result".to_owned(),
        };
        told.push((spot, format!("{} at {} ms{then}", ends(end), spot.at)));
    } else if lane.task != "callback" {
        told.push((course.last, "does not end".to_owned()));
    }
    let told: Vec<_> = told.into_iter().map(|(_, words)| words).collect();
    let name = names.of(&lane.task);
    format!("{name}: {}.", told.join("; "))
}

/// What a task does to others: the same at the same moment is told once.
fn acts(course: &Course, lane: &Lane, names: &Names) -> Vec<(Spot, String)> {
    let mut groups = BTreeMap::<(u64, Deed), (Spot, Vec<String>)>::new();
    for Act { deed, of, spot, .. } in course.acts.iter().filter(|act| act.by == lane.task) {
        let group = groups.entry((spot.at, *deed));
        let (_, all) = group.or_insert_with(|| (*spot, Vec::new()));
        all.push(names.of(of).to_owned());
    }
    let words = |((at, deed), (spot, all)): ((u64, Deed), (Spot, Vec<String>))| {
        let all = listed(&all);
        let words = match deed {
            Deed::Starts => format!("starts {all} at {at} ms"),
            Deed::Takes => format!("takes the result of {all} at {at} ms"),
            Deed::Cancels => format!("cancels {all} at {at} ms"),
            Deed::Wakes => format!("wakes {all} at {at} ms"),
        };
        (spot, words)
    };
    groups.into_iter().map(words).collect()
}

/// What a task waits for and how long; the same waits are told together.
fn stretches(lane: &Lane, names: &Names) -> Vec<(Spot, String)> {
    struct Group {
        what: String,
        first: Spot,
        spans: Vec<(u64, u64)>,
    }
    let mut groups: Vec<Group> = Vec::new();
    for stretch in lane.stretches.iter().filter(|one| one.lasts() > 0) {
        let what = match &stretch.state {
            State::Runs if lane.task.starts_with("thread-") => "blocks its own thread".to_owned(),
            State::Runs => "holds the thread".to_owned(),
            State::Ready => "is ready and cannot run".to_owned(),
            State::Waits(all) => format!("waits for {}", awaited(all, names)),
        };
        let span = (stretch.from.at, stretch.to.at);
        match groups.iter_mut().find(|group| group.what == what) {
            Some(group) => group.spans.push(span),
            None => groups.push(Group {
                what,
                first: stretch.from,
                spans: vec![span],
            }),
        }
    }
    let words = |Group { what, first, spans }: Group| {
        let words = match spans[..] {
            [(from, to)] => format!("{what} from {from} to {to} ms"),
            _ => {
                let all: u64 = spans.iter().map(|(from, to)| to - from).sum();
                format!("{what} {} times, {all} ms in all", spans.len())
            }
        };
        (first, words)
    };
    groups.into_iter().map(words).collect()
}

/// Who runs in which order, at the moments at which a task ends.
fn orders(course: &Course, names: &Names) -> Vec<String> {
    let ends: BTreeSet<u64> = course
        .lanes
        .iter()
        .filter(|lane| lane.task != "main")
        .filter_map(|lane| Some(lane.end?.0.at))
        .collect();
    let order = |at: &u64| {
        let turns = course.lanes.iter().flat_map(|lane| {
            let begins = |from: Spot| from.at == *at;
            let runs = lane.stretches.iter();
            let runs = runs.filter(move |one| one.state == State::Runs && begins(one.from));
            runs.map(|one| (one.from, lane.task.as_str()))
        });
        let mut turns: Vec<_> = turns.collect();
        turns.sort_unstable();
        let turns: Vec<_> = turns.into_iter().map(|(_, task)| names.of(task)).collect();
        (turns.len() > 1).then(|| format!("At {at} ms, in this order: {}.", turns.join(", ")))
    };
    ends.iter().filter_map(order).take(ORDERED).collect()
}
