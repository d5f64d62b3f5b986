//! Runs the Python twins, where there is a Python.

use std::io::{self, BufRead, BufReader, Write};
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

/// A Python process that runs twins, one after the other.
struct Server {
    /// Ends when its standard input does, and so with this process.
    _process: Child,
    requests: ChildStdin,
    answers: BufReader<ChildStdout>,
}

/// The processes that nobody uses just now; there are as many as tests run at the same time.
static IDLE: Mutex<Vec<Server>> = Mutex::new(Vec::new());

/// Runs a twin on a clock, the virtual one with its dice or the real one.
///
/// # Errors
/// When Python cannot be started, or the twin raises.
pub fn run(twin: &Path, clock: Clock) -> Result<Recording, String> {
    let idle = IDLE.lock().unwrap_or_else(PoisonError::into_inner).pop();
    let mut server = match idle {
        Some(server) => server,
        None => Server::start().map_err(|error| format!("cannot start python3: {error}"))?,
    };
    let answer = server
        .ask(twin, clock)
        .map_err(|error| format!("{}: python3: {error}", shown(twin)))?;
    IDLE.lock()
        .unwrap_or_else(PoisonError::into_inner)
        .push(server);
    if let Some(traceback) = answer.strip_prefix("failed: ") {
        return Err(format!("{} raised: {traceback}", shown(twin)));
    }
    answer
        .parse()
        .map_err(|error| format!("{}: {error}", shown(twin)))
}

impl Server {
    fn start() -> io::Result<Server> {
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/listings/twins.py");
        let mut process = Command::new("python3")
            .arg(script)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            // Tracebacks that asyncio logs are not part of what a twin prints.
            .stderr(Stdio::null())
            .spawn()?;
        Ok(Server {
            requests: process.stdin.take().expect("piped above"),
            answers: BufReader::new(process.stdout.take().expect("piped above")),
            _process: process,
        })
    }

    /// Has one twin run and returns the answer, without the line that ends it.
    fn ask(&mut self, twin: &Path, clock: Clock) -> io::Result<String> {
        let dice = match clock {
            Clock::Virtual { seed } => seed.to_string(),
            Clock::Real => "real".to_owned(),
        };
        writeln!(self.requests, "{dice} {}", twin.display())?;
        self.requests.flush()?;
        let mut answer = String::new();
        loop {
            let start = answer.len();
            if self.answers.read_line(&mut answer)? == 0 {
                return Err(io::ErrorKind::UnexpectedEof.into());
            }
            if &answer[start..] == ".\n" {
                answer.truncate(start);
                return Ok(answer);
            }
        }
    }
}
