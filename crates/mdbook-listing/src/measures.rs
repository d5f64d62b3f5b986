//! What was measured, as bars, tables and words, so that nobody types a figure.

use std::path::PathBuf;

use maud::html;
use measured::{Measure, Measured, MeasuredError, Unit, Way, count, ratio};

use crate::directive::Ways;
use crate::fault::{Complaint, Fault, did_you_mean};
use crate::figure::{BREAK, LINE, markdown, shown};

/// Two ways that differ by less are as good as each other.
const EVEN: f64 = 1.1;

/// The figures of a book.
pub(crate) struct Measures {
    path: PathBuf,
    /// What to do about figures that are not there or not of these programs.
    again: String,
    /// Nothing where there is no file.
    measured: Option<Measured>,
}

type Result<T> = std::result::Result<T, Complaint>;

impl Measures {
    /// Reads the file at `path`, which the command `with` writes.
    ///
    /// # Errors
    /// When it is no such file, or its figures are of other programs than those beside it.
    pub(crate) fn read(
        path: PathBuf,
        with: Option<String>,
    ) -> std::result::Result<Measures, Vec<Fault>> {
        let again = match with {
            Some(command) => format!("Measure anew: `{command}`."),
            None => "Measure anew.".to_owned(),
        };
        let fault = |error: MeasuredError| {
            let message = format!("{}. {again}", error.message);
            Fault::new(shown(&error.path), error.line, message)
        };
        let measured = Measured::read(&path).map_err(|error| vec![fault(error)])?;
        let stale = measured.iter().flat_map(|measured| measured.stale(&path));
        let stale: Vec<_> = stale.map(fault).collect();
        match stale.is_empty() {
            true => Ok(Measures {
                path,
                again,
                measured,
            }),
            false => Err(stale),
        }
    }

    fn measured_all(&self) -> Result<&Measured> {
        self.measured
            .as_ref()
            .ok_or_else(|| format!("there is no {}. {}", shown(&self.path), self.again).into())
    }

    fn measure(&self, name: &str) -> Result<&Measure> {
        let measured = self.measured_all()?;
        measured.measure(name).ok_or_else(|| {
            let names = measured.measures.iter().map(|measure| measure.name.as_str());
            let near = did_you_mean(name, names);
            format!(
                "{} holds no `{name}`.{near} Mend the name; or write the programs, and measure them. {}",
                shown(&self.path),
                self.again
            )
            .into()
        })
    }

    fn no_way(&self, measure: &Measure, name: &str, known: Vec<&str>) -> Complaint {
        let near = did_you_mean(name, known.iter().copied());
        let known = known.join("`, `");
        format!(
            "{} holds no `{name}` of `{}`.{near} It holds `{known}`.",
            shown(&self.path),
            measure.name
        )
        .into()
    }

