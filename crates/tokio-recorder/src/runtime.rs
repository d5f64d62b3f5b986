//! Runtimes: those of one thread start with their clock paused, those of several are refused.

use std::io;
use std::ops::Deref;
use std::panic::Location;
use std::time::Duration;

pub use real::runtime::*;

use crate::blocking;
use crate::recorder::{self, Place, Turn, Who, refuse};
use crate::task::JoinHandle;
use crate::traced::{self, Traced};

const SEVERAL: &str = "a runtime of several threads has no virtual clock. Take \
                       `#[tokio::main(flavor = \"current_thread\")]`, or take the real clock: write `clock = \"real\"` \
                       in listing.toml";

/// As tokio's.
#[derive(Debug)]
pub struct Builder {
    inner: real::runtime::Builder,
    several: bool,
}

/// Settings that are handed on.
macro_rules! settings {
    ($($(#[$doc:meta])* $name:ident($($arg:ident: $type:ty),*);)*) => { $(
        $(#[$doc])*
        pub fn $name(&mut self, $($arg: $type),*) -> &mut Self {
            self.inner.$name($($arg),*);
            self
        }
    )* };
}

impl Builder {
    /// A runtime of one thread.
    pub fn new_current_thread() -> Self {
        let mut inner = real::runtime::Builder::new_current_thread();
        inner
            .enable_time()
            .start_paused(true)
            .on_thread_park(recorder::parks);
        Builder {
            inner,
            several: false,
        }
    }

    /// A runtime of several threads, which is refused when it is built.
    pub fn new_multi_thread() -> Self {
        Builder {
            inner: real::runtime::Builder::new_multi_thread(),
            several: true,
        }
    }

    settings! {
        /// Timers, sockets and all.
        enable_all();
        /// Timers.
        enable_time();
        /// Sockets.
        enable_io();
        /// How many threads run tasks.
        worker_threads(count: usize);
        /// How many threads may block.
        max_blocking_threads(count: usize);
        /// How the threads are called.
        thread_name(name: impl Into<String>);
        /// How much stack a thread has.
        thread_stack_size(bytes: usize);
        /// After how many turns the runtime looks for new input.
        event_interval(turns: u32);
        /// After how many turns the runtime looks at the common queue.
        global_queue_interval(turns: u32);
    }

    /// Its clock is paused in any case.
    pub fn start_paused(&mut self, _: bool) -> &mut Self {
        self
    }

    /// Builds it.
    ///
    /// # Errors
    /// When the system has no more to give.
    #[track_caller]
    pub fn build(&mut self) -> io::Result<Runtime> {
        self.refuse_what_has_no_clock(Location::caller().into());
        let inner = self.inner.build()?;
        starts(inner.handle());
        let handle = Handle(inner.handle().clone());
        Ok(Runtime {
            inner: Some(inner),
            handle,
        })
    }

    /// Builds one whose tasks stay on its thread.
    ///
    /// # Errors
    /// When the system has no more to give.
    #[track_caller]
    pub fn build_local(&mut self, options: LocalOptions) -> io::Result<LocalRuntime> {
        self.refuse_what_has_no_clock(Location::caller().into());
        let inner = self.inner.build_local(options)?;
        starts(inner.handle());
        recorder::with(|run| run.is_local = true);
        Ok(LocalRuntime { inner: Some(inner) })
    }

    fn refuse_what_has_no_clock(&self, place: Place) {
        if self.several {
            refuse(place, SEVERAL);
        }
        recorder::known_thread(place, "builds a runtime");
        if recorder::with(|run| run.start.is_some()) {
            refuse(
                place,
                "a second runtime has a clock of its own. Have one, or take the real clock: write \
                 `clock = \"real\"` in listing.toml",
            );
        }
    }
}

/// The clock of a new runtime starts.
fn starts(runtime: &real::runtime::Handle) {
    let _entered = runtime.enter();
    recorder::with(|run| run.start = Some(real::time::Instant::now()));
}

/// Ends a runtime, and its clock stands.
fn end(runtime: impl Sized) {
    let rows = recorder::is_recorded().then(|| recorder::with(|run| run.rows()));
    drop(runtime);
    if let Some(rows) = rows {
        recorder::with(|run| {
            run.slept = run.elapsed();
            run.start = None;
            run.put_in_order(rows);
        });
    }
}

/// A runtime runs on the program's main thread.
fn refuse_nested(place: &'static Location<'static>) {
    if !matches!(recorder::running(), Some(Who::Main)) {
        refuse(
            place.into(),
            "a runtime runs on another thread than `main`'s. Let `main` run it, or take the real clock: write \
             `clock = \"real\"` in listing.toml",
        );
    }
}

/// As tokio's.
#[derive(Debug)]
pub struct LocalRuntime {
    /// `None` once it is shut down.
    inner: Option<real::runtime::LocalRuntime>,
}

impl LocalRuntime {
    /// Runs the future, and with it all tasks, until it is ready.
    #[track_caller]
    pub fn block_on<F: Future>(&self, future: F) -> F::Output {
        refuse_nested(Location::caller());
        let _turn = Turn::of_runtime();
        let inner = self.inner.as_ref().expect("only `drop` takes it away");
        inner.block_on(Traced::new(Who::Main, traced::local(future)))
    }
}

impl Drop for LocalRuntime {
    fn drop(&mut self) {
        end(self.inner.take());
        if recorder::is_recorded() && !std::thread::panicking() {
            recorder::with(|run| run.is_local = false);
            blocking::run_on();
        }
    }
}

/// As tokio's.
#[derive(Debug)]
pub struct Runtime {
    /// `None` once it is shut down.
    inner: Option<real::runtime::Runtime>,
    handle: Handle,
}

impl Runtime {
    /// A runtime of several threads, which is refused.
    ///
    /// # Errors
    /// None, for it does not return.
    #[track_caller]
    pub fn new() -> io::Result<Self> {
        refuse(Location::caller().into(), SEVERAL)
    }

    pub(crate) fn inner(&self) -> &real::runtime::Runtime {
        self.inner.as_ref().expect("only `drop` takes it away")
    }

    /// A runtime runs on the program's main thread.
    pub(crate) fn refuse_nested(&self, place: &'static Location<'static>) {
        refuse_nested(place);
    }

    /// Runs the future, and with it all tasks, until it is ready.
    #[track_caller]
    pub fn block_on<F: Future>(&self, future: F) -> F::Output {
        let future = traced::local(future);
        if real::runtime::Handle::try_current().is_ok() && recorder::in_turn() {
            // tokio says why this cannot be.
            return self.inner().block_on(future);
        }
        self.refuse_nested(Location::caller());
        let _turn = Turn::of_runtime();
        self.inner().block_on(Traced::new(Who::Main, future))
    }

    /// Starts a task.
    #[track_caller]
    pub fn spawn<F>(&self, future: F) -> JoinHandle<F::Output>
    where
        F: Future + Send + 'static,
        F::Output: Send + 'static,
    {
        self.handle.spawn(future)
    }

    /// Runs a function on a thread of its own.
    #[track_caller]
    pub fn spawn_blocking<F, R>(&self, function: F) -> JoinHandle<R>
    where
        F: FnOnce() -> R + Send + 'static,
        R: Send + 'static,
    {
        self.handle.spawn_blocking(function)
    }

    /// From now on, what needs a runtime finds this one.
    pub fn enter(&self) -> EnterGuard<'_> {
        self.inner().enter()
    }

    /// What can start tasks here from elsewhere.
    pub fn handle(&self) -> &Handle {
        &self.handle
    }

    /// What tokio counts.
    pub fn metrics(&self) -> RuntimeMetrics {
        self.inner().metrics()
    }

    /// Ends it. Threads that block are not waited for longer than `duration`, but here they take no time.
    pub fn shutdown_timeout(self, _: Duration) {}

    /// Ends it without waiting for threads that block.
    pub fn shutdown_background(mut self) {
        self.end();
    }

    fn end(&mut self) {
        if let Some(inner) = self.inner.take() {
            end(inner);
        }
    }
}

impl Drop for Runtime {
    fn drop(&mut self) {
        let ends = self.inner.is_some();
        self.end();
        if ends && recorder::is_recorded() && !std::thread::panicking() {
            blocking::run_on();
        }
    }
}

/// As tokio's.
#[derive(Clone, Debug)]
pub struct Handle(real::runtime::Handle);

impl Handle {
    /// The runtime that runs this.
    #[track_caller]
    pub fn current() -> Self {
        Handle(real::runtime::Handle::current())
    }

    /// The runtime that runs this, if there is one.
    ///
    /// # Errors
    /// When there is none.
    pub fn try_current() -> Result<Self, TryCurrentError> {
        real::runtime::Handle::try_current().map(Handle)
    }

    /// Starts a task.
    #[track_caller]
    pub fn spawn<F>(&self, future: F) -> JoinHandle<F::Output>
    where
        F: Future + Send + 'static,
        F::Output: Send + 'static,
    {
        let (future, who) = traced::task(traced::sent(future), false);
        JoinHandle::new(self.0.spawn(future), who)
    }

    /// Runs a function on a thread of its own.
    #[track_caller]
    pub fn spawn_blocking<F, R>(&self, function: F) -> JoinHandle<R>
    where
        F: FnOnce() -> R + Send + 'static,
        R: Send + 'static,
    {
        let _entered = self.0.enter();
        blocking::spawn_blocking(function)
    }

    /// Runs the future on this thread, while the runtime goes on elsewhere.
    #[track_caller]
    pub fn block_on<F: Future>(&self, future: F) -> F::Output {
        match recorder::running() {
            Some(Who::Thread(_)) => {
                let _entered = self.0.enter();
                blocking::block_on(future)
            }
            // tokio says why this cannot be, if it cannot.
            _ => self.0.block_on(future),
        }
    }
}

impl Deref for Handle {
    type Target = real::runtime::Handle;

    fn deref(&self) -> &Self::Target {
        &self.0
    }
}
