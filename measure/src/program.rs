//! Runs one program, once.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Read};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::build::Programs;
use crate::here;
use crate::machine::python;
use crate::works::{How, Language, Way, Work};

/// When a program is taken to hang; none needs ten seconds.
const PATIENCE: Duration = Duration::from_secs(60);

/// How long a server is asked: in full, and in the short form.
const MS: [&str; 2] = ["400", "100"];

/// The figures of one run, and the sizes of the work, by what the program calls them.
pub(crate) type Said = BTreeMap<String, f64>;

/// Does a piece of work once in one way.
///
/// # Errors
/// When the program fails, hangs, or does not say its figures.
pub(crate) fn run(work: &Work, way: &Way, programs: &Programs, short: bool) -> Result<Said> {
    let said = match work.how {
        How::Prints => {
            let mut command = command(work, way, programs);
            if short {
                command.arg("short");
            }
            parse(&output(command)?)
        }
        How::Serves => serve(command(work, way, programs), programs, short),
        How::FirstLine => first_line(command(work, way, programs)),
        How::Builds => crate::special::build(way, programs),
        How::Weighs => crate::special::weigh(way, programs),
    };
    said.with_context(|| format!("measure/work/{} as {}", work.folder, way.label))
}

fn command(work: &Work, way: &Way, programs: &Programs) -> Command {
    let mut command = match way.language {
        Language::Python => {
            let mut command = python();
            command.arg(here().join("work").join(work.folder).join("main.py"));
            command
        }
        Language::Rust => Command::new(programs.path(work.folder)),
    };
    command.arg(way.word);
    command
}

/// What a program prints, when it is done.
fn output(mut command: Command) -> Result<String> {
    let child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .with_context(|| format!("{} does not run", command.get_program().display()))?;
    finish(child, PATIENCE)
}

/// Waits for a program that prints little, and stops it if it hangs.
fn finish(mut child: Child, patience: Duration) -> Result<String> {
    let start = Instant::now();
    let status = loop {
        if let Some(status) = child.try_wait()? {
            break status;
        }
        if start.elapsed() > patience {
            child.kill()?;
            child.wait()?;
            bail!("it did not end within {} s", patience.as_secs());
        }
        thread::sleep(Duration::from_millis(2));
    };
    let (mut printed, mut errors) = (String::new(), String::new());
    if let Some(mut stdout) = child.stdout.take() {
        stdout.read_to_string(&mut printed)?;
    }
    if let Some(mut stderr) = child.stderr.take() {
        stderr.read_to_string(&mut errors)?;
    }
    if !status.success() {
        bail!("it failed: {status}\n{errors}");
    }
    Ok(printed)
}

/// Reads `{"each": 1.2e-6, "tasks": 1000}`.
fn parse(printed: &str) -> Result<Said> {
    serde_json::from_str(printed)
        .with_context(|| format!("it says no figures: `{}`", printed.trim()))
}

/// A child that does not outlive this.
struct Stopped(Child);

impl Drop for Stopped {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// The first line that a program prints; the program is stopped when the second part is dropped.
fn start(mut command: Command) -> Result<(String, Stopped)> {
    let child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .spawn()?;
    let mut child = Stopped(child);
    let stdout = child.0.stdout.take().context("it is piped")?;
    let mut line = String::new();
    BufReader::new(stdout).read_line(&mut line)?;
    Ok((line, child))
}

fn serve(command: Command, programs: &Programs, short: bool) -> Result<Said> {
    let (port, _server) = start(command)?;
    let mut load = Command::new(programs.path("load"));
    load.arg(port.trim()).arg(MS[usize::from(short)]);
    parse(&output(load)?)
}

fn first_line(command: Command) -> Result<Said> {
    let begin = Instant::now();
    let (line, mut child) = start(command)?;
    let first = begin.elapsed().as_secs_f64();
    child.0.wait()?;
    if line.trim() != "Hello" {
        bail!("it does not say hello: `{}`", line.trim());
    }
    Ok(BTreeMap::from([("first".to_owned(), first)]))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shell(script: &str) -> Command {
        let mut command = Command::new("sh");
        command.args(["-c", script]);
        command
    }

    #[test]
    fn a_program_that_fails_or_says_nothing() {
        let error = output(shell("echo broken >&2; exit 3")).expect_err("it fails");
        assert!(error.to_string().contains("broken"), "{error}");
        let error = parse(&output(shell("echo 12 µs")).expect("it ends")).expect_err("no figures");
        assert!(error.to_string().contains("`12 µs`"), "{error}");
        let said = parse("{\"each\": 1.5e-6, \"tasks\": 10}\n").expect("figures");
        assert_eq!(said["each"], 1.5e-6);
        let error = first_line(shell("echo Good day")).expect_err("another word");
        assert!(error.to_string().contains("Good day"), "{error}");
    }

    #[test]
    fn a_program_that_hangs_is_stopped() {
        let mut command = shell("exec sleep 1000");
        let child = command.stdout(Stdio::null()).spawn().expect("sh runs");
        let error = finish(child, Duration::ZERO).expect_err("it hangs");
        assert!(error.to_string().contains("did not end"), "{error}");
    }
}
