//! Runs a program and records it.

use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;
use std::fmt;
use std::panic::{AssertUnwindSafe, Location, catch_unwind};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use listing::{Awaited, Clock, End, Event, Line, Recording, Row, Stamp, Waker, children};

use crate::blocking::Lockstep;
use crate::clock::millis;
use crate::watchdog;

#[doc(hidden)]
pub use real;

pub use crate::blocking::{Thread, spawn_thread};
pub use crate::clock::sleep;
pub use crate::watchdog::{Underway, endless, lose_patience, patience, start as underway};

/// More rows than any program for a reader has; a loop without an end would fill the memory.
const MOST_ROWS: usize = 100_000;

/// A program that was brought in: its `main`, and the file that the compiler saw.
#[derive(Clone, Copy)]
pub struct Main {
    /// Calls `main` and says how the process would end.
    pub main: fn() -> ExitCode,
    /// The value of `file!()` there.
    pub file: &'static str,
}

/// A place in a program.
#[derive(Clone, Copy, Debug)]
pub struct Place {
    /// The file as the compiler names it.
    pub file: &'static str,
    /// Counted from 1.
    pub line: u32,
}

impl Main {
    /// Stands for a program on the real clock, which is not brought in: it is built and run as a program.
    pub const FOR_REAL: Main = Main {
        main: || panic!("it was on the real clock when the tests were built. Build them again"),
        file: "",
    };
}

impl From<&'static Location<'static>> for Place {
    fn from(place: &'static Location<'static>) -> Self {
        Place {
            file: place.file(),
            line: place.line(),
        }
    }
}

/// Why a program could not be recorded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RunError {
    /// The program.
    pub program: PathBuf,
    /// The line at which it did what it must not do, where that is known.
    pub line: Option<u32>,
    /// What it did.
    pub kind: RunErrorKind,
    /// What it had printed by then.
    pub printed: Vec<Line>,
}

/// What a program did that it must not do.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum RunErrorKind {
    /// It did what the virtual clock cannot hold; the text says what, and what to do.
    Refused(String),
    /// Its `main` panicked.
    Panicked(String),
    /// Its `main` returned an error or a failing exit code.
    Failed,
    /// The last line that it printed has no end.
    Unfinished(String),
    /// It started a task that the recorder did not see.
    UnseenTask,
    /// Its tasks wait for one another, and for nothing else: the row of each that says so. Only [`run_closed`] looks.
    Hangs(Vec<Row>),
    /// The recorder itself failed.
    Recorder(String),
}

impl fmt::Display for RunError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:", self.program.display())?;
        if let Some(line) = self.line {
            write!(f, "{line}:")?;
        }
        match &self.kind {
            RunErrorKind::Refused(what) => write!(f, " {what}."),
            RunErrorKind::Panicked(what) => write!(
                f,
                " the program panicked: {what}. It must end by returning from `main`."
            ),
            RunErrorKind::Failed => f.write_str(
                " the program ended with a failure. Handle the error, so that `main` returns `Ok`.",
            ),
            RunErrorKind::Unfinished(text) => write!(
                f,
                " the last line that the program prints has no end: `{text}`. Print it with `println!`."
            ),
            RunErrorKind::UnseenTask => f.write_str(
                " a task was started that the recorder does not see. Start it with `tokio::spawn`, a `JoinSet` or \
                 `Handle::spawn`, or take the real clock: write `clock = \"real\"` in listing.toml.",
            ),
            RunErrorKind::Hangs(waiting) => {
                f.write_str(" the program waits for ever:")?;
                waiting.iter().try_for_each(|row| write!(f, "\n{row}"))
            }
            RunErrorKind::Recorder(what) => write!(
                f,
                " the recorder failed, not the program: {what}. Please mend tokio-recorder."
            ),
        }
    }
}

impl std::error::Error for RunError {}

/// Who does something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Who {
    Main,
    /// By its place among the tasks, from 0.
    Task(usize),
    /// By its place among the threads, from 0.
    Thread(usize),
}

impl Who {
    pub(crate) fn name(self) -> String {
        match self {
            Who::Main => "main".to_owned(),
            Who::Task(n) => format!("task-{}", n + 1),
            Who::Thread(n) => format!("thread-{}", n + 1),
        }
    }
}