    fn way<'a>(&self, measure: &'a Measure, name: &str) -> Result<&'a Way> {
        measure.way(name).ok_or_else(|| {
            let names = measure.ways.iter().map(|way| way.name.as_str());
            self.no_way(measure, name, names.collect())
        })
    }

    /// How many times better the other way is than the one.
    fn times(&self, ways: &Ways) -> Result<f64> {
        let measure = self.measure(&ways.name)?;
        let one = self.way(measure, &ways.one)?.median;
        let other = self.way(measure, &ways.other)?.median;
        Ok(measure.unit.ratio(one, other))
    }

    /// Such as `24 times`.
    ///
    /// # Errors
    /// When the other way is not better, and so the sentence would be false.
    pub(crate) fn ratio(&self, ways: &Ways) -> Result<String> {
        let times = self.times(ways)?;
        let Ways { name, one, other } = ways;
        if times >= EVEN {
            return Ok(format!("{} times", ratio(times)));
        }
        let what = match times {
            times if times > 1.0 / EVEN => format!(
                "`{other}` is as good as `{one}` in `{name}`. Say so, with `{{{{#even {name} {one} {other}}}}}`"
            ),
            _ => format!(
                "`{other}` is not better than `{one}` in `{name}`, but {} times worse. Turn the sentence and the two names round",
                ratio(1.0 / times)
            ),
        };
        Err(format!("{what}: figures that were measured anew can do so.").into())
    }

    /// Such as `2 %`.
    ///
    /// # Errors
    /// When they differ by more than a tenth.
    pub(crate) fn even(&self, ways: &Ways) -> Result<String> {
        let times = self.times(ways)?;
        let apart = times.max(1.0 / times);
        if apart < EVEN {
            return Ok(match ((apart - 1.0) * 100.0).ceil() {
                percent if percent > 0.0 => format!("{percent:.0}\u{a0}%"),
                _ => "less than 1\u{a0}%".to_owned(),
            });
        }
        let Ways { name, one, other } = ways;
        Err(format!(
            "`{one}` and `{other}` differ in `{name}`: one is {} times better. Say which, with `{{{{#ratio {name} …}}}}`: \
             figures that were measured anew can do so.",
            ratio(apart)
        )
        .into())
    }

    /// The median of a way, or how much work it was.
    ///
    /// # Errors
    /// When the measure has neither.
    pub(crate) fn measured(&self, name: &str, key: &str) -> Result<String> {
        let measure = self.measure(name)?;
        if let Some(way) = measure.way(key) {
            return Ok(measure.unit.words(way.median));
        }
        measure
            .size
            .get(key)
            .map(|number| count(*number))
            .ok_or_else(|| {
                let ways = measure.ways.iter().map(|way| &way.name);
                let known = ways.chain(measure.size.keys()).map(String::as_str);
                self.no_way(measure, key, known.collect())
            })
    }

    /// On what it was measured, in words that fit behind "on".
    pub(crate) fn machine(&self) -> Result<String> {
        let measured = self.measured_all()?;
        let versions: Vec<_> = measured
            .versions
            .iter()
            .map(|(name, version)| format!("{name} {version}"))
            .collect();
        let machine = &measured.machine;
        let cores = match machine.cores {
            1 => "one core".to_owned(),
            cores => format!("{cores} cores"),
        };
        Ok(format!(
            "{cpu} with {cores}, {os}, {versions}, on {date}",
            cpu = machine.cpu,
            os = machine.os,
            versions = versions.join(", "),
            date = measured.date
        ))
    }

    /// How many times better each way is than the first, a row a measure.
    ///
    /// # Errors
    /// When the measures have not the same ways.
    pub(crate) fn ratios(&self, names: &[String]) -> Result<String> {
        let labels = |measure: &Measure| -> Vec<String> {
            measure.ways.iter().map(|way| way.label.clone()).collect()
        };
        let measures: Vec<_> = names
            .iter()
            .map(|name| self.measure(name))
            .collect::<Result<_>>()?;
        let first = labels(measures[0]);
        let (base, others) = first.split_first().expect("a measure has ways");
        let mut table = format!(
            "| Times as good as {base} | {} |\n|---|{}\n",
            others.join(" | "),
            "--:|".repeat(others.len())
        );
        for measure in &measures {
            if labels(measure) != first {
                return Err(format!(
                    "`{}` was measured in other ways than `{}`. Give it a table of its own.",
                    measure.name, measures[0].name
                )
                .into());
            }
            let base = measure.ways[0].median;
            let times = measure.ways[1..]
                .iter()
                .map(|way| ratio(measure.unit.ratio(base, way.median)));
            table += &format!(
                "| {} | {} |\n",
                measure.title,
                times.collect::<Vec<_>>().join(" | ")
            );
        }
        Ok(table)
    }

    /// All figures, a row a way.
    pub(crate) fn all(&self) -> Result<String> {
        let mut table =
            "| Work | Way | Median | Middle half of the runs | Runs |\n|---|---|--:|--:|--:|\n"
                .to_owned();
        for measure in &self.measured_all()?.measures {
            for (index, way) in measure.ways.iter().enumerate() {
                let title = match index {
                    0 => measure.title.as_str(),
                    _ => "",
                };
                let words = |figure| measure.unit.words(figure);
                let [low, high] = way.quartiles.map(words);
                let spread = match low == high {
                    true => low,
                    false => format!("{low} to {high}"),
                };
                let median = words(way.median);
                table += &format!(
                    "| {title} | {} | {median} | {spread} | {} |\n",
                    way.label, way.runs
                );
            }
        }
        Ok(table)
    }

    /// Each way with its ratio to the first, its median, and a bar as long as that; on the bar a line as long as the
    /// middle half of the runs.
    pub(crate) fn plot(&self, name: &str, caption: &str) -> Result<String> {
        // A line of text, which breaks where the page is narrow.
        const ROW: &str = "display:flex;flex-wrap:wrap;justify-content:space-between;gap:0 1em";
        let measure = self.measure(name)?;
        let longest = measure
            .ways
            .iter()
            .map(|way| way.quartiles[1].max(way.median))
            .fold(f64::MIN_POSITIVE, f64::max);
        let percent = |figure: f64| format!("{:.2}%", figure / longest * 100.0);
        let which = match measure.unit {
            Unit::PerSecond => "Longer is better.",
            Unit::Seconds | Unit::Bytes => "Shorter is better.",
        };
        let figure = html! {
            (LINE)
            figure class="measured" id=(measure.name) style="margin:1.5em 0" {
                figcaption { (BREAK) (markdown(caption)) " " (which) (BREAK) }
                @for (index, way) in measure.ways.iter().enumerate() {
                    @let colour = if index == 0 { "icons" } else { "links" };
                    @let [low, high] = way.quartiles;
                    div style=(ROW) {
                        span { (way.label) }
                        span { b { (times(measure, way)) } " · " (measure.unit.words(way.median)) }
                    }
                    svg aria-hidden="true" width="100%" height=".9em" fill="currentColor" {
                        rect width=(percent(way.median)) height=".6em" style={ "fill:var(--" (colour) ")" } {}
                        rect x=(percent(low)) y=".25em" width=(percent(high - low)) height=".1em" {}
                    }
                }
            }
            (BREAK)
        };
        Ok(figure.into_string())
    }
}

/// How many times better a way is than the first: `24 times`, `3.1 times worse`, and `1` for the first itself.
fn times(measure: &Measure, way: &Way) -> String {
    let first = &measure.ways[0];
    let times = measure.unit.ratio(first.median, way.median);
    match way.name == first.name {
        true => "1".to_owned(),
        false if times < 1.0 / EVEN => format!("{} times worse", ratio(1.0 / times)),
        false => format!("{} times", ratio(times)),
    }
}
