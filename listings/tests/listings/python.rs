//! Runs the Python twins, where there is a Python.

use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::sync::{Mutex, OnceLock, PoisonError};

use listings::{Clock, Recording};

use crate::folder::shown;

/// The oldest Python the twins are written for.
const OLDEST: &str = "3.11";

/// What this machine has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Python {
    Found { version: String },
    Missing { why: String },
}

/// Looks once for a `python3` that the twins can run on.
pub fn python() -> &'static Python {
    static PYTHON: OnceLock<Python> = OnceLock::new();
    PYTHON.get_or_init(|| look_for("python3"))
}

/// Whether `program` is a Python that the twins can run on.
pub fn look_for(program: &str) -> Python {
    let script = format!(
        "import platform, sys; print(platform.python_version()); \
         sys.exit(sys.version_info < ({}))",
        OLDEST.replace('.', ", ")
    );
    match Command::new(program).args(["-c", &script]).output() {
        Ok(output) => {
            let version = String::from_utf8_lossy(&output.stdout).trim().to_owned();
            if output.status.success() {
                Python::Found { version }
            } else {
                let why = format!("`{program}` is {version}, the twins need {OLDEST} or later");
                Python::Missing { why }
            }
        }
        Err(error) => Python::Missing {
            why: format!("`{program}` does not run: {error}"),
        },
    }
}

/// What to do about the twins: `Ok` with nothing to say, `Ok` with a sentence for whoever ran the
/// tests, or an error where a missing Python is one.
pub fn verdict(python: &Python, twins: usize, ci: bool) -> Result<Option<String>, String> {
    match python {
        Python::Found { .. } => Ok(None),
        Python::Missing { why } => {
            let text = format!("{twins} Python twins were not checked: {why}.");
            if ci {
                Err(format!(
                    "{text} With CI=true that is a failure: install Python."
                ))
            } else {
                Ok(Some(text))
            }
        }
    }
}

/// Runs a twin on a clock, the virtual one with its dice or the real one.
///
/// One Python process serves all requests.
///
/// # Errors
/// When the process cannot be started, or the twin raises.
pub fn run(twin: &Path, clock: Clock) -> Result<Recording, String> {
    struct Server {
        _process: Child,
        requests: ChildStdin,
        answers: BufReader<ChildStdout>,
    }
    static SERVER: Mutex<Option<Server>> = Mutex::new(None);

    // A test that failed while it held the lock left no request unanswered that matters here.
    let mut server = SERVER.lock().unwrap_or_else(PoisonError::into_inner);
    if server.is_none() {
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/listings/twins.py");
        let mut process = Command::new("python3")
            .arg(script)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            // Tracebacks that asyncio logs are not part of what a twin prints.
            .stderr(Stdio::null())
            .spawn()
            .map_err(|error| format!("cannot start python3: {error}"))?;
        *server = Some(Server {
            requests: process.stdin.take().expect("piped above"),
            answers: BufReader::new(process.stdout.take().expect("piped above")),
            _process: process,
        });
    }
    let server = server.as_mut().expect("set above");
    let dice = match clock {
        Clock::Virtual { seed } => seed.to_string(),
        Clock::Real => "real".to_owned(),
    };
    writeln!(server.requests, "{dice} {}", twin.display())
        .and_then(|()| server.requests.flush())
        .map_err(|error| format!("python3 takes no requests: {error}"))?;
    let mut answer = String::new();
    loop {
        let mut row = String::new();
        let read = server.answers.read_line(&mut row);
        match read.map_err(|error| format!("python3 does not answer: {error}"))? {
            0 => return Err(format!("python3 ended while it ran {}", twin.display())),
            _ if row == ".\n" => break,
            _ => answer += &row,
        }
    }
    if let Some(traceback) = answer.strip_prefix("failed: ") {
        return Err(format!("{} raised: {traceback}", shown(twin)));
    }
    answer
        .parse()
        .map_err(|error| format!("{}: {error}", shown(twin)))
}