thread_local! {
    static RUN: RefCell<Option<Arc<Shared>>> = const { RefCell::new(None) };
    /// Whose code this thread runs just now.
    static RUNNING: Cell<Option<Who>> = const { Cell::new(None) };
    /// In whose turn the one that runs has its own.
    static AROUND: Cell<Option<Who>> = const { Cell::new(None) };
    /// Whose turn was the last on this thread, if the thread has not slept since: tokio tells those who wait for a task
    /// of its end after its turn.
    static LAST: Cell<Option<Who>> = const { Cell::new(None) };
    /// How many turns this thread is in.
    static DEPTH: Cell<usize> = const { Cell::new(0) };
    /// Whether this thread runs the program's runtime.
    static IS_RUNTIME: Cell<bool> = const { Cell::new(false) };
}

pub(crate) struct Shared {
    run: Mutex<Run>,
}

/// What is known of `main` or a task.
#[derive(Default)]
pub(crate) struct State {
    pub(crate) ran: bool,
    /// Something has woken it since its last turn began.
    woken: bool,
    /// It was itself that woke it.
    by_itself: bool,
    pub(crate) ended: bool,
    /// A `LocalSet` runs other tasks in its turn, which therefore ended for the recording.
    suspended: bool,
    /// Its future is being dropped, and nothing has been recorded of that yet.
    dropping: bool,
    /// What it waits for, as it was polled in this turn or the last one.
    pub(crate) waits: Vec<Wait>,
    /// What it waited for after the turn before, as far as it is neither ready nor dropped. A `FuturesUnordered` polls
    /// only those of its futures that were woken; if there are none, all are still waited for.
    earlier: Vec<Wait>,
    /// The row that says so.
    row: usize,
    /// It is no task of the runtime but of a `LocalSet`.
    pub(crate) local: bool,
}

/// One thing that a future waits for.
pub(crate) struct Wait {
    /// The future.
    key: u64,
    place: Option<u32>,
    what: Awaited,
}

impl State {
    pub(crate) fn new(local: bool) -> Self {
        State {
            local,
            ..State::default()
        }
    }
}

/// What the running program has done so far.
pub(crate) struct Run {
    main: Main,
    pub(crate) start: Option<real::time::Instant>,
    /// How long the thread slept where no runtime was.
    pub(crate) slept: Duration,
    last: Duration,
    parked: Duration,
    rows: Vec<Row>,
    /// Stands in where a task waits for nothing; it stays empty.
    nothing: Vec<Awaited>,
    /// The line being printed, up to its end.
    line: String,
    main_state: State,
    pub(crate) tasks: Vec<State>,
    pub(crate) threads: Vec<Arc<Lockstep>>,
    pub(crate) thread_states: Vec<State>,
    /// Tasks of the recorder's own, each of which stands for a thread.
    pub(crate) proxies: usize,
    branches: fastrand::Rng,
    /// How many turns there were.
    turns: u64,
    unseen: bool,
    /// Whether the runtime is one whose tasks stay on its thread.
    pub(crate) is_local: bool,
    /// Whether nothing from outside can wake a task.
    is_closed: bool,
}

/// The panic of a program that waits for ever.
struct Hangs(Vec<Row>);

impl Run {
    /// Virtual time since the start.
    pub(crate) fn elapsed(&mut self) -> Duration {
        let in_runtime = real::runtime::Handle::try_current().is_ok();
        let started = match self.start {
            Some(start) if in_runtime => start.elapsed(),
            // What still waits when the runtime ends is dropped after the clock is gone.
            _ => return self.last.max(self.slept),
        };
        self.last = self.last.max(self.slept + started);
        self.last
    }

    pub(crate) fn state(&mut self, who: Who) -> &mut State {
        match who {
            Who::Main => &mut self.main_state,
            Who::Thread(n) => &mut self.thread_states[n],
            Who::Task(n) => &mut self.tasks[n],
        }
    }

