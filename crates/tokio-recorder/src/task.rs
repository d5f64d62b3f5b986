//! Tasks and their handles.

use std::panic::Location;
use std::pin::Pin;
use std::task::{Context, Poll};

use listing::{Awaited, Event};
pub use real::task::*;

pub use crate::blocking::spawn_blocking;
pub use crate::join_set::JoinSet;
pub use crate::local::{LocalSet, spawn_local};
use crate::recorder::{self, Place, Who};
use crate::traced;
use crate::waiting::{Leaf, Waiting};

/// Starts a task.
#[track_caller]
pub fn spawn<F>(future: F) -> JoinHandle<F::Output>
where
    F: Future + Send + 'static,
    F::Output: Send + 'static,
{
    // It panics without a runtime, and then nothing was started.
    let runtime = real::runtime::Handle::current();
    let (future, who) = traced::task(traced::sent(future), false);
    JoinHandle::new(runtime.spawn(future), who)
}

/// Lets the other tasks run first.
#[track_caller]
pub fn yield_now() -> impl Future<Output = ()> {
    Waiting::new(Awaited::Turn, real::task::yield_now())
}

/// What belongs to a task's budget.
pub mod coop {
    use listing::Awaited;
    pub use real::task::coop::*;

    use crate::waiting::Waiting;

    /// Lets the other tasks run first if the budget is spent.
    #[track_caller]
    pub fn consume_budget() -> impl Future<Output = ()> {
        Waiting::new(Awaited::Turn, real::task::coop::consume_budget())
    }
}

/// As tokio's: the result of a task, once it has ended.
#[derive(Debug)]
pub struct JoinHandle<T> {
    inner: real::task::JoinHandle<T>,
    who: Who,
    leaf: Leaf,
}

impl<T> JoinHandle<T> {
    pub(crate) fn new(inner: real::task::JoinHandle<T>, who: Who) -> Self {
        JoinHandle {
            inner,
            who,
            leaf: Leaf::nowhere(),
        }
    }

    /// Asks for the task's end.
    #[track_caller]
    pub fn abort(&self) {
        self.abort_handle().abort();
    }

    /// Whether the task has ended.
    pub fn is_finished(&self) -> bool {
        self.inner.is_finished()
    }

    /// tokio's number of the task.
    pub fn id(&self) -> Id {
        self.inner.id()
    }

    /// Something that can ask for the task's end.
    pub fn abort_handle(&self) -> AbortHandle {
        AbortHandle::new(self.inner.abort_handle(), self.who)
    }
}

impl<T> Future for JoinHandle<T> {
    type Output = Result<T, JoinError>;

    #[track_caller]
    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        let caller = Location::caller();
        let polled = Pin::new(&mut self.inner).poll(cx);
        if polled.is_ready() {
            self.leaf.ready();
            takes(Some(caller.into()), self.who);
        } else {
            self.leaf.pending(caller, [Awaited::Task(self.who.name())]);
        }
        polled
    }
}

/// The running task has this one's result.
pub(crate) fn takes(place: Option<Place>, who: Who) {
    if recorder::is_recorded() {
        recorder::with(|run| run.event(place, Event::Takes(who.name())));
    }
}

/// The running task asks for this one's end.
pub(crate) fn cancels(place: Option<Place>, who: Who) {
    if recorder::is_recorded() {
        recorder::with(|run| run.event(place, Event::Cancels(who.name())));
    }
}

/// As tokio's: asks for the end of a task.
#[derive(Clone, Debug)]
pub struct AbortHandle {
    inner: real::task::AbortHandle,
    who: Who,
}

impl AbortHandle {
    pub(crate) fn new(inner: real::task::AbortHandle, who: Who) -> Self {
        AbortHandle { inner, who }
    }

    /// Asks for the task's end.
    #[track_caller]
    pub fn abort(&self) {
        cancels(Some(Location::caller().into()), self.who);
        // A thread that runs cannot be stopped, and here each runs at once.
        if !matches!(self.who, Who::Thread(_)) {
            self.inner.abort();
        }
    }

    /// Whether the task has ended.
    pub fn is_finished(&self) -> bool {
        self.inner.is_finished()
    }

    /// tokio's number of the task.
    pub fn id(&self) -> Id {
        self.inner.id()
    }
}
