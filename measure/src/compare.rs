//! Whether what was faster still is.

use anyhow::{Context, Result};
use measured::{Measured, ratio};

use crate::samples::Samples;
use crate::works::Work;

/// A ratio that is nearer to 1 may have another sign on another machine, or on a busy one.
const CLEAR: f64 = 2.0;

/// How many ratios of a piece of work are clear in the file, and those that have the other sign now, each in a
/// sentence. The best of all runs count: load spoils a run, and makes none better.
///
/// # Errors
/// When the file does not hold the work.
pub(crate) fn changes(
    work: &Work,
    measured: &Measured,
    samples: &Samples,
) -> Result<(usize, Vec<String>)> {
    let (mut count, mut changes) = (0, Vec::new());
    for figure in work.figures {
        let known = measured
            .measure(figure.name)
            .with_context(|| format!("measured.json has no `{}`. {}", figure.name, crate::AGAIN))?;
        let best = |way: &_| {
            let runs = samples.of(figure, way).iter().copied();
            runs.reduce(|one, other| figure.unit.better(one, other))
        };
        let base = &work.ways[0];
        for way in &work.ways[1..] {
            let (Some(one), Some(other)) = (best(base), best(way)) else {
                continue;
            };
            let (Some(old), Some(new)) = (known.way(base.name), known.way(way.name)) else {
                continue;
            };
            let was = known.unit.ratio(old.median, new.median);
            let is = figure.unit.ratio(one, other);
            let clear = was >= CLEAR || was <= 1.0 / CLEAR;
            count += usize::from(clear);
            if clear && (was > 1.0) != (is > 1.0) {
                changes.push(format!(
                    "measure/work/{}: `{}` was {} times as good as `{}` in measured.json, and is {} times as good here.",
                    work.folder,
                    way.label,
                    ratio(was),
                    base.label,
                    ratio(is)
                ));
            }
        }
    }
    Ok((count, changes))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use measured::{Machine, Measure, Way};

    use super::*;
    use crate::works::WORKS;

    /// What the file says of asyncio and of tokio on one thread, and what the runs say now.
    fn changed(file: [f64; 2], now: [&[f64]; 2]) -> (usize, Vec<String>) {
        let work = WORKS
            .iter()
            .find(|work| work.folder == "hop")
            .expect("it is there");
        let figure = &work.figures[0];
        let ways = [&work.ways[0], &work.ways[2]];
        let measured = Measured {
            date: String::new(),
            machine: Machine {
                cpu: String::new(),
                cores: 1,
                os: String::new(),
            },
            versions: BTreeMap::new(),
            measures: vec![Measure {
                name: figure.name.to_owned(),
                title: String::new(),
                unit: figure.unit,
                size: BTreeMap::new(),
                programs: Vec::new(),
                hash: String::new(),
                ways: ways
                    .iter()
                    .zip(file)
                    .map(|(way, figure)| Way::of(way.name, way.label, &[figure]))
                    .collect(),
            }],
        };
        let mut samples = Samples::default();
        for (way, runs) in ways.into_iter().zip(now) {
            for run in runs {
                let said = BTreeMap::from([(figure.key.to_owned(), *run)]);
                samples.add(work, way, said).expect("a figure");
            }
        }
        changes(work, &measured, &samples).expect("the file holds it")
    }

    #[test]
    fn a_ratio_that_has_changed_its_sign_is_told() {
        let (count, told) = changed([8.0, 2.0], [&[4.0, 5.0], &[9.0, 5.0]]);
        assert_eq!((count, told.len()), (1, 1));
        assert!(
            told[0].contains("`tokio, one thread` was 4.0 times as good as `asyncio`"),
            "{told:?}"
        );
        assert!(told[0].contains("is 0.80 times as good"), "{told:?}");
        let (_, told) = changed([2.0, 8.0], [&[9.0], &[4.0]]);
        assert_eq!(told.len(), 1);
    }

    #[test]
    fn a_ratio_near_one_and_a_run_that_load_has_spoilt_are_no_change() {
        assert_eq!(changed([8.0, 5.0], [&[4.0], &[5.0]]), (0, Vec::new()));
        assert_eq!(
            changed([8.0, 2.0], [&[8.0, 9.0], &[50.0, 7.0]]),
            (1, Vec::new())
        );
        assert_eq!(changed([8.0, 2.0], [&[8.0], &[]]), (0, Vec::new()));
    }
}
