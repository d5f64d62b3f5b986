//! The virtual clock, and sleeps that stop the whole thread.

use std::panic::Location;
use std::pin::pin;
use std::task::{Context, Waker};
use std::time::Duration;

use listing::Event;

use crate::blocking;
use crate::recorder::{self, Place, Who};

/// Moves the clock without letting a task run.
pub(crate) fn advance_to(until: Duration) {
    let now = recorder::with(|run| run.elapsed());
    let Some(left) = until.checked_sub(now).filter(|left| !left.is_zero()) else {
        return;
    };
    if real::runtime::Handle::try_current().is_ok() && recorder::with(|run| run.start.is_some()) {
        // The clock has moved when `advance` yields for the first time.
        let _ = pin!(real::time::advance(left)).poll(&mut Context::from_waker(Waker::noop()));
    } else {
        recorder::with(|run| run.slept += left);
    }
}

/// What `std::thread::sleep` does: the thread sleeps, and with it every task that it runs.
#[track_caller]
pub fn sleep(duration: Duration) {
    let place = Place::from(Location::caller());
    if !recorder::is_program(place) {
        return std::thread::sleep(duration);
    }
    recorder::known_thread(place, "sleeps");
    let until = recorder::with(|run| {
        let until = run.elapsed() + duration;
        run.event(place.into(), Event::BlocksUntil(millis(until)));
        until
    });
    match recorder::running() {
        Some(Who::Thread(_)) => blocking::sleep_until(until),
        _ => {
            // Threads of the program whose sleep is over before go on meanwhile.
            while let Some(thread) = blocking::due_before(until) {
                advance_to(thread.until());
                thread.resume(place);
            }
            advance_to(until);
        }
    }
}

/// Whole milliseconds, rounded up as tokio's timer does.
pub(crate) fn millis(duration: Duration) -> u64 {
    u64::try_from(duration.as_nanos().div_ceil(1_000_000)).unwrap_or(u64::MAX)
}
