//! Stands in for tokio and the standard library where a program runs on the machine's own threads and clock: what each
//! task does there is told with its thread, and [`run`] gives the part of it that does not depend on luck.
//!
//! A program finds [`tokio`](mod@tokio), [`std`](mod@std) and [`println!`](crate::println_on_threads) of this module. Of tokio there is only what is
//! seen: a program that asks for more does not compile, for it could do unseen what the recording would miss.

use std::cell::RefCell;
use std::panic::catch_unwind;
use std::path::Path;
use std::pin::Pin;
use std::process::ExitCode;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll};
use std::thread;

use listing::Order;
use listing::order::{Act, Deed};

use crate::recorder::Main;
use crate::watchdog;

#[doc(hidden)]
pub use crate::println_on_threads as println;

/// Prints a line to the recording of threads.
#[macro_export]
macro_rules! println_on_threads {
    ($($arg:tt)*) => { $crate::on_threads::print(&::std::format!($($arg)*)) };
}

/// What was seen so far.
#[derive(Default)]
struct Seen {
    acts: Vec<Act>,
    tasks: u32,
    barriers: u32,
    main: Option<thread::ThreadId>,
}

type Log = Arc<Mutex<Seen>>;

/// `main` or a task.
struct Doer {
    log: Log,
    task: String,
    turns: Mutex<Turns>,
}

#[derive(Default)]
struct Turns {
    now: u64,
    /// In which one it did something last.
    told: u64,
}

thread_local! {
    static DOER: RefCell<Option<Arc<Doer>>> = const { RefCell::new(None) };
}

/// Those of threads that this module did not see.
static UNSEEN: Mutex<Option<&'static str>> = Mutex::new(None);

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Doer {
    fn new(log: &Log, task: String) -> Arc<Doer> {
        Arc::new(Doer {
            log: Arc::clone(log),
            task,
            turns: Mutex::default(),
        })
    }

    /// A task that this one starts.
    fn starts(&self) -> Arc<Doer> {
        let task = {
            let mut seen = lock(&self.log);
            seen.tasks += 1;
            format!("task-{}", seen.tasks)
        };
        self.does(Deed::Starts(task.clone()));
        Doer::new(&self.log, task)
    }

    fn does(&self, deed: Deed) {
        let mut seen = lock(&self.log);
        let mut turns = lock(&self.turns);
        let here = thread::current().id();
        let thread = match seen.main == Some(here) {
            true => "main".to_owned(),
            false => format!("{here:?}"),
        };
        let mut push = |deed| {
            seen.acts.push(Act {
                thread: thread.clone(),
                task: self.task.clone(),
                deed,
            });
        };
        // Whether who awaits a task has to wait for it is luck, and so is in which turn it has the result.
        let is_new = turns.told != turns.now && !matches!(deed, Deed::Takes(_) | Deed::Begins);
        turns.told = turns.now;
        if is_new {
            push(Deed::GoesOn);
        }
        push(deed);
    }

    /// Runs the function as what this one does.
    fn acts<T>(self: &Arc<Self>, function: impl FnOnce() -> T) -> T {
        /// Gives the thread back, also from a panic.
        struct Before(Option<Arc<Doer>>);
        impl Drop for Before {
            fn drop(&mut self) {
                DOER.set(self.0.take());
            }
        }
        let _before = Before(DOER.replace(Some(Arc::clone(self))));
        function()
    }
}

fn doer() -> Option<Arc<Doer>> {
    DOER.with_borrow(Clone::clone)
}

/// Who does something here; if it is nobody, the recording would miss it.
fn seen(what: &'static str) -> Option<Arc<Doer>> {
    let doer = doer();
    if doer.is_none() {
        lock(&UNSEEN).get_or_insert(what);
    }
    doer
}

#[doc(hidden)]
pub fn print(text: &str) {
    if let Some(doer) = seen("prints") {
        doer.does(Deed::Prints(text.to_owned()));
    }
}

/// A future that says where its turns are.
struct OnThread<T> {
    doer: Arc<Doer>,
    future: Pin<Box<dyn Future<Output = T> + Send>>,
    begun: bool,
}

