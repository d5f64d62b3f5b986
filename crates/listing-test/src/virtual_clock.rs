//! Runs a listing's own `main` on a clock that jumps, with dice that repeat.

use std::cell::RefCell;
use std::fmt;
use std::panic::Location;
use std::path::Path;
use std::pin::pin;
use std::sync::{Mutex, PoisonError};
use std::task::{Context, Waker};
use std::time::Duration;

use listing::{Clock, End, Event, Line, Recording, Row, Stamp, shown};

use crate::underway;

/// What a listing finds as `tokio`: tokio itself, but a current-thread runtime starts with its clock
/// paused, so that a sleep takes no time
/// ([docs](https://docs.rs/tokio/latest/tokio/time/fn.pause.html)), and what starts a task says so to the
/// recording.
pub mod tokio {
    pub use self::task::spawn;
    pub use ::tokio::*;

    pub mod runtime {
        pub use ::tokio::runtime::*;
        use std::io;

        pub struct Builder(::tokio::runtime::Builder);

        impl Builder {
            pub fn new_current_thread() -> Self {
                let mut builder = ::tokio::runtime::Builder::new_current_thread();
                builder.enable_time().start_paused(true);
                Builder(builder)
            }

            /// Listings on real threads are compiled here too, but run as built programs.
            pub fn new_multi_thread() -> ::tokio::runtime::Builder {
                ::tokio::runtime::Builder::new_multi_thread()
            }

            pub fn enable_all(&mut self) -> &mut Self {
                self.0.enable_all();
                self
            }

            pub fn build(&mut self) -> io::Result<Runtime> {
                let runtime = self.0.build()?;
                let entered = runtime.enter();
                crate::virtual_clock::start();
                drop(entered);
                Ok(runtime)
            }
        }
    }

    pub mod task {
        use crate::virtual_clock::{started, traced};
        pub use ::tokio::task::*;
        use std::ops::{Deref, DerefMut};

        pub fn spawn<F>(future: F) -> JoinHandle<F::Output>
        where
            F: Future + Send + 'static,
            F::Output: Send + 'static,
        {
            let handle = ::tokio::spawn(traced(future));
            started(handle.id());
            handle
        }

        pub struct JoinSet<T>(::tokio::task::JoinSet<T>);

        impl<T> Default for JoinSet<T> {
            fn default() -> Self {
                JoinSet(::tokio::task::JoinSet::new())
            }
        }

        impl<T: Send + 'static> JoinSet<T> {
            pub fn new() -> Self {
                JoinSet(::tokio::task::JoinSet::new())
            }

            pub fn spawn<F>(&mut self, future: F) -> AbortHandle
            where
                F: Future<Output = T> + Send + 'static,
            {
                let handle = self.0.spawn(traced(future));
                started(handle.id());
                handle
            }
        }

        impl<T> Deref for JoinSet<T> {
            type Target = ::tokio::task::JoinSet<T>;

            fn deref(&self) -> &Self::Target {
                &self.0
            }
        }

        impl<T> DerefMut for JoinSet<T> {
            fn deref_mut(&mut self) -> &mut Self::Target {
                &mut self.0
            }
        }
    }
}

thread_local! {
    static RUN: RefCell<Option<Run>> = const { RefCell::new(None) };
}

/// The task that runs; `None` is the one that runs `main`.
type Id = Option<::tokio::task::Id>;

/// What the running listing has done so far. Times are virtual milliseconds.
struct Run {
    start: Option<::tokio::time::Instant>,
    /// How long the thread slept where no runtime was.
    slept: Duration,
    lines: Vec<Printed>,
    /// The line being printed, up to its end.
    line: String,
    tasks: Vec<Started>,
}

struct Printed {
    at: u64,
    id: Id,
    source: u32,
    text: String,
}

struct Started {
    id: Id,
    by: Id,
    at: u64,
    ended: Option<(u64, End)>,
}

impl Run {
    fn now(&self) -> u64 {
        let started = self.start.map_or(Duration::ZERO, |start| start.elapsed());
        let now = (self.slept + started).as_millis() as u64;
        // What still waits when the runtime ends is dropped after the clock is gone.
        self.lines.last().map_or(now, |line| now.max(line.at))
    }

    fn name(&self, id: Id) -> String {
        match id {
            Some(_) => {
                let rank = self.tasks.iter().position(|task| task.id == id);
                format!("task-{}", rank.expect("every task says that it starts") + 1)
            }
            None => "main".to_owned(),
        }
    }
}

/// More than any listing prints; a loop without an end would fill the memory.
const MOST_LINES: usize = 10_000;

/// A place in a listing.
pub struct Place {
    pub file: &'static str,
    pub line: u32,
}

impl Place {
    #[track_caller]
    pub fn of_caller() -> Self {
        let place = Location::caller();
        Place {
            file: place.file(),
            line: place.line(),
        }
    }
}

/// What was refused, by the program's file. A program may go on after the panic, or be on another thread.
static REFUSED: Mutex<Vec<(&str, String)>> = Mutex::new(Vec::new());

/// Refuses what a listing does on the virtual clock.
pub fn refuse(place: Place, what: &str) -> ! {
    let message = format!("{}:{}: {what}.", shown(Path::new(place.file)), place.line);
    REFUSED
        .lock()
        .unwrap_or_else(PoisonError::into_inner)
        .push((place.file, message.clone()));
    panic!("{message}");
}

