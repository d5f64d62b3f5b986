//! The figures of all runs so far.

use std::collections::BTreeMap;

use anyhow::{Context, Result, bail};
use measured::{Measure, Way as MeasuredWay, count, hash};

use crate::build::Programs;
use crate::here;
use crate::program;
use crate::works::{Figure, WORKS, Way, Work};

/// By the name of the figure and the way.
#[derive(Default)]
pub(crate) struct Samples {
    figures: BTreeMap<(&'static str, &'static str), Vec<f64>>,
    /// By the name of the figure.
    sizes: BTreeMap<&'static str, BTreeMap<String, u64>>,
}

impl Samples {
    /// Does a piece of work once more in one way.
    ///
    /// # Errors
    /// When it fails, or was not as much work as in the other ways.
    pub(crate) fn take(
        &mut self,
        work: &'static Work,
        way: &'static Way,
        programs: &Programs,
        short: bool,
    ) -> Result<()> {
        let said = program::run(work, way, programs, short)?;
        self.add(work, way, said)
            .with_context(|| format!("measure/work/{} as {}", work.folder, way.label))
    }

    /// Adds what one run said.
    pub(crate) fn add(
        &mut self,
        work: &'static Work,
        way: &'static Way,
        mut said: program::Said,
    ) -> Result<()> {
        for Figure { key, name, .. } in work.figures {
            let figure = said
                .remove(*key)
                .with_context(|| format!("it does not say `{key}`"))?;
            self.figures
                .entry((*name, way.name))
                .or_default()
                .push(figure);
        }
        let size: BTreeMap<_, _> = said
            .into_iter()
            .map(|(key, number)| (key, number as u64))
            .collect();
        for Figure { name, .. } in work.figures {
            let known = self.sizes.entry(*name).or_insert_with(|| size.clone());
            if *known != size {
                bail!("it was other work than in the other ways: {size:?}, not {known:?}");
            }
        }
        Ok(())
    }

    /// What a figure was in all runs of a way; none if it was not done.
    pub(crate) fn of(&self, figure: &Figure, way: &Way) -> &[f64] {
        self.figures
            .get(&(figure.name, way.name))
            .map_or(&[], Vec::as_slice)
    }

    /// All figures, as the file holds them.
    pub(crate) fn measures(&self) -> Result<Vec<Measure>> {
        let mut measures = Vec::new();
        for work in WORKS {
            for figure in work.figures {
                let size = self.sizes[figure.name].clone();
                let mut title = figure.title.to_owned();
                for (key, number) in &size {
                    title = title.replace(&format!("{{{key}}}"), &count(*number));
                }
                let programs = work.programs();
                measures.push(Measure {
                    name: figure.name.to_owned(),
                    title,
                    unit: figure.unit,
                    size,
                    hash: hash(here(), &programs)?,
                    programs,
                    ways: work
                        .ways
                        .iter()
                        .map(|way| MeasuredWay::of(way.name, way.label, self.of(figure, way)))
                        .collect(),
                });
            }
        }
        Ok(measures)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ways_that_do_other_work_are_not_compared() {
        let work = WORKS
            .iter()
            .find(|work| work.folder == "task")
            .expect("it is there");
        let said =
            |tasks: f64| BTreeMap::from([("each".to_owned(), 1e-6), ("tasks".to_owned(), tasks)]);
        let mut samples = Samples::default();
        samples
            .add(work, &work.ways[0], said(10.0))
            .expect("the first");
        samples
            .add(work, &work.ways[1], said(10.0))
            .expect("the same");
        let error = samples
            .add(work, &work.ways[2], said(9.0))
            .expect_err("less");
        assert!(error.to_string().contains("other work"), "{error}");
        let error = samples
            .add(work, &work.ways[2], BTreeMap::new())
            .expect_err("nothing");
        assert!(error.to_string().contains("does not say `each`"), "{error}");
    }
}
