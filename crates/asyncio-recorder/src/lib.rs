//! Runs asyncio programs on a virtual clock and records what they print and what their tasks do.
//!
//! ```no_run
//! use std::path::Path;
//!
//! use listing::Clock;
//!
//! let recording = asyncio_recorder::run(Path::new("main.py"), Clock::Virtual { seed: 7 })?;
//! print!("{recording}");
//! # Ok::<(), asyncio_recorder::Error>(())
//! ```
//!
//! The programs run as they stand, with CPython 3.11 or later and nothing installed. Python processes are started
//! as they are needed, kept, and used for one program after the other; they end with this process.
//!
//! On [`Clock::Virtual`] time is counted in whole milliseconds and jumps to the next timer when every task waits.
//! `random` rolls the dice that `fastrand` rolls in Rust. What a program must not do there, for it would print
//! something else each time, is [`Error::Refused`] with the line that did it.
//! On [`Clock::Real`] the program runs as it stands, and only what it prints is recorded.

#![warn(missing_docs)]

use std::fmt;
use std::io::{self, BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::str::FromStr;
use std::sync::{Mutex, OnceLock, PoisonError, mpsc};
use std::time::{Duration, Instant};

use listing::{Clock, Order, Recording, RecordingError, children};

/// The oldest Python that can run the recorder.
const OLDEST: &str = "3.11";

/// When a program is taken to hang. None needs a second.
const PATIENCE: Duration = Duration::from_secs(60);

/// The recorder's modules, each after those that it imports.
const MODULES: [(&str, &str); 9] = [
    (
        "asyncio_recorder",
        include_str!("asyncio_recorder/__init__.py"),
    ),
    (
        "asyncio_recorder.record",
        include_str!("asyncio_recorder/record.py"),
    ),
    (
        "asyncio_recorder.dice",
        include_str!("asyncio_recorder/dice.py"),
    ),
    (
        "asyncio_recorder.threads",
        include_str!("asyncio_recorder/threads.py"),
    ),
    (
        "asyncio_recorder.tasks",
        include_str!("asyncio_recorder/tasks.py"),
    ),
    (
        "asyncio_recorder.loop",
        include_str!("asyncio_recorder/loop.py"),
    ),
    (
        "asyncio_recorder.stand_ins",
        include_str!("asyncio_recorder/stand_ins.py"),
    ),
    (
        "asyncio_recorder.on_threads",
        include_str!("asyncio_recorder/on_threads.py"),
    ),
    (
        "asyncio_recorder.server",
        include_str!("asyncio_recorder/server.py"),
    ),
];

/// The names and sources of the recorder's own modules: where they change, a program may be recorded otherwise.
pub fn sources() -> impl Iterator<Item = (&'static str, &'static str)> {
    MODULES.into_iter()
}

/// What this machine has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Python {
    /// A Python that can run the recorder.
    Found {
        /// As in `3.11.7`.
        version: String,
    },
    /// None that can.
    Missing {
        /// What is wrong with the one that was looked for.
        why: String,
    },
}

/// Why there is no recording. Each names the program, and the line where one is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Error {
    /// Python cannot be started, or broke off.
    Python {
        /// The program that was to be run.
        path: PathBuf,
        /// What the system says.
        why: String,
    },
    /// The program raised.
    Raised {
        /// The program.
        path: PathBuf,
        /// The line of the program that raised, counted from 1.
        line: usize,
        /// The traceback, its lines separated by ` / `.
        traceback: String,
    },
    /// The program does what it must not do on that clock.
    Refused {
        /// The program.
        path: PathBuf,
        /// The line of the program that does it, counted from 1.
        line: usize,
        /// What it does, and what to do instead.
        what: String,
    },
    /// The program did not end.
    Endless {
        /// The program.
        path: PathBuf,
        /// How long it was waited for.
        patience: Duration,
    },
    /// The program ended the process that ran it.
    EndedProcess {
        /// The program.
        path: PathBuf,
    },
    /// The recorder wrote what is no recording: a fault of this crate.
    Unreadable {
        /// The program.
        path: PathBuf,
        /// What is wrong with it.
        why: RecordingError,
    },
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Error::Python { path, why } => write!(f, "{}: {why}", path.display()),
            Error::Raised {
                path,
                line,
                traceback,
            } => write!(f, "{}:{line}: it raised: {traceback}", path.display()),
            Error::Refused { path, line, what } => {
                write!(f, "{}:{line}: {what}.", path.display())
            }
            Error::Endless { path, patience } => write!(
                f,
                "{}: the program did not end within {patience:?}: it waits for something that never comes, or it \
                 loops for ever. Mend it so that it ends by itself.",
                path.display()
            ),
            Error::EndedProcess { path } => write!(
                f,
                "{}: the program ended the whole process while it was recorded. Let it come to its end instead of \
                 calling `os._exit`.",
                path.display()
            ),
            Error::Unreadable { path, why } => write!(
                f,
                "{}: the recorder wrote what is no recording: {why}. This is a fault of asyncio-recorder.",
                path.display()
            ),
        }
    }
}

