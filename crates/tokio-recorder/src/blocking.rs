//! Threads of the program, in lockstep: whoever starts one waits until it ends, sleeps or waits, so that exactly one
//! thread runs at a time. A sleep there is a timer of a task that stands for the thread.

use std::panic::{AssertUnwindSafe, Location, catch_unwind, resume_unwind};
use std::pin::pin;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll, Wake, Waker};
use std::thread::Result as Joined;
use std::time::Duration;

use listing::{End, Event};

use crate::clock::{advance_to, millis};
use crate::recorder::{self, Place, Shared, State, Who, refuse};
use crate::task::JoinHandle;
use crate::task::takes;
use crate::watchdog;

/// One thread, which runs only while another one waits for it.
pub(crate) struct Lockstep {
    n: usize,
    /// Whether the runtime waits for it when it ends.
    blocking: bool,
    turn: Mutex<Lent>,
    changed: Condvar,
}

struct Lent {
    phase: Phase,
    /// The dice, which go with the turn.
    dice: u64,
    /// What it waits for has come.
    woken: bool,
    /// The task that stands for it.
    proxy: Option<Waker>,
}

#[derive(Clone, Copy, PartialEq)]
enum Phase {
    Runs,
    /// Until that virtual time.
    Sleeps(Duration),
    /// For something that wakes it.
    Waits,
    Ended,
    /// The program is over, and with it this thread.
    Abandoned,
}

impl Lockstep {
    fn lent(&self) -> MutexGuard<'_, Lent> {
        self.turn.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn phase(&self) -> Phase {
        self.lent().phase
    }

    /// Until when it sleeps.
    pub(crate) fn until(&self) -> Duration {
        match self.phase() {
            Phase::Sleeps(until) => until,
            _ => Duration::ZERO,
        }
    }

    /// Lends the turn to the thread and waits until it is given back.
    pub(crate) fn resume(&self, place: Place) {
        let mut lent = self.lent();
        lent.dice = fastrand::get_seed();
        lent.phase = Phase::Runs;
        lent.woken = false;
        self.changed.notify_all();
        let patience = watchdog::patience() / 4;
        let (lent, late) = self
            .changed
            .wait_timeout_while(lent, patience, |lent| lent.phase == Phase::Runs)
            .unwrap_or_else(PoisonError::into_inner);
        if late.timed_out() {
            drop(lent);
            refuse(
                place,
                "a thread waits for something that comes only when the thread that started it goes on. Let it \
                 wait through tokio, as by `blocking_recv`, or take the real clock: write `clock = \"real\"` in \
                 listing.toml",
            );
        }
        fastrand::seed(lent.dice);
        drop(lent);
        recorder::was_last(Who::Thread(self.n));
    }

    /// Gives the turn back, as the thread itself, and waits until it is lent again.
    fn give_back(&self, phase: Phase) {
        let mut lent = self.lent();
        lent.dice = fastrand::get_seed();
        lent.phase = phase;
        self.changed.notify_all();
        if phase == Phase::Ended {
            if let Some(proxy) = lent.proxy.take() {
                drop(lent);
                proxy.wake();
            }
            return;
        }
        let lent = self
            .changed
            .wait_while(lent, |lent| {
                !matches!(lent.phase, Phase::Runs | Phase::Abandoned)
            })
            .unwrap_or_else(PoisonError::into_inner);
        let abandoned = lent.phase == Phase::Abandoned;
        fastrand::seed(lent.dice);
        drop(lent);
        if abandoned && !std::thread::panicking() {
            // Without a message, for nothing went wrong.
            resume_unwind(Box::new("the program is over"));
        }
        recorder::with(|run| run.begins(Who::Thread(self.n)));
    }

    /// Ends a thread that still sleeps or waits when its program is over.
    pub(crate) fn abandon(&self) {
        let mut lent = self.lent();
        if matches!(lent.phase, Phase::Sleeps(_) | Phase::Waits) {
            lent.phase = Phase::Abandoned;
            self.changed.notify_all();
        }
    }

    /// Ready when there is something to do for the thread: it has ended, sleeps, or has what it waits for.
    fn poll_busy(&self, cx: &mut Context<'_>) -> Poll<()> {
        let mut lent = self.lent();
        if lent.phase == Phase::Waits && !lent.woken {
            lent.proxy = Some(cx.waker().clone());
            return Poll::Pending;
        }
        Poll::Ready(())
    }
}

/// The thread that sleeps the shortest, if it wakes before `until` or then.
pub(crate) fn due_before(until: Duration) -> Option<Arc<Lockstep>> {
    let threads = recorder::with(|run| run.threads.clone());
    threads
        .into_iter()
        .filter(|thread| matches!(thread.phase(), Phase::Sleeps(at) if at <= until))
        .min_by_key(|thread| thread.until())
}