impl<T> Future for OnThread<T> {
    type Output = T;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<T> {
        let doer = Arc::clone(&self.doer);
        doer.acts(|| {
            if std::mem::replace(&mut self.begun, true) {
                lock(&doer.turns).now += 1;
            } else {
                doer.does(Deed::Begins);
            }
            let polled = self.future.as_mut().poll(cx);
            if polled.is_ready() {
                doer.does(Deed::Ends);
            }
            polled
        })
    }
}

/// Runs a program and gives what it did on its threads, in the order that each run has.
///
/// # Errors
/// When the program fails, or does something that the recording would miss.
pub fn run(program: &Path, main: Main) -> Result<Order, String> {
    // One after the other, so that it is known whose is what was not seen to start.
    static ALONE: Mutex<()> = Mutex::new(());
    let _alone = lock(&ALONE);
    let log = Log::default();
    let doer = Doer::new(&log, "main".to_owned());
    let failed = |what: &str| Err(format!("{}: {what}", program.display()));
    let ended = thread::scope(|scope| {
        let main = || {
            lock(&log).main = Some(thread::current().id());
            let _underway = watchdog::start(program);
            doer.acts(|| catch_unwind(main.main))
        };
        scope.spawn(main).join()
    });
    match ended {
        Ok(Ok(code)) if code == ExitCode::SUCCESS => {}
        Ok(Ok(_)) => return failed("the program ended with a failure."),
        Ok(Err(_)) | Err(_) => return failed("the program panicked."),
    }
    let unseen = lock(&UNSEEN).take();
    if let Some(what) = unseen {
        return failed(&format!(
            "a thread {what} that the recorder did not see start. Start it with `spawn` or `spawn_blocking` of tokio, \
             or drop `threads` in listing.toml."
        ));
    }
    let order = Order::of(&lock(&log).acts);
    Ok(order)
}

/// What is seen of tokio.
pub mod tokio {
    pub use real::{join, main, pin, sync, time, try_join};

    pub use self::task::spawn;

    /// Tasks.
    pub mod task {
        use std::pin::Pin;
        use std::task::{Context, Poll};

        use listing::order::Deed;
        pub use real::task::{JoinError, block_in_place, yield_now};

        use super::super::{Doer, OnThread, seen};
        use std::sync::Arc;

        /// The result of a task, once it has ended.
        #[derive(Debug)]
        pub struct JoinHandle<T> {
            inner: real::task::JoinHandle<T>,
            task: String,
        }

        impl<T> JoinHandle<T> {
            fn new(inner: real::task::JoinHandle<T>, doer: Option<&Arc<Doer>>) -> Self {
                let task = doer.map(|doer| doer.task.clone()).unwrap_or_default();
                JoinHandle { inner, task }
            }
        }

        impl<T> Future for JoinHandle<T> {
            type Output = Result<T, JoinError>;

            fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
                let polled = Pin::new(&mut self.inner).poll(cx);
                if polled.is_ready()
                    && let Some(doer) = seen("takes a result")
                {
                    doer.does(Deed::Takes(self.task.clone()));
                }
                polled
            }
        }

        /// Starts a task.
        pub fn spawn<F>(future: F) -> JoinHandle<F::Output>
        where
            F: Future + Send + 'static,
            F::Output: Send + 'static,
        {
            let Some(doer) = seen("starts a task") else {
                return JoinHandle::new(real::spawn(future), None);
            };
            let task = doer.starts();
            let future = OnThread {
                doer: Arc::clone(&task),
                future: Box::pin(future),
                begun: false,
            };
            JoinHandle::new(real::spawn(future), Some(&task))
        }

