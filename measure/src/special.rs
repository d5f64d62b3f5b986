//! What no program can measure of itself: how long it takes to build it, and what must be there for it to run.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Stdio;
use std::time::Instant;

use anyhow::{Context, Result, bail};
use tempfile::TempDir;

use crate::build::{Programs, cargo};
use crate::here;
use crate::machine::python;
use crate::program::Said;
use crate::works::{Language, Way};

/// A project that holds the crawler and what it needs, as a reader would have it.
pub(crate) fn project() -> Result<TempDir> {
    let folder = tempfile::tempdir().context("a temporary folder cannot be made")?;
    let workspace = fs::read_to_string(here().join("../Cargo.toml"))?;
    let dependency = |name: &str| {
        let found = workspace
            .lines()
            .find(|line| line.starts_with(&format!("{name} = ")));
        found.with_context(|| format!("Cargo.toml names no {name}"))
    };
    let manifest = format!(
        "[package]\nname = \"crawler\"\nedition = \"2024\"\n\n[dependencies]\n{}\n{}\n",
        dependency("fastrand")?,
        dependency("tokio")?
    );
    let work = here().join("work");
    fs::write(folder.path().join("Cargo.toml"), manifest)?;
    fs::copy(
        here().join("../Cargo.lock"),
        folder.path().join("Cargo.lock"),
    )?;
    fs::create_dir(folder.path().join("src"))?;
    fs::copy(
        work.join("crawler/main.rs"),
        folder.path().join("src/main.rs"),
    )?;
    fs::copy(work.join("way.rs"), folder.path().join("way.rs"))?;
    Ok(folder)
}

/// Builds the crawler once after a change, or with all that it needs.
pub(crate) fn build(way: &Way, programs: &Programs) -> Result<Said> {
    let seconds = match way.language {
        Language::Python => compile_python()?,
        Language::Rust => {
            let (profile, all) = match way.word.strip_suffix("-all") {
                Some(profile) => (profile, true),
                None => (way.word, false),
            };
            compile_rust(programs.project.path(), profile, all)?
        }
    };
    Ok(BTreeMap::from([("build".to_owned(), seconds)]))
}

/// Python compiles a program, too, each time it starts; only what is imported is kept.
fn compile_python() -> Result<f64> {
    const TIMED: &str = "import sys, time\n\
        text = open(sys.argv[1]).read()\n\
        start = time.perf_counter()\n\
        compile(text, sys.argv[1], 'exec')\n\
        print(time.perf_counter() - start)";
    let output = python()
        .args(["-c", TIMED])
        .arg(here().join("work/crawler/main.py"))
        .output()?;
    let said = String::from_utf8_lossy(&output.stdout);
    said.trim().parse().context("Python compiles the crawler")
}

fn compile_rust(project: &Path, profile: &str, all: bool) -> Result<f64> {
    // Each profile has a folder of its own: to build all of one anew leaves the other as it is.
    let target = project.join("target").join(profile);
    let mut build = cargo();
    build
        .args(["build", "--quiet", "--offline", "--target-dir"])
        .arg(&target)
        .current_dir(project)
        .stdin(Stdio::null());
    if profile == "release" {
        build.arg("--release");
    }
    let mut timed = || {
        let start = Instant::now();
        let status = build.status()?;
        if !status.success() {
            bail!("the crawler is not built: see above.");
        }
        Ok(start.elapsed().as_secs_f64())
    };
    if all {
        if target.exists() {
            fs::remove_dir_all(&target)?;
        }
        return timed();
    }
    // What it needs is built, and nothing is left to do.
    timed()?;
    let program = project.join("src/main.rs");
    let text = fs::read_to_string(&program)?;
    // Another number for the page that has no number: all that is built of it is another.
    let (before, rest) = text
        .split_once("unwrap_or(")
        .context("the crawler has a number")?;
    let (number, behind) = rest.split_once(')').context("and its end")?;
    let number: u64 = number.parse()?;
    fs::write(
        &program,
        format!("{before}unwrap_or({}){behind}", number + 1),
    )?;
    timed()
}

/// The size of the program, and of the interpreter and the library without which it does not run.
pub(crate) fn weigh(way: &Way, programs: &Programs) -> Result<Said> {
    const LIBRARY: &str = "import os, sys, sysconfig\n\
        print(os.path.realpath(sys.executable))\n\
        print(sysconfig.get_path('stdlib'))";
    let bytes = match way.language {
        Language::Rust => fs::metadata(programs.path("crawler"))?.len(),
        Language::Python => {
            let output = python().args(["-c", LIBRARY]).output()?;
            let said = String::from_utf8_lossy(&output.stdout).into_owned();
            let work = here().join("work");
            let programs = [work.join("crawler/main.py"), work.join("way.py")];
            let paths = said.lines().map(Into::into).chain(programs);
            paths
                .map(|path| weight(&path))
                .sum::<Result<u64>>()
                .context("Python's library cannot be read")?
        }
    };
    Ok(BTreeMap::from([("bytes".to_owned(), bytes as f64)]))
}

/// The bytes of a file, or of all files below a folder: without installed packages, tests, and what Python makes itself.
fn weight(path: &Path) -> Result<u64> {
    let about = fs::symlink_metadata(path)?;
    if !about.is_dir() {
        return Ok(about.len());
    }
    let mut sum = 0;
    for entry in fs::read_dir(path)? {
        let entry = entry?;
        let name = entry.file_name();
        if !["site-packages", "dist-packages", "test", "__pycache__"]
            .iter()
            .any(|left_out| name == *left_out)
        {
            sum += weight(&entry.path())?;
        }
    }
    Ok(sum)
}
