//! What a file of measurements is: what was measured, in which ways, on which machine, and of which programs.
//!
//! A program that measures writes the file with [`Measured::write`]; a book reads it with [`Measured::read`], and asks
//! [`Measured::stale`] whether the programs beside it are still those that were measured.

mod programs;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::{fmt, fs, io};

use serde::{Deserialize, Serialize};

pub use programs::hash;

/// All that one run measured.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Measured {
    /// The day, such as `2026-11-27`.
    pub date: String,
    /// On what it was measured.
    pub machine: Machine,
    /// What the programs were made with and ran on, such as `tokio` and its version.
    pub versions: BTreeMap<String, String>,
    /// In the order in which they were measured.
    pub measures: Vec<Measure>,
}

/// A machine, as it calls itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Machine {
    /// The processor.
    pub cpu: String,
    /// How many threads it runs at once.
    pub cores: usize,
    /// The operating system.
    pub os: String,
}

/// One thing that was measured, in several ways that do the same work.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Measure {
    /// What a directive calls it.
    pub name: String,
    /// What a reader calls it.
    pub title: String,
    /// What the figures are.
    pub unit: Unit,
    /// How much work it was, such as `tasks` and their number; the same in each way.
    pub size: BTreeMap<String, u64>,
    /// The files and folders that were measured, from the folder of this file.
    pub programs: Vec<String>,
    /// Their [`hash`].
    pub hash: String,
    /// The first is what the others are compared with.
    pub ways: Vec<Way>,
}

/// One way to do the work, and its figures.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Way {
    /// What a directive calls it.
    pub name: String,
    /// What a reader calls it.
    pub label: String,
    /// How often it was measured.
    pub runs: usize,
    /// Half of the runs gave less.
    pub median: f64,
    /// A quarter of the runs gave less than the first, a quarter more than the second.
    pub quartiles: [f64; 2],
    /// The least that a run gave.
    pub min: f64,
    /// The most that a run gave.
    pub max: f64,
}

/// What a figure is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Unit {
    /// Seconds.
    #[serde(rename = "s")]
    Seconds,
    /// Bytes.
    #[serde(rename = "B")]
    Bytes,
    /// How many a second.
    #[serde(rename = "1/s")]
    PerSecond,
}

impl Unit {
    /// How many times better `other` is than `one`: less than 1 if it is worse.
    pub fn ratio(self, one: f64, other: f64) -> f64 {
        match self {
            Unit::Seconds | Unit::Bytes => one / other,
            Unit::PerSecond => other / one,
        }
    }

    /// The better one of two figures: the one that bad luck has spoilt less.
    pub fn better(self, one: f64, other: f64) -> f64 {
        match self {
            Unit::Seconds | Unit::Bytes => one.min(other),
            Unit::PerSecond => one.max(other),
        }
    }

    /// A figure as a reader reads it, with two or three digits that count: `12.3 µs`, `2.03 MB`, `81,200/s`.
    pub fn words(self, figure: f64) -> String {
        let scaled = |units: &[(f64, &str)]| {
            let fits = |(unit, _): &&(f64, &str)| figure >= 0.9995 * unit;
            let (unit, name) = units.iter().rev().find(fits).unwrap_or(&units[0]);
            let value = figure / unit;
            let decimals = match value {
                value if value >= 99.95 => 0,
                value if value >= 9.995 => 1,
                _ => 2,
            };
            format!("{value:.decimals$}\u{a0}{name}")
        };
        match self {
            Unit::Seconds => scaled(&[(1e-9, "ns"), (1e-6, "µs"), (1e-3, "ms"), (1.0, "s")]),
            Unit::Bytes => scaled(&[(1.0, "bytes"), (1e3, "kB"), (1e6, "MB"), (1e9, "GB")]),
            Unit::PerSecond => format!("{}/s", count(digits(figure, 3))),
        }
    }
}

/// The number with so many digits that count, if it has more.
fn digits(number: f64, digits: i32) -> u64 {
    let step = 10f64.powf((number.max(1.0).log10().floor() + 1.0 - f64::from(digits)).max(0.0));
    ((number / step).round() * step) as u64
}