        /// Runs a function on a thread that may block.
        pub fn spawn_blocking<F, T>(function: F) -> JoinHandle<T>
        where
            F: FnOnce() -> T + Send + 'static,
            T: Send + 'static,
        {
            let Some(doer) = seen("starts a job") else {
                return JoinHandle::new(real::task::spawn_blocking(function), None);
            };
            let task = doer.starts();
            let job = Arc::clone(&task);
            let function = move || {
                job.acts(|| {
                    job.does(Deed::Begins);
                    let result = function();
                    job.does(Deed::Ends);
                    result
                })
            };
            JoinHandle::new(real::task::spawn_blocking(function), Some(&task))
        }
    }

    /// Runtimes.
    pub mod runtime {
        use std::io;
        use std::pin::pin;

        use super::super::{doer, lock};

        /// As tokio's.
        #[derive(Debug)]
        pub struct Builder(real::runtime::Builder);

        /// As tokio's.
        #[derive(Debug)]
        pub struct Runtime(real::runtime::Runtime);

        impl Builder {
            /// A runtime of several threads.
            pub fn new_multi_thread() -> Self {
                Builder(real::runtime::Builder::new_multi_thread())
            }

            /// A runtime of one thread.
            pub fn new_current_thread() -> Self {
                Builder(real::runtime::Builder::new_current_thread())
            }

            /// Timers, sockets and all.
            pub fn enable_all(&mut self) -> &mut Self {
                self.0.enable_all();
                self
            }

            /// How many threads run tasks.
            pub fn worker_threads(&mut self, count: usize) -> &mut Self {
                self.0.worker_threads(count);
                self
            }

            /// Builds it.
            ///
            /// # Errors
            /// When the system has no more to give.
            pub fn build(&mut self) -> io::Result<Runtime> {
                self.0.build().map(Runtime)
            }
        }

        impl Runtime {
            /// Runs the future until it is ready, with each of its turns as one of who calls this.
            pub fn block_on<F: Future>(&self, future: F) -> F::Output {
                let mut future = pin!(future);
                let mut begun = false;
                self.0.block_on(std::future::poll_fn(|cx| {
                    if std::mem::replace(&mut begun, true)
                        && let Some(doer) = doer()
                    {
                        lock(&doer.turns).now += 1;
                    }
                    future.as_mut().poll(cx)
                }))
            }
        }
    }
}

/// The standard library, with barriers that tell who waits.
pub mod std {
    pub use ::std::*;

    /// What threads share.
    pub mod sync {
        pub use ::std::sync::*;

        use listing::order::Deed;

        use super::super::{lock, seen};

        /// As the standard one.
        #[derive(Debug)]
        pub struct Barrier {
            size: usize,
            round: Mutex<Round>,
            changed: Condvar,
        }

        #[derive(Debug, Default)]
        struct Round {
            waiting: usize,
            /// How often all were there.
            past: u64,
            name: u32,
        }

        /// Whether this thread is the one that the standard one calls the leader.
        #[derive(Debug)]
        pub struct BarrierWaitResult(bool);

        impl BarrierWaitResult {
            /// One of them is.
            pub fn is_leader(&self) -> bool {
                self.0
            }
        }

        impl Barrier {
            /// For so many threads.
            pub fn new(size: usize) -> Self {
                Barrier {
                    size,
                    round: Mutex::default(),
                    changed: Condvar::new(),
                }
            }

            /// Blocks this thread until all are there.
            pub fn wait(&self) -> BarrierWaitResult {
                let doer = seen("waits at a barrier");
                let mut round = lock(&self.round);
                if round.waiting == 0
                    && let Some(doer) = &doer
                {
                    let mut seen = lock(&doer.log);
                    seen.barriers += 1;
                    round.name = seen.barriers;
                }
                let (name, past) = (round.name, round.past);
                let tell = |deed| {
                    if let Some(doer) = &doer {
                        doer.does(deed);
                    }
                };
                tell(Deed::Waits(name));
                round.waiting += 1;
                let is_last = round.waiting >= self.size;
                if is_last {
                    round.waiting = 0;
                    round.past += 1;
                    self.changed.notify_all();
                } else {
                    round = self
                        .changed
                        .wait_while(round, |round| round.past == past)
                        .unwrap_or_else(PoisonError::into_inner);
                }
                drop(round);
                tell(Deed::Passes(name));
                BarrierWaitResult(is_last)
            }
        }
    }
}