impl std::error::Error for Error {}

/// Runs programs with one Python, and keeps its processes.
#[derive(Debug)]
pub struct Recorder {
    program: String,
    patience: Duration,
    /// The processes that nobody uses just now; there are as many as programs run at the same time.
    idle: Mutex<Vec<Server>>,
    python: OnceLock<Python>,
}

/// The recorder that [`run`] uses: with the Python that the environment's `PYTHON` names, or `python3`.
pub fn recorder() -> &'static Recorder {
    static RECORDER: OnceLock<Recorder> = OnceLock::new();
    RECORDER.get_or_init(|| {
        let program = std::env::var("PYTHON").ok().filter(|name| !name.is_empty());
        Recorder::new(program.as_deref().unwrap_or("python3"))
    })
}

/// Whether this machine has a Python that can run programs; looked for once.
pub fn python() -> &'static Python {
    recorder().python()
}

/// Runs a program on a clock, the virtual one with its dice or the real one.
///
/// # Errors
/// When Python cannot be started, or the program raises, does not end, or does what it must not do on that clock.
pub fn run(program: &Path, clock: Clock) -> Result<Recording, Error> {
    recorder().run(program, clock)
}

/// Whether `program` is a Python that the recorder can use.
pub fn look_for(program: &str) -> Python {
    let script = format!(
        "import platform, sys; print(platform.python_version()); \
         sys.exit(sys.version_info < ({}))",
        OLDEST.replace('.', ", ")
    );
    match children::output(Command::new(program).args(["-c", &script])) {
        Ok(output) => {
            let version = String::from_utf8_lossy(&output.stdout).trim().to_owned();
            if output.status.success() {
                Python::Found { version }
            } else {
                let why = format!("`{program}` is {version}, the programs need {OLDEST} or later");
                Python::Missing { why }
            }
        }
        Err(error) => Python::Missing {
            why: format!("`{program}` does not run: {error}"),
        },
    }
}

impl Recorder {
    /// A recorder with the Python that is called or lies at `program`, such as `python3.12`.
    pub fn new(program: &str) -> Recorder {
        Recorder {
            program: program.to_owned(),
            patience: PATIENCE,
            idle: Mutex::new(Vec::new()),
            python: OnceLock::new(),
        }
    }

    /// The same with another patience: a program that takes longer is ended. It is a minute if nothing is said.
    #[must_use]
    pub fn patience(self, patience: Duration) -> Recorder {
        Recorder { patience, ..self }
    }

    /// Its Python, as [`Recorder::new`] takes it.
    pub fn program(&self) -> &str {
        &self.program
    }

    /// Whether its Python can run programs; looked for once.
    pub fn python(&self) -> &Python {
        self.python.get_or_init(|| look_for(&self.program))
    }

    /// Runs a program on a clock, the virtual one with its dice or the real one.
    ///
    /// # Errors
    /// When Python cannot be started, or the program raises, does not end, or does what it must not do on that clock.
    pub fn run(&self, program: &Path, clock: Clock) -> Result<Recording, Error> {
        read(program, &self.run_text(program, clock)?)
    }