    fn push(&mut self, who: Who, source: Option<u32>, what: Result<Event, String>) {
        let at = u64::try_from(self.elapsed().as_millis()).unwrap_or(u64::MAX);
        let stamp = |source| Stamp {
            at,
            task: who.name(),
            source,
        };
        // Code runs while a task is dropped, so that is a turn.
        if let Who::Task(n) = who
            && std::mem::take(&mut self.tasks[n].dropping)
        {
            self.rows.push(Row::Happened {
                stamp: stamp(None),
                event: Event::Runs,
            });
        }
        if let Who::Main | Who::Task(_) = who
            && !matches!(what, Ok(Event::WokenBy(_)))
            && std::mem::take(&mut self.state(who).suspended)
        {
            // The set has run its tasks, and the one that awaits the set goes on.
            self.rows.push(Row::Happened {
                stamp: stamp(None),
                event: Event::Runs,
            });
        }
        self.rows.push(match what {
            Ok(event) => Row::Happened {
                stamp: stamp(source),
                event,
            },
            Err(text) => Row::Printed(Line {
                stamp: Some(stamp(source)),
                text,
            }),
        });
    }

    /// How many rows there are.
    pub(crate) fn rows(&self) -> usize {
        self.rows.len()
    }

    /// The tasks that were dropped since that row come in the order of their start, for tokio drops what is left in any
    /// order. Where one of them did something as it was dropped, all stay as they are.
    pub(crate) fn put_in_order(&mut self, since: usize) {
        let dropped = &mut self.rows[since..];
        let number = |row: &Row| match row {
            Row::Happened {
                stamp,
                event: Event::Ends(End::Cancelled),
            } => stamp.task.strip_prefix("task-")?.parse::<usize>().ok(),
            _ => None,
        };
        if dropped.iter().all(|row| number(row).is_some()) {
            dropped.sort_by_key(number);
        }
    }

    /// The line, if it is one of the program's own file.
    pub(crate) fn source(&self, place: Option<Place>) -> Option<u32> {
        place
            .filter(|place| place.file == self.main.file)
            .map(|place| place.line)
    }

    /// Something that the running task does. Outside of the program nobody does anything.
    pub(crate) fn event(&mut self, place: Option<Place>, event: Event) {
        if let Some(who) = running() {
            let source = self.source(place);
            self.push(who, source, Ok(event));
        }
    }

    /// An event of `who`, which need not run.
    pub(crate) fn event_of(&mut self, who: Who, event: Event) {
        self.push(who, None, Ok(event));
    }

    /// The running task waits for just these through the future `key`, if nothing becomes ready.
    pub(crate) fn waits(
        &mut self,
        key: u64,
        place: Option<u32>,
        what: impl IntoIterator<Item = Awaited>,
    ) {
        if let Some(who) = running() {
            let state = self.state(who);
            state.earlier.retain(|wait| wait.key != key);
            let all = &mut state.waits;
            all.retain(|wait| wait.key != key);
            let wait = |what| Wait { key, place, what };
            all.extend(what.into_iter().map(wait));
        }
    }

    pub(crate) fn begins(&mut self, who: Who) {
        self.see_all_tasks();
        self.turns += 1;
        if let (Who::Task(n), Some(outer)) = (who, running_around())
            && self.tasks[n].local
            && !self.state(outer).suspended
        {
            self.ends_pending(outer);
            self.state(outer).suspended = true;
        }
        let state = self.state(who);
        state.ran = true;
        state.woken = false;
        state.by_itself = false;
        state.suspended = false;
        state.earlier = std::mem::take(&mut state.waits);
        self.event_of(who, Event::Runs);
    }

    pub(crate) fn ends_pending(&mut self, who: Who) {
        let state = self.state(who);
        if std::mem::take(&mut state.suspended) {
            return;
        }
        if state.waits.is_empty() && !state.by_itself {
            state.waits = std::mem::take(&mut state.earlier);
        }
        let mut waits: Vec<Awaited> = Vec::new();
        for wait in &state.waits {
            if !waits.contains(&wait.what) {
                waits.push(wait.what.clone());
            }
        }
        if waits.is_empty() {
            waits.push(match state.by_itself {
                true => Awaited::Turn,
                false => Awaited::Something,
            });
        }
        let place = state.waits.iter().find_map(|wait| wait.place);
        if waits.contains(&Awaited::Turn) && !state.woken {
            // tokio wakes it later, when all others have had their turn.
            state.woken = true;
            self.event_of(who, Event::WokenBy(Waker::Itself));
        }
        self.push(who, place, Ok(Event::WaitsFor(waits)));
        self.state(who).row = self.rows.len() - 1;
    }