fn this_thread() -> Arc<Lockstep> {
    match recorder::running() {
        Some(Who::Thread(n)) => recorder::with(|run| Arc::clone(&run.threads[n])),
        _ => unreachable!("only threads of the program come here"),
    }
}

/// This thread of the program sleeps; its row is written.
pub(crate) fn sleep_until(until: Duration) {
    this_thread().give_back(Phase::Sleeps(until));
}

/// Runs a future on this thread of the program, whose turn goes to others while it waits.
pub(crate) fn block_on<F: Future>(future: F) -> F::Output {
    let thread = this_thread();
    let who = Who::Thread(thread.n);
    let waker = Waker::from(Arc::new(Wakes {
        thread: Arc::clone(&thread),
        shared: recorder::shared().expect("it runs inside a program"),
    }));
    let mut future = pin!(future);
    loop {
        recorder::with(|run| run.state(who).waits.clear());
        if let Poll::Ready(output) = future.as_mut().poll(&mut Context::from_waker(&waker)) {
            return output;
        }
        recorder::with(|run| run.ends_pending(who));
        thread.give_back(Phase::Waits);
    }
}

struct Wakes {
    thread: Arc<Lockstep>,
    shared: Arc<Shared>,
}

impl Wake for Wakes {
    fn wake(self: Arc<Self>) {
        self.shared.act(|run| run.woken(Who::Thread(self.thread.n)));
        let mut lent = self.thread.lent();
        lent.woken = true;
        if let Some(proxy) = lent.proxy.take() {
            drop(lent);
            proxy.wake();
        }
    }
}

type Slot<T> = Arc<Mutex<Option<Joined<T>>>>;

/// Starts a thread and lets it run until it gives the turn back.
fn start<F, T>(
    place: Place,
    blocking: bool,
    function: F,
) -> (Arc<Lockstep>, Slot<T>, std::thread::Thread)
where
    F: FnOnce() -> T + Send + 'static,
    T: Send + 'static,
{
    recorder::known_thread(place, "starts a thread");
    let thread = recorder::with(|run| {
        let thread = Arc::new(Lockstep {
            n: run.threads.len(),
            blocking,
            turn: Mutex::new(Lent {
                phase: Phase::Waits,
                dice: 0,
                woken: true,
                proxy: None,
            }),
            changed: Condvar::new(),
        });
        run.threads.push(Arc::clone(&thread));
        run.thread_states.push(State::default());
        let name = Who::Thread(thread.n).name();
        run.event(Some(place), Event::Starts { name, given: None });
        thread
    });
    let slot: Slot<T> = Arc::default();
    let (shared, runtime) = (
        recorder::shared(),
        real::runtime::Handle::try_current().ok(),
    );
    let (lockstep, result) = (Arc::clone(&thread), Arc::clone(&slot));
    let handle = std::thread::spawn(move || {
        let _entered = runtime.as_ref().map(real::runtime::Handle::enter);
        let who = Who::Thread(lockstep.n);
        recorder::adopt(shared, who);
        // Waits for its first turn.
        let lent = lockstep
            .changed
            .wait_while(lockstep.lent(), |lent| lent.phase != Phase::Runs)
            .unwrap_or_else(PoisonError::into_inner);
        fastrand::seed(lent.dice);
        drop(lent);
        recorder::with(|run| run.begins(who));
        let ended = catch_unwind(AssertUnwindSafe(function));
        let end = match ended {
            Ok(_) => End::Returned,
            Err(_) => End::Failed,
        };
        *result.lock().unwrap_or_else(PoisonError::into_inner) = Some(ended);
        recorder::with(|run| run.ends(who, end));
        lockstep.give_back(Phase::Ended);
    });
    thread.resume(place);
    (thread, slot, handle.thread().clone())
}

/// Counts as long as a task of the recorder's own lives.
struct Proxy(Arc<Shared>);

impl Proxy {
    fn new() -> Self {
        let shared = recorder::shared().expect("it runs inside a program");
        shared.act(|run| run.proxies += 1);
        Proxy(shared)
    }
}

impl Drop for Proxy {
    fn drop(&mut self) {
        self.0.act(|run| run.proxies -= 1);
    }
}

/// Stands for a thread until that ends.
async fn stand_for(thread: Arc<Lockstep>, place: Place, proxy: Proxy) {
    loop {
        match thread.phase() {
            Phase::Ended => break,
            Phase::Sleeps(until) => {
                let (now, left) = recorder::with(|run| {
                    let now = run.elapsed();
                    (now, until.saturating_sub(now))
                });
                if now >= until {
                    thread.resume(place);
                } else {
                    real::time::sleep(left).await;
                }
            }
            Phase::Waits | Phase::Runs | Phase::Abandoned => {
                std::future::poll_fn(|cx| thread.poll_busy(cx)).await;
                if thread.phase() == Phase::Waits {
                    thread.resume(place);
                }
            }
        }
    }
    recorder::was_last(Who::Thread(thread.n));
    drop(proxy);
}