/// Runs `main`, which stands in the file `program`, with the dice of `seed` and returns what it printed.
///
/// # Errors
/// When it did what a program on the virtual clock must not do.
pub fn run(program: &Path, main: fn(), seed: u64) -> Result<Recording, String> {
    fastrand::seed(seed);
    RUN.set(Some(Run {
        start: None,
        slept: Duration::ZERO,
        lines: Vec::new(),
        line: String::new(),
        tasks: Vec::new(),
    }));
    let underway = underway::start(program);
    let ended = std::panic::catch_unwind(main);
    drop(underway);
    let run = RUN.take().expect("set above, and taken only here");
    let refused: Vec<_> = REFUSED
        .lock()
        .unwrap_or_else(PoisonError::into_inner)
        .extract_if(.., |(file, _)| Path::new(file) == program)
        .collect();
    if let Some((_, message)) = refused.into_iter().next() {
        return Err(message);
    }
    if let Err(panic) = ended {
        let what = panic
            .downcast_ref::<String>()
            .map(String::as_str)
            .or_else(|| panic.downcast_ref::<&str>().copied())
            .unwrap_or("with a value that is no text");
        return Err(format!(
            "{}: the program panicked: {what}. A listing must end by returning from `main`.",
            shown(program)
        ));
    }
    if !run.line.is_empty() {
        return Err(format!(
            "{}: the last line that the program prints has no end: `{}`. Print it with `println!`.",
            shown(program),
            run.line
        ));
    }
    let line = |line: &Printed| {
        Row::Printed(Line {
            stamp: Some(Stamp {
                at: line.at,
                task: run.name(line.id),
                source: Some(line.source),
            }),
            text: line.text.clone(),
        })
    };
    let event = |at, id, event| Row::Happened {
        stamp: Stamp {
            at,
            task: run.name(id),
            source: None,
        },
        event,
    };
    let mut rows: Vec<_> = run.lines.iter().map(line).collect();
    for task in &run.tasks {
        let name = run.name(task.id);
        rows.push(event(task.at, task.by, Event::Starts { name, given: None }));
        if let Some((at, end)) = task.ended {
            rows.push(event(at, task.id, Event::Ends(end)));
        }
    }
    // Starts and ends are not recorded in their place here, but they are at their time.
    rows.sort_by_key(|row| row.stamp().map_or(0, |stamp| stamp.at));
    Ok(Recording {
        clock: Clock::Virtual { seed },
        rows,
    })
}

/// A sleep of the thread, and with it of every task: it moves the clock without letting another task run.
#[track_caller]
pub fn sleep(duration: Duration) {
    if RUN.with_borrow(Option::is_none) {
        refuse(
            Place::of_caller(),
            "a second thread sleeps, which the virtual clock does not see. Let the task sleep instead, by \
             `tokio::time::sleep`, or have real threads, by `#[tokio::main]` without a flavor",
        );
    }
    if ::tokio::runtime::Handle::try_current().is_ok() {
        // The clock has moved when `advance` yields for the first time.
        let _ =
            pin!(::tokio::time::advance(duration)).poll(&mut Context::from_waker(Waker::noop()));
    } else {
        with_run(|run| run.slept += duration);
    }
}

fn with_run<T>(act: impl FnOnce(&mut Run) -> T) -> T {
    RUN.with_borrow_mut(|run| {
        act(run
            .as_mut()
            .expect("a listing on the virtual clock runs only inside `run`, on its thread"))
    })
}

fn start() {
    with_run(|run| run.start = Some(::tokio::time::Instant::now()));
}

fn started(id: ::tokio::task::Id) {
    with_run(|run| {
        let (by, at) = (::tokio::task::try_id(), run.now());
        run.tasks.push(Started {
            id: Some(id),
            by,
            at,
            ended: None,
        });
    });
}

/// The future, which records how it ends: by returning, by a panic, or by being dropped before that.
async fn traced<F: Future>(future: F) -> F::Output {
    struct Ends {
        returned: bool,
    }
    impl Drop for Ends {
        fn drop(&mut self) {
            let end = match self.returned {
                true => End::Returned,
                false if std::thread::panicking() => End::Failed,
                false => End::Cancelled,
            };
            let id = ::tokio::task::try_id();
            with_run(|run| {
                let at = run.now();
                if let Some(task) = run.tasks.iter_mut().find(|task| task.id == id) {
                    task.ended = Some((at, end));
                }
            });
        }
    }
    let mut ends = Ends { returned: false };
    let output = future.await;
    ends.returned = true;
    output
}

/// Takes what the running listing prints.
pub fn record(place: Place, text: fmt::Arguments<'_>) {
    if RUN.with_borrow(Option::is_none) {
        refuse(
            place,
            "a second thread prints, which the virtual clock does not see. Let a task print, or have real threads, \
             by `#[tokio::main]` without a flavor",
        );
    }
    // Before the recording is borrowed, for what is printed may itself print.
    let text = text.to_string();
    let lines = with_run(|run| {
        run.line += &text;
        while let Some(end) = run.line.find('\n') {
            let rest = run.line.split_off(end + 1);
            let text = std::mem::replace(&mut run.line, rest);
            let (at, id) = (run.now(), ::tokio::task::try_id());
            let text = text.trim_end_matches('\n').to_owned();
            run.lines.push(Printed {
                at,
                id,
                source: place.line,
                text,
            });
        }
        run.lines.len()
    });
    if lines > MOST_LINES {
        refuse(
            place,
            "the program prints more than 10000 lines, so it may never end. Let it end sooner",
        );
    }
}