    pub(crate) fn ends(&mut self, who: Who, end: End) {
        let state = self.state(who);
        state.ended = true;
        // Nothing ran, so it ends without a turn.
        state.dropping = false;
        self.event_of(who, Event::Ends(end));
    }

    pub(crate) fn drops(&mut self, who: Who) {
        self.state(who).dropping = true;
    }

    pub(crate) fn woken(&mut self, who: Who) {
        let state = self.state(who);
        if !state.ran || state.ended || state.woken {
            return;
        }
        state.woken = true;
        let by = self.waker_of(who);
        self.state(who).by_itself = by == Waker::Itself;
        self.event_of(who, Event::WokenBy(by));
    }

    fn waker_of(&mut self, who: Who) -> Waker {
        // A task's end wakes those who wait for it after its turn.
        if let Some(last) = LAST.get()
            && self.state(last).ended
            && self.waited(who).contains(&Awaited::Task(last.name()))
        {
            return Waker::Task(last.name());
        }
        match running() {
            Some(by) if self.state(by).suspended => return Waker::Something,
            Some(by) if by == who => return Waker::Itself,
            Some(by) => return Waker::Task(by.name()),
            None if !IS_RUNTIME.get() => return Waker::Thread,
            None => {}
        }
        let now = self.elapsed();
        let due = |waited: &Awaited| matches!(waited, Awaited::Clock(at) if *at <= millis(now));
        let is_clock = |waited: &Awaited| matches!(waited, Awaited::Clock(_));
        if self.waited(who).iter().any(due) {
            return Waker::Clock;
        }
        // It once waited for that end, and tokio has kept its waker.
        if let Some(last) = LAST.get()
            && self.state(last).ended
        {
            return Waker::Task(last.name());
        }
        let moved = now > self.parked;
        // Neither a task nor the clock: input, unless tokio only made it wait for its turn.
        let waited = self.waited(who);
        let unknown = waited.iter().position(|one| *one == Awaited::Something);
        match unknown {
            Some(_) if moved => return Waker::Clock,
            Some(place) => waited[place] = Awaited::Input,
            None if waited.iter().all(is_clock) => waited.insert(0, Awaited::Input),
            None if waited.contains(&Awaited::Input) => {}
            None => return Waker::Something,
        }
        Waker::Input
    }

    /// What the last turn of a task waits for, as it is recorded.
    fn waited(&mut self, who: Who) -> &mut Vec<Awaited> {
        let row = self.state(who).row;
        match self.rows.get_mut(row) {
            Some(Row::Happened {
                event: Event::WaitsFor(waited),
                ..
            }) => waited,
            // It is still in its first turn.
            _ => &mut self.nothing,
        }
    }

    /// The rows of all that wait, if none of them can be woken any more: each waits for another one. The runtime has
    /// nothing left to do.
    fn deadlock(&self) -> Option<Vec<Row>> {
        let within =
            |what: &Awaited| !matches!(what, Awaited::Clock(_) | Awaited::Turn | Awaited::Input);
        if self.thread_states.iter().any(|thread| !thread.ended) {
            return None;
        }
        let tasks = self.tasks.iter().filter(|task| !task.ended);
        std::iter::once(&self.main_state)
            .chain(tasks)
            .map(|state| match self.rows.get(state.row) {
                Some(
                    row @ Row::Happened {
                        event: Event::WaitsFor(waited),
                        ..
                    },
                ) if !state.woken && waited.iter().all(within) => Some(row.clone()),
                _ => None,
            })
            .collect()
    }

    /// Compares the tasks that live with those that tokio counts.
    pub(crate) fn see_all_tasks(&mut self) {
        if !IS_RUNTIME.get() {
            return;
        }
        if let Ok(runtime) = real::runtime::Handle::try_current() {
            let seen = self.tasks.iter().filter(|task| !task.ended && !task.local);
            if runtime.metrics().num_alive_tasks() > seen.count() + self.proxies {
                self.unseen = true;
            }
        }
    }
}