fn take<T>(slot: &Slot<T>) -> Joined<T> {
    let ended = slot.lock().unwrap_or_else(PoisonError::into_inner).take();
    ended.expect("a thread that has ended has a result, which is taken once")
}

/// Runs a function on a thread of its own; the future gives its result.
pub(crate) fn lend<F, T>(
    place: Place,
    function: F,
) -> (impl Future<Output = T> + Send + 'static, Who)
where
    F: FnOnce() -> T + Send + 'static,
    T: Send + 'static,
{
    let (thread, slot, _) = start(place, true, function);
    let who = Who::Thread(thread.n);
    let proxy = Proxy::new();
    let result = async move {
        stand_for(thread, place, proxy).await;
        take(&slot).unwrap_or_else(|panic| resume_unwind(panic))
    };
    (result, who)
}

/// As tokio's: runs a function on a thread of its own, so that tasks go on while it blocks.
#[track_caller]
pub fn spawn_blocking<F, T>(function: F) -> JoinHandle<T>
where
    F: FnOnce() -> T + Send + 'static,
    T: Send + 'static,
{
    let runtime = real::runtime::Handle::current();
    let (proxy, who) = lend(Location::caller().into(), function);
    JoinHandle::new(runtime.spawn(proxy), who)
}

/// A runtime that ends waits for the threads that block.
pub(crate) fn run_on() {
    loop {
        let threads = recorder::with(|run| run.threads.clone());
        let next = threads
            .into_iter()
            .filter(|thread| thread.blocking && matches!(thread.phase(), Phase::Sleeps(_)))
            .min_by_key(|thread| thread.until());
        let Some(thread) = next else { return };
        advance_to(thread.until());
        thread.resume(Place { file: "", line: 0 });
    }
}

/// What a program has of a thread that it started with `std::thread::spawn`.
pub struct Thread<T>(Kind<T>);

enum Kind<T> {
    Lockstep {
        lockstep: Arc<Lockstep>,
        slot: Slot<T>,
        thread: std::thread::Thread,
    },
    /// A thread of the tests themselves.
    Real(std::thread::JoinHandle<T>),
}

/// What `std::thread::spawn` does.
#[track_caller]
pub fn spawn_thread<F, T>(function: F) -> Thread<T>
where
    F: FnOnce() -> T + Send + 'static,
    T: Send + 'static,
{
    let place = Place::from(Location::caller());
    if !recorder::is_program(place) {
        return Thread(Kind::Real(std::thread::spawn(function)));
    }
    let (lockstep, slot, thread) = start(place, false, function);
    if let Ok(runtime) = real::runtime::Handle::try_current() {
        runtime.spawn(stand_for(Arc::clone(&lockstep), place, Proxy::new()));
    }
    Thread(Kind::Lockstep {
        lockstep,
        slot,
        thread,
    })
}

impl<T> Thread<T> {
    /// Waits for its end, and with it this thread and all tasks that it runs.
    ///
    /// # Errors
    /// When it panicked.
    #[track_caller]
    pub fn join(self) -> Joined<T> {
        let place = Place::from(Location::caller());
        let (lockstep, slot) = match self.0 {
            Kind::Lockstep { lockstep, slot, .. } => (lockstep, slot),
            Kind::Real(thread) => return thread.join(),
        };
        let ended = lockstep.phase() == Phase::Ended;
        if matches!(recorder::running(), Some(Who::Thread(_))) && !ended {
            refuse(
                place,
                "one thread waits for the end of another. Let `main` or a task wait for both, or take the real \
                 clock: write `clock = \"real\"` in listing.toml",
            );
        }
        loop {
            match lockstep.phase() {
                Phase::Ended => break,
                Phase::Sleeps(until) => {
                    recorder::with(|run| {
                        run.event(Some(place), Event::BlocksUntil(millis(until)));
                    });
                    while let Some(thread) = due_before(until) {
                        advance_to(thread.until());
                        thread.resume(place);
                    }
                }
                Phase::Waits | Phase::Runs | Phase::Abandoned => refuse(
                    place,
                    "this waits for a thread that waits for a task, which cannot run meanwhile, so it never ends. \
                     Await something that the thread sends instead",
                ),
            }
        }
        takes(Some(place), Who::Thread(lockstep.n));
        take(&slot)
    }

    /// Whether it has ended.
    pub fn is_finished(&self) -> bool {
        match &self.0 {
            Kind::Lockstep { lockstep, .. } => lockstep.phase() == Phase::Ended,
            Kind::Real(thread) => thread.is_finished(),
        }
    }

    /// The thread itself.
    pub fn thread(&self) -> &std::thread::Thread {
        match &self.0 {
            Kind::Lockstep { thread, .. } => thread,
            Kind::Real(thread) => thread.thread(),
        }
    }
}
