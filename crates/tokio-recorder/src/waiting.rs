//! A future that says what its task waits for while it is not ready.

use std::panic::Location;
use std::pin::Pin;
use std::task::{Context, Poll};

use listing::Awaited;

use crate::recorder::{self, Place};

pub(crate) struct Waiting<F> {
    future: Pin<Box<F>>,
    what: Awaited,
    /// Where it was made.
    made: Place,
}

impl<F> Waiting<F> {
    #[track_caller]
    pub(crate) fn new(what: Awaited, future: F) -> Self {
        Waiting {
            future: Box::pin(future),
            what,
            made: Location::caller().into(),
        }
    }
}

impl<F: Future> Future for Waiting<F> {
    type Output = F::Output;

    // The caller is the place of the `.await`, or of the macro that polls.
    #[track_caller]
    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<F::Output> {
        let polled = self.future.as_mut().poll(cx);
        if polled.is_pending() {
            waits(Location::caller(), self.made, self.what.clone());
        }
        polled
    }
}

/// The running task waits for this, since `caller` if that is a place of the program, or else since `made`.
pub(crate) fn waits(caller: &'static Location<'static>, made: Place, what: Awaited) {
    if recorder::is_recorded() {
        recorder::with(|run| {
            let caller = Place::from(caller);
            let place = match run.source(Some(caller)) {
                Some(_) => caller,
                None => made,
            };
            run.waits(Some(place), what);
        });
    }
}