/// The runtime's thread is about to wait.
pub(crate) fn parks() {
    LAST.set(None);
    if is_recorded() {
        let deadlock = with(|run| {
            run.parked = run.elapsed();
            run.is_closed.then(|| run.deadlock()).flatten()
        });
        if let Some(waiting) = deadlock {
            // Without a message of its own, for whoever runs the program says it.
            std::panic::resume_unwind(Box::new(Hangs(waiting)));
        }
    }
}

pub(crate) fn running() -> Option<Who> {
    RUNNING.get()
}

/// In whose turn the one that runs has its own.
fn running_around() -> Option<Who> {
    AROUND.get()
}

/// Whether this is inside a turn, and not before or after the runtime runs.
pub(crate) fn in_turn() -> bool {
    DEPTH.get() > 0
}

pub(crate) fn is_recorded() -> bool {
    RUN.with_borrow(Option::is_some)
}

pub(crate) fn shared() -> Option<Arc<Shared>> {
    RUN.with_borrow(Clone::clone)
}

/// This thread belongs to the program from now on.
pub(crate) fn adopt(shared: Option<Arc<Shared>>, who: Who) {
    RUN.set(shared);
    RUNNING.set(Some(who));
}

/// Code of `who` runs as long as this lives.
pub(crate) struct Turn {
    before: Option<Who>,
    around: Option<Who>,
    who: Option<Who>,
}

impl Turn {
    pub(crate) fn of(who: Who) -> Self {
        LAST.set(None);
        DEPTH.set(DEPTH.get() + 1);
        Turn {
            around: AROUND.replace(RUNNING.get()),
            before: RUNNING.replace(Some(who)),
            who: Some(who),
        }
    }

    /// The runtime itself runs, and decides whose turn it is.
    pub(crate) fn of_runtime() -> Self {
        IS_RUNTIME.set(true);
        DEPTH.set(DEPTH.get() + 1);
        Turn {
            around: AROUND.replace(None),
            before: RUNNING.replace(None),
            who: None,
        }
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        RUNNING.set(self.before);
        AROUND.set(self.around);
        DEPTH.set(DEPTH.get() - 1);
        LAST.set(self.who);
    }
}

/// How many things the running task waits for, up to here in its turn.
pub(crate) fn waits_so_far() -> usize {
    match (running(), is_recorded()) {
        (Some(who), true) => with(|run| run.state(who).waits.len()),
        _ => 0,
    }
}

/// The running task waits for the first `count` things only.
pub(crate) fn waits_only(count: usize) {
    if let (Some(who), true) = (running(), is_recorded()) {
        with(|run| run.state(who).waits.truncate(count));
    }
}

/// The thread that has just had the turn lent by the runtime.
pub(crate) fn was_last(who: Who) {
    LAST.set(Some(who));
}

fn lock(shared: &Shared) -> MutexGuard<'_, Run> {
    // A poisoned run is a fault of the recorder, which `run` reports.
    shared.run.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Acts on the recording of this thread.
///
/// # Panics
/// When the thread runs no program.
pub(crate) fn with<T>(act: impl FnOnce(&mut Run) -> T) -> T {
    let shared = shared().expect("a program on the virtual clock runs only inside `recorder::run`");
    let mut run = lock(&shared);
    act(&mut run)
}

struct Refused {
    place: Place,
    what: String,
}

/// What was refused. A program may go on after the panic, or be on a thread that nobody knows.
static REFUSED: Mutex<Vec<Refused>> = Mutex::new(Vec::new());

/// Refuses what a program does on the virtual clock: the run ends with this error.
///
/// # Panics
/// Always, so that the program does not go on.
pub fn refuse(place: Place, what: &str) -> ! {
    REFUSED
        .lock()
        .unwrap_or_else(PoisonError::into_inner)
        .push(Refused {
            place,
            what: what.to_owned(),
        });
    std::panic::panic_any(format!("{}:{}: {what}", place.file, place.line));
}

