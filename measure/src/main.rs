//! Measures asyncio and tokio side by side: each piece of work in several ways that alternate, all in one run.
//!
//! ```sh
//! cargo run --release --locked -p measure
//! cargo run --release --locked -p measure -- short
//! ```
//!
//! The first writes `measure/measured.json`, from which the book draws its figures. The second does less work, writes
//! nothing, and fails if a way that was faster in the file is slower now. What is measured stands in `work`, a folder
//! for each piece of work with the same program in both languages.

mod build;
mod compare;
mod machine;
mod program;
mod samples;
mod special;
mod works;

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Instant;

use anyhow::{Context, Result, bail};
use measured::Measured;

use crate::build::Programs;
use crate::machine::Python;
use crate::samples::Samples;
use crate::works::WORKS;

const USAGE: &str = "usage: cargo run --release --locked -p measure [-- short]";
const AGAIN: &str = "Measure anew: `cargo run --release --locked -p measure`.";

/// How often the short form does each piece of work, and how often again where a ratio seems to have changed its sign.
const SHORT: usize = 3;
const AGAIN_IN_DOUBT: usize = 3;

fn main() -> ExitCode {
    let arguments: Vec<_> = std::env::args().skip(1).collect();
    let words: Vec<_> = arguments.iter().map(String::as_str).collect();
    let start = Instant::now();
    let done = match words[..] {
        [] => whole(),
        ["short"] => short(),
        _ => {
            eprintln!("{USAGE}");
            return ExitCode::FAILURE;
        }
    };
    match done {
        Ok(said) => {
            println!("{said} It took {} s.", start.elapsed().as_secs());
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}

/// The folder of this package.
fn here() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn file() -> PathBuf {
    here().join("measured.json")
}

/// Measures everything, and writes the file at the end, or nothing.
fn whole() -> Result<String> {
    let python = Python::ask()?;
    if python.uvloop.is_none() {
        bail!(
            "Python has no uvloop, and one of the ways needs it: `pip install -r .ci/python-packages.txt`."
        );
    }
    let machine = machine::describe()?;
    let programs = Programs::build()?;
    let mut samples = Samples::default();
    let rounds = WORKS.iter().map(|work| work.runs).max().unwrap_or(0);
    for round in 0..rounds {
        eprintln!("Round {} of {rounds}", round + 1);
        for work in WORKS.iter().filter(|work| round < work.runs) {
            for way in work.ways {
                samples.take(work, way, &programs, false)?;
            }
        }
    }
    let measured = Measured {
        date: python.date.clone(),
        machine,
        versions: machine::versions(&python)?,
        measures: samples.measures()?,
    };
    let path = file();
    measured
        .write(&path)
        .with_context(|| format!("{} cannot be written", path.display()))?;
    Ok(format!("Wrote {}.", path.display()))
}

/// Does less work, and compares which way is faster with what the file says.
fn short() -> Result<String> {
    let path = file();
    let Some(measured) = Measured::read(&path)? else {
        bail!("there is no {}. {AGAIN}", path.display());
    };
    if let Some(stale) = measured.stale(&path).first() {
        bail!("{stale}. {AGAIN}");
    }
    let python = Python::ask()?;
    if python.uvloop.is_none() {
        println!("Python has no uvloop: what runs on it is left out.");
    }
    let programs = Programs::build()?;
    let mut samples = Samples::default();
    let mut compared = 0;
    for work in WORKS.iter().filter(|work| work.has_short_form()) {
        let mut runs = SHORT;
        let changes = loop {
            for _ in 0..runs {
                let ways = work.ways.iter();
                for way in ways.filter(|way| python.uvloop.is_some() || way.name != "uvloop") {
                    samples.take(work, way, &programs, true)?;
                }
            }
            let (count, changes) = compare::changes(work, &measured, &samples)?;
            if changes.is_empty() || runs == AGAIN_IN_DOUBT + SHORT {
                compared += count;
                break changes;
            }
            runs = AGAIN_IN_DOUBT + SHORT;
        };
        if !changes.is_empty() {
            bail!("{}\nIf that is so, {AGAIN}", changes.join("\n"));
        }
    }
    Ok(format!(
        "{compared} ratios have the sign that measured.json gives them."
    ))
}
