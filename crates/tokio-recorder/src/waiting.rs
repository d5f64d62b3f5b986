//! What a turn that ends pending waits for: each future that is not ready says so, until it is ready or dropped.

use std::panic::Location;
use std::pin::Pin;
use std::sync::atomic::{AtomicU64, Ordering};
use std::task::{Context, Poll};

use listing::Awaited;

use crate::recorder::{self, Place};

/// A future that can be waited for, as the recording knows it.
#[derive(Debug)]
pub(crate) struct Leaf {
    key: u64,
    /// Where it was made.
    made: Place,
}

impl Leaf {
    #[track_caller]
    pub(crate) fn new() -> Self {
        static LAST: AtomicU64 = AtomicU64::new(0);
        Leaf {
            key: LAST.fetch_add(1, Ordering::Relaxed),
            made: Location::caller().into(),
        }
    }

    /// One whose making says nothing of the place where it is awaited.
    pub(crate) fn nowhere() -> Self {
        let mut leaf = Leaf::new();
        leaf.made = Place { file: "", line: 0 };
        leaf
    }

    /// The running task waits for these, since `caller` if that is a place of the program, or else since it was made.
    pub(crate) fn pending(
        &self,
        caller: &'static Location<'static>,
        what: impl IntoIterator<Item = Awaited>,
    ) {
        if recorder::is_recorded() {
            recorder::with(|run| {
                let place = run
                    .source(Some(caller.into()))
                    .or(run.source(Some(self.made)));
                run.waits(self.key, place, or_its_turn(what));
            });
        }
    }

    /// The running task waits for these since that place.
    pub(crate) fn pending_at(&self, place: Place, what: impl IntoIterator<Item = Awaited>) {
        if recorder::is_recorded() {
            recorder::with(|run| {
                let place = run.source(Some(place));
                run.waits(self.key, place, or_its_turn(what));
            });
        }
    }

    /// The running task no longer waits for it.
    pub(crate) fn ready(&self) {
        if recorder::is_recorded() {
            recorder::with(|run| run.waits(self.key, None, []));
        }
    }
}

/// What a future waits for that is not ready: its task's turn, if it is one of those that answer so when the task's budget
/// is spent. One that then has to wait for what it is there for gives back what it took.
fn or_its_turn(what: impl IntoIterator<Item = Awaited>) -> Vec<Awaited> {
    let spent = !real::task::coop::has_budget_remaining();
    let turn = |awaited| match awaited {
        // Made of a `Notify`, which costs nothing.
        Awaited::Notification | Awaited::Value | Awaited::Barrier => awaited,
        _ if spent => Awaited::Turn,
        _ => awaited,
    };
    what.into_iter().map(turn).collect()
}

impl Drop for Leaf {
    fn drop(&mut self) {
        self.ready();
    }
}

/// A future that waits for one thing.
pub(crate) struct Waiting<F> {
    future: Pin<Box<F>>,
    what: Awaited,
    leaf: Leaf,
}

impl<F> Waiting<F> {
    #[track_caller]
    pub(crate) fn new(what: Awaited, future: F) -> Self {
        Waiting {
            future: Box::pin(future),
            what,
            leaf: Leaf::new(),
        }
    }
}

impl<F: Future> Future for Waiting<F> {
    type Output = F::Output;

    // The caller is the place of the `.await`, or of the macro that polls.
    #[track_caller]
    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<F::Output> {
        let polled = self.future.as_mut().poll(cx);
        match polled.is_pending() {
            true => self.leaf.pending(Location::caller(), [self.what.clone()]),
            false => self.leaf.ready(),
        }
        polled
    }
}