/// The files of all programs that were run.
static PROGRAMS: Mutex<BTreeSet<&str>> = Mutex::new(BTreeSet::new());

/// Whether this is done by a program, even on a thread that nobody knows, and not by the tests around it.
pub fn is_program(place: Place) -> bool {
    let programs = || PROGRAMS.lock().unwrap_or_else(PoisonError::into_inner);
    is_recorded() || programs().contains(place.file)
}

/// Refuses a thread that the recorder did not start.
pub(crate) fn known_thread(place: Place, does: &str) {
    if !is_recorded() {
        refuse(
            place,
            &format!(
                "a thread {does} that the recorder did not start. Start it with `std::thread::spawn` or \
                 `tokio::task::spawn_blocking`, or take the real clock: write `clock = \"real\"` in listing.toml"
            ),
        );
    }
}

/// Takes what the running program prints.
pub fn print(place: Place, text: fmt::Arguments<'_>) {
    if !is_program(place) {
        std::print!("{text}");
        return;
    }
    known_thread(place, "prints");
    // Before the recording is locked, for what is printed may itself print.
    let text = text.to_string();
    let rows = with(|run| {
        run.line += &text;
        let who = running().unwrap_or(Who::Main);
        while let Some(end) = run.line.find('\n') {
            let rest = run.line.split_off(end + 1);
            let text = std::mem::replace(&mut run.line, rest);
            let text = text.trim_end_matches('\n').to_owned();
            let source = run.source(Some(place));
            run.push(who, source, Err(text));
        }
        run.rows.len()
    });
    refuse_endless(rows, place);
}

fn refuse_endless(rows: usize, place: Place) {
    if rows > MOST_ROWS {
        refuse(
            place,
            "the program prints and does more than 100000 things, so it may never end. Let it end sooner",
        );
    }
}

/// Refuses a program that goes on for ever without printing.
pub(crate) fn refuse_endless_turns() {
    let (rows, file) = with(|run| (run.rows.len(), run.main.file));
    refuse_endless(rows, Place { file, line: 0 });
}

#[doc(hidden)]
/// A fault of the recorder, for its tests.
pub fn break_down() {
    with(|_| panic!("a fault of the recorder"));
}

/// One `select!`: what its branches wait for is over when it is, even if they live on.
#[doc(hidden)]
#[derive(Default)]
pub struct Selected {
    /// In which turn it was last polled, and how many things the task waited for before.
    turn: AtomicU64,
    before: AtomicUsize,
}

impl Selected {
    pub fn new() -> Self {
        Selected::default()
    }

    /// Which branch is polled first now; it is taken modulo the number of branches.
    pub fn polled(&self) -> u32 {
        // All numbers of branches up to 16 divide it, so that none is preferred.
        const BRANCHES: u32 = 720_720;
        if !is_recorded() {
            return fastrand::u32(..BRANCHES);
        }
        self.before.store(waits_so_far(), Ordering::Relaxed);
        with(|run| {
            self.turn.store(run.turns, Ordering::Relaxed);
            run.branches.u32(..BRANCHES)
        })
    }
}

impl Drop for Selected {
    fn drop(&mut self) {
        if is_recorded() && with(|run| run.turns) == self.turn.load(Ordering::Relaxed) {
            waits_only(self.before.load(Ordering::Relaxed));
        }
    }
}

/// Runs a program, which stands in the file `program`, with the dice of `seed` and returns what it printed and did.
///
/// # Errors
/// When it did what a program on the virtual clock must not do.
pub fn run(program: &Path, main: Main, seed: u64) -> Result<Recording, RunError> {
    run_with(program, main, seed, false)
}

/// As [`run`], for a program that waits for nothing outside of itself: no socket, file, signal or process, and no timer of
/// another crate. If its tasks wait for one another, it ends at once and with [`RunErrorKind::Hangs`].
///
/// # Errors
/// As [`run`].
pub fn run_closed(program: &Path, main: Main, seed: u64) -> Result<Recording, RunError> {
    run_with(program, main, seed, true)
}