    /// Runs a program on the real clock and gives what it did on which thread, in the order that each run has.
    ///
    /// # Errors
    /// When Python cannot be started, or the program raises, does not end, or does what cannot be seen.
    pub fn run_threads(&self, program: &Path) -> Result<Order, Error> {
        let seen: Order = read(program, &self.answer(program, "threads")?)?;
        Ok(Order::of(&seen.acts))
    }

    /// As [`Recorder::run`], but the recording as it would stand in a file.
    ///
    /// # Errors
    /// As [`Recorder::run`].
    pub fn run_text(&self, program: &Path, clock: Clock) -> Result<String, Error> {
        let dice = match clock {
            Clock::Virtual { seed } => seed.to_string(),
            Clock::Real => "real".to_owned(),
        };
        self.answer(program, &dice)
    }

    /// What a process answers; for `dice` see there.
    fn answer(&self, program: &Path, dice: &str) -> Result<String, Error> {
        let path = program.to_owned();
        let idle = self.idle().pop();
        let mut server = match idle {
            Some(server) => server,
            None => Server::start(&self.program).map_err(|error| Error::Python {
                path: path.clone(),
                why: format!("cannot start `{}`: {error}", self.program),
            })?,
        };
        let answer = match server.ask(program, dice, self.patience) {
            Ok(answer) => answer,
            // The process is of no more use: dropped, it ends.
            Err(error) => {
                return Err(match error.kind() {
                    io::ErrorKind::TimedOut => Error::Endless {
                        path,
                        patience: self.patience,
                    },
                    io::ErrorKind::UnexpectedEof | io::ErrorKind::BrokenPipe => {
                        Error::EndedProcess { path }
                    }
                    _ => Error::Python {
                        path,
                        why: format!("`{}`: {error}", self.program),
                    },
                });
            }
        };
        self.idle().push(server);
        if let Some((line, traceback)) = complaint(&answer, "raised ") {
            return Err(Error::Raised {
                path,
                line,
                traceback,
            });
        }
        if let Some((line, what)) = complaint(&answer, "refused ") {
            return Err(Error::Refused { path, line, what });
        }
        Ok(answer)
    }

    fn idle(&self) -> std::sync::MutexGuard<'_, Vec<Server>> {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// What a process wrote, read.
fn read<T: FromStr<Err = RecordingError>>(program: &Path, text: &str) -> Result<T, Error> {
    text.parse().map_err(|why| Error::Unreadable {
        path: program.to_owned(),
        why,
    })
}

/// The line and the words of an answer that is no recording.
fn complaint(answer: &str, kind: &str) -> Option<(usize, String)> {
    let (line, what) = answer.strip_prefix(kind)?.split_once(": ")?;
    Some((line.parse().ok()?, what.trim_end().to_owned()))
}

/// A Python process that runs programs, one after the other.
#[derive(Debug)]
struct Server {
    process: Child,
    requests: ChildStdin,
    /// Its lines, from a thread that waits for them.
    answers: mpsc::Receiver<io::Result<String>>,
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

impl Server {
    fn start(python: &str) -> io::Result<Server> {
        let mut command = Command::new(python);
        command
            // Not `-I`, for a program may use what is installed for its reader.
            .args(["-P", "-c", include_str!("bootstrap.py")])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            // Tracebacks that asyncio logs are not part of what a program prints.
            .stderr(Stdio::null());
        let mut process = children::start(&mut command)?;
        let lines = BufReader::new(process.stdout.take().expect("piped above")).lines();
        let (send, answers) = mpsc::channel();
        std::thread::spawn(move || {
            // Ends with the process, or when nobody asks it any more.
            lines.map(|line| send.send(line)).find(Result::is_err)
        });
        let mut server = Server {
            requests: process.stdin.take().expect("piped above"),
            answers,
            process,
        };
        for (name, source) in MODULES {
            write!(server.requests, "{name} {}\n{source}", source.len())?;
        }
        server.requests.write_all(b"\n")?;
        Ok(server)
    }

    /// Has one program run and returns the answer, without the line that ends it.
    fn ask(&mut self, program: &Path, dice: &str, patience: Duration) -> io::Result<String> {
        // A thread that hangs is found out before all is given up.
        let thread = (patience / 3).as_millis().max(1);
        let program = std::path::absolute(program)?;
        writeln!(self.requests, "{dice} {thread} {}", program.display())?;
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