/// A whole number as a reader reads it: `1,000`.
pub fn count(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// A ratio as a reader reads it, with two digits that count: `0.82`, `4.1`, `38`, `130`; below one, `0.0025`.
pub fn ratio(ratio: f64) -> String {
    match ratio {
        ratio if ratio >= 99.5 => count(digits(ratio, 2)),
        ratio if ratio >= 9.95 => format!("{ratio:.0}"),
        ratio if ratio >= 0.995 => format!("{ratio:.1}"),
        ratio => {
            let zeros = -ratio.max(f64::MIN_POSITIVE).log10().ceil() as usize;
            let decimals = zeros + 2;
            format!("{ratio:.decimals$}")
        }
    }
}

/// What is wrong with a file of measurements.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MeasuredError {
    /// The file.
    pub path: PathBuf,
    /// Counted from 1.
    pub line: usize,
    /// What is wrong, without what to do about it.
    pub message: String,
}

impl fmt::Display for MeasuredError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.path.display(), self.line, self.message)
    }
}

impl std::error::Error for MeasuredError {}

impl Measured {
    /// Reads a file; `None` if there is none.
    ///
    /// # Errors
    /// When it is there and cannot be read, is no file of measurements, or has a measure without ways.
    pub fn read(path: &Path) -> Result<Option<Measured>, MeasuredError> {
        let wrong = |line: usize, message: String| MeasuredError {
            path: path.to_owned(),
            line,
            message,
        };
        let text = match fs::read_to_string(path) {
            Ok(text) => text,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(wrong(1, error.to_string())),
        };
        let measured: Measured = serde_json::from_str(&text).map_err(|error| {
            let line = error.line().max(1);
            wrong(line, format!("this is no file of measurements: {error}"))
        })?;
        if let Some(empty) = measured
            .measures
            .iter()
            .find(|measure| measure.ways.is_empty())
        {
            let message = format!("`{}` was measured in no way", empty.name);
            return Err(wrong(line_of(&text, &empty.name), message));
        }
        Ok(Some(measured))
    }

    /// The measures of other programs than those beside the file at `path`: each with the line of its name and what is
    /// wrong.
    pub fn stale(&self, path: &Path) -> Vec<MeasuredError> {
        let folder = path.parent().unwrap_or(Path::new(""));
        let text = fs::read_to_string(path).unwrap_or_default();
        let mut all = Vec::new();
        for measure in &self.measures {
            let what = match hash(folder, &measure.programs) {
                Ok(hash) if hash == measure.hash => continue,
                Ok(_) => format!("{} changed since", measure.programs.join(", ")),
                Err(error) => error.to_string(),
            };
            all.push(MeasuredError {
                path: path.to_owned(),
                line: line_of(&text, &measure.name),
                message: format!(
                    "the figures of `{}` are of other programs: {what}",
                    measure.name
                ),
            });
        }
        all
    }

    /// The measure of this name.
    pub fn measure(&self, name: &str) -> Option<&Measure> {
        self.measures.iter().find(|measure| measure.name == name)
    }

    /// Writes the file whole, or leaves the old one as it is.
    ///
    /// # Errors
    /// When the folder cannot be written to.
    pub fn write(&self, path: &Path) -> io::Result<()> {
        let text = serde_json::to_string_pretty(self)? + "\n";
        let new = path.with_extension("json.new");
        let written = fs::write(&new, text).and_then(|()| fs::rename(&new, path));
        if written.is_err() {
            // It is of no use; the error that counts is the first one.
            let _ = fs::remove_file(&new);
        }
        written
    }
}

impl Measure {
    /// The way of this name.
    pub fn way(&self, name: &str) -> Option<&Way> {
        self.ways.iter().find(|way| way.name == name)
    }
}

impl Way {
    /// The figures of some runs.
    ///
    /// # Panics
    /// Without any run.
    pub fn of(name: &str, label: &str, runs: &[f64]) -> Way {
        let mut sorted = runs.to_vec();
        sorted.sort_by(f64::total_cmp);
        // Between two runs, as far as the quarter lies.
        let at = |quarter: f64| {
            let place = quarter * (sorted.len() - 1) as f64;
            let (below, part) = (place.floor() as usize, place.fract());
            let above = (below + 1).min(sorted.len() - 1);
            four_digits(sorted[below] + (sorted[above] - sorted[below]) * part)
        };
        Way {
            name: name.to_owned(),
            label: label.to_owned(),
            runs: runs.len(),
            median: at(0.5),
            quartiles: [at(0.25), at(0.75)],
            min: at(0.0),
            max: at(1.0),
        }
    }
}

/// What a measurement can say.
fn four_digits(figure: f64) -> f64 {
    format!("{figure:.3e}").parse().expect("this is a number")
}

/// The line that names a measure.
fn line_of(text: &str, name: &str) -> usize {
    let words = format!("\"name\": \"{name}\"");
    text.lines()
        .position(|line| line.contains(&words))
        .map_or(1, |index| index + 1)
}

#[cfg(test)]
mod tests;
