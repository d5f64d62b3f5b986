//! Runs the Python twins, where there is a Python.

use std::io::{self, BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::{Mutex, OnceLock, PoisonError, mpsc};
use std::time::{Duration, Instant};

use listing::{Clock, Recording, shown};

use crate::underway;

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
    process: Child,
    requests: ChildStdin,
    /// Its lines, from a thread that waits for them.
    answers: mpsc::Receiver<io::Result<String>>,
}

/// The processes that nobody uses just now; there are as many as tests run at the same time.
static IDLE: Mutex<Vec<Server>> = Mutex::new(Vec::new());

/// Runs a twin on a clock, the virtual one with its dice or the real one.
///
/// # Errors
/// When Python cannot be started, or the twin raises, does not end, or does what it must not do on that clock.
pub fn run(twin: &Path, clock: Clock) -> Result<Recording, String> {
    run_within(underway::patience(), twin, clock)
}

/// Runs a twin, which is ended when it takes longer than that.
///
/// # Errors
/// As [`run`].
pub fn run_within(patience: Duration, twin: &Path, clock: Clock) -> Result<Recording, String> {
    let idle = IDLE.lock().unwrap_or_else(PoisonError::into_inner).pop();
    let mut server = match idle {
        Some(server) => server,
        None => Server::start().map_err(|error| format!("cannot start python3: {error}"))?,
    };
    let answer = match server.ask(twin, clock, patience) {
        Ok(answer) => answer,
        Err(error) => {
            // It may have ended by itself; either way it is of no more use.
            let _ = server.process.kill();
            let _ = server.process.wait();
            return Err(match error.kind() {
                io::ErrorKind::TimedOut => underway::endless(&shown(twin), patience),
                io::ErrorKind::UnexpectedEof => format!(
                    "{}: the program ended the whole process while it was proven. Let it come to its end instead \
                     of calling `os._exit`.",
                    shown(twin)
                ),
                _ => format!("{}: python3: {error}", shown(twin)),
            });
        }
    };
    IDLE.lock()
        .unwrap_or_else(PoisonError::into_inner)
        .push(server);
    if let Some(traceback) = answer.strip_prefix("failed: ") {
        return Err(format!("{} raised: {traceback}", shown(twin)));
    }
    if let Some((line, what)) = answer
        .strip_prefix("refused ")
        .and_then(|refused| refused.split_once(": "))
    {
        return Err(format!("{}:{line}: {}.", shown(twin), what.trim_end()));
    }
    answer
        .parse()
        .map_err(|error| format!("{}: {error}", shown(twin)))
}

impl Server {
    fn start() -> io::Result<Server> {
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/twins.py");
        let mut process = Command::new("python3")
            .arg(script)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            // Tracebacks that asyncio logs are not part of what a twin prints.
            .stderr(Stdio::null())
            .spawn()?;
        let lines = BufReader::new(process.stdout.take().expect("piped above")).lines();
        let (send, answers) = mpsc::channel();
        std::thread::spawn(move || {
            // Ends with the process, or when nobody asks it any more.
            lines.map(|line| send.send(line)).find(Result::is_err)
        });
        Ok(Server {
            requests: process.stdin.take().expect("piped above"),
            answers,
            process,
        })
    }

    /// Has one twin run and returns the answer, without the line that ends it.
    fn ask(&mut self, twin: &Path, clock: Clock, patience: Duration) -> io::Result<String> {
        let dice = match clock {
            Clock::Virtual { seed } => seed.to_string(),
            Clock::Real => "real".to_owned(),
        };
        writeln!(self.requests, "{dice} {}", twin.display())?;
        self.requests.flush()?;
        let until = Instant::now() + patience;
        let mut answer = String::new();
        loop {
            let left = until.saturating_duration_since(Instant::now());
            let line = self.answers.recv_timeout(left).map_err(|end| match end {
                mpsc::RecvTimeoutError::Timeout => io::ErrorKind::TimedOut,
                mpsc::RecvTimeoutError::Disconnected => io::ErrorKind::UnexpectedEof,
            })??;
            if line == "." {
                return Ok(answer);
            }
            answer += &line;
            answer.push('\n');
        }
    }
}