fn run_with(program: &Path, main: Main, seed: u64, is_closed: bool) -> Result<Recording, RunError> {
    fastrand::seed(seed);
    let shared = Arc::new(Shared {
        run: Mutex::new(Run {
            main,
            start: None,
            slept: Duration::ZERO,
            last: Duration::ZERO,
            parked: Duration::ZERO,
            rows: Vec::new(),
            nothing: Vec::new(),
            line: String::new(),
            main_state: State::default(),
            tasks: Vec::new(),
            threads: Vec::new(),
            thread_states: Vec::new(),
            proxies: 0,
            // Other dice than the program's, so that those fall as in its twin.
            branches: fastrand::Rng::with_seed(!seed),
            turns: 0,
            unseen: false,
            is_local: false,
            is_closed,
        }),
    });
    PROGRAMS
        .lock()
        .unwrap_or_else(PoisonError::into_inner)
        .insert(main.file);
    adopt(Some(Arc::clone(&shared)), Who::Main);
    IS_RUNTIME.set(false);
    DEPTH.set(0);
    AROUND.set(None);
    // What the program closes, is closed.
    let alone = children::none_starts();
    let underway = watchdog::start(program);
    let ended = catch_unwind(AssertUnwindSafe(main.main));
    drop(alone);
    drop(underway);
    // Dropped last, when nothing more is recorded.
    let _over = Over(Arc::clone(&shared));
    RUN.set(None);
    RUNNING.set(None);
    LAST.set(None);
    // Readable even if the recorder failed.
    let printed = lock(&shared)
        .rows
        .iter()
        .filter_map(|row| match row {
            Row::Printed(line) => Some(line.clone()),
            Row::Happened { .. } => None,
        })
        .collect();
    let fail = |line, kind| {
        Err(RunError {
            program: program.to_owned(),
            line,
            kind,
            printed,
        })
    };
    let refused: Vec<_> = REFUSED
        .lock()
        .unwrap_or_else(PoisonError::into_inner)
        .extract_if(.., |refused| refused.place.file == main.file)
        .collect();
    if let Some(Refused { place, what }) = refused.into_iter().next() {
        // Some things have no line.
        let line = Some(place.line).filter(|line| *line > 0);
        return fail(line, RunErrorKind::Refused(what));
    }
    if shared.run.is_poisoned() {
        let what = ended
            .err()
            .map_or("a panic in a task".to_owned(), |panic| words(&*panic));
        return fail(None, RunErrorKind::Recorder(what));
    }
    let mut run = lock(&shared);
    if run.unseen {
        return fail(None, RunErrorKind::UnseenTask);
    }
    match ended {
        Err(panic) => {
            return fail(
                None,
                match panic.downcast::<Hangs>() {
                    Ok(hangs) => RunErrorKind::Hangs(hangs.0),
                    Err(panic) => RunErrorKind::Panicked(words(&*panic)),
                },
            );
        }
        Ok(code) if code != ExitCode::SUCCESS => return fail(None, RunErrorKind::Failed),
        Ok(_) => {}
    }
    if !run.line.is_empty() {
        return fail(
            None,
            RunErrorKind::Unfinished(std::mem::take(&mut run.line)),
        );
    }
    let recording = Recording {
        clock: Clock::Virtual { seed },
        rows: std::mem::take(&mut run.rows),
    };
    drop(run);
    match recording.validate() {
        Ok(()) => Ok(recording),
        Err(error) => fail(
            None,
            RunErrorKind::Recorder(format!("{error}\n{recording}")),
        ),
    }
}

/// Ends the threads that the program left, when it is over.
struct Over(Arc<Shared>);

impl Drop for Over {
    fn drop(&mut self) {
        let threads = self.0.act(|run| run.threads.clone());
        for thread in threads {
            thread.abandon();
        }
    }
}

/// What a panic says.
fn words(panic: &(dyn std::any::Any + Send)) -> String {
    panic
        .downcast_ref::<String>()
        .map(String::as_str)
        .or_else(|| panic.downcast_ref::<&str>().copied())
        .unwrap_or("with a value that is no text")
        .to_owned()
}

impl Shared {
    /// Acts on this run from whatever thread.
    pub(crate) fn act<T>(&self, act: impl FnOnce(&mut Run) -> T) -> T {
        act(&mut lock(self))
    }
}
