//! Timers, which say until when they wait.

use std::panic::Location;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use listing::{Awaited, Event};
pub use real::time::*;

use crate::clock::millis;
use crate::recorder::{self, Place};
use crate::waiting::{Leaf, Waiting};

fn until(deadline: Instant) -> Awaited {
    let until = recorder::is_recorded().then(|| {
        recorder::with(|run| {
            let start = run.start?;
            Some(millis(
                run.slept + deadline.saturating_duration_since(start),
            ))
        })
    });
    until.flatten().map_or(Awaited::Something, Awaited::Clock)
}

/// As tokio's.
pub struct Sleep {
    inner: Pin<Box<real::time::Sleep>>,
    leaf: Leaf,
}

/// Waits until `duration` has passed.
#[track_caller]
pub fn sleep(duration: Duration) -> Sleep {
    Sleep::new(real::time::sleep(duration))
}

/// Waits until `deadline`.
#[track_caller]
pub fn sleep_until(deadline: Instant) -> Sleep {
    Sleep::new(real::time::sleep_until(deadline))
}

impl Sleep {
    #[track_caller]
    fn new(inner: real::time::Sleep) -> Self {
        Sleep {
            inner: Box::pin(inner),
            leaf: Leaf::new(),
        }
    }

    /// When it is over.
    pub fn deadline(&self) -> Instant {
        self.inner.deadline()
    }

    /// Whether it is over.
    pub fn is_elapsed(&self) -> bool {
        self.inner.is_elapsed()
    }

    /// Moves its end.
    pub fn reset(mut self: Pin<&mut Self>, deadline: Instant) {
        self.inner.as_mut().reset(deadline);
    }
}

impl Future for Sleep {
    type Output = ();

    #[track_caller]
    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<()> {
        let polled = self.inner.as_mut().poll(cx);
        match polled.is_pending() {
            true => {
                let until = until(self.inner.deadline());
                self.leaf.pending(Location::caller(), [until]);
            }
            false => self.leaf.ready(),
        }
        polled
    }
}

/// Moves the clock at once, past what is due meanwhile, and then lets the other tasks run.
#[track_caller]
pub fn advance(duration: Duration) -> impl Future<Output = ()> {
    let place = Place::from(Location::caller());
    Waiting::new(Awaited::Turn, async move {
        if recorder::is_recorded() {
            recorder::with(|run| {
                let until = millis(run.elapsed() + duration);
                run.event(place.into(), Event::BlocksUntil(until));
            });
        }
        real::time::advance(duration).await;
    })
}

/// As tokio's.
pub struct Timeout<F> {
    inner: Pin<Box<real::time::Timeout<F>>>,
    deadline: Option<Instant>,
    leaf: Leaf,
}

/// Waits for a future, but no longer than `duration`.
#[track_caller]
pub fn timeout<F: IntoFuture>(duration: Duration, future: F) -> Timeout<F::IntoFuture> {
    Timeout {
        deadline: Instant::now().checked_add(duration),
        inner: Box::pin(real::time::timeout(duration, future)),
        leaf: Leaf::new(),
    }
}

/// Waits for a future, but no longer than until `deadline`.
#[track_caller]
pub fn timeout_at<F: IntoFuture>(deadline: Instant, future: F) -> Timeout<F::IntoFuture> {
    Timeout {
        deadline: Some(deadline),
        inner: Box::pin(real::time::timeout_at(deadline, future)),
        leaf: Leaf::new(),
    }
}

impl<F: Future> Future for Timeout<F> {
    type Output = Result<F::Output, error::Elapsed>;

    #[track_caller]
    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        let before = recorder::waits_so_far();
        let polled = self.inner.as_mut().poll(cx);
        match (&polled, self.deadline) {
            (Poll::Pending, Some(deadline)) => {
                self.leaf.pending(Location::caller(), [until(deadline)]);
            }
            (Poll::Pending, None) => {}
            // What was given up is not waited for.
            (Poll::Ready(_), _) => recorder::waits_only(before),
        }
        polled
    }
}

/// As tokio's.
pub struct Interval {
    inner: real::time::Interval,
    /// When the next tick is due.
    next: Instant,
}

/// Ticks at once and then every `period`.
#[track_caller]
pub fn interval(period: Duration) -> Interval {
    interval_at(Instant::now(), period)
}

/// Ticks at `start` and then every `period`.
#[track_caller]
pub fn interval_at(start: Instant, period: Duration) -> Interval {
    Interval {
        inner: real::time::interval_at(start, period),
        next: start,
    }
}

impl Interval {
    /// Waits for the next tick.
    #[track_caller]
    pub fn tick(&mut self) -> impl Future<Output = Instant> {
        let leaf = Leaf::new();
        std::future::poll_fn(move |cx| {
            let polled = self.poll_tick(cx);
            match polled.is_pending() {
                true => leaf.pending(Location::caller(), [until(self.next)]),
                false => leaf.ready(),
            }
            polled
        })
    }

    /// Whether the next tick is there.
    pub fn poll_tick(&mut self, cx: &mut Context<'_>) -> Poll<Instant> {
        let due = ready!(self.inner.poll_tick(cx));
        let (now, period) = (Instant::now(), self.inner.period());
        // As tokio's own intervals reckon, which do not tell.
        self.next = match self.inner.missed_tick_behavior() {
            _ if now <= due + Duration::from_millis(5) => due + period,
            MissedTickBehavior::Burst => due + period,
            MissedTickBehavior::Delay => now + period,
            MissedTickBehavior::Skip => {
                let late = (now - due).as_nanos() % period.as_nanos();
                now + period - Duration::from_nanos(u64::try_from(late).unwrap_or_default())
            }
        };
        Poll::Ready(due)
    }

    /// The next tick comes after a whole period.
    pub fn reset(&mut self) {
        self.inner.reset();
        self.next = Instant::now() + self.inner.period();
    }

    /// The next tick comes at once.
    pub fn reset_immediately(&mut self) {
        self.reset_at(Instant::now());
    }

    /// The next tick comes after `after`.
    pub fn reset_after(&mut self, after: Duration) {
        self.reset_at(Instant::now() + after);
    }

    /// The next tick comes at `deadline`.
    pub fn reset_at(&mut self, deadline: Instant) {
        self.inner.reset_at(deadline);
        self.next = deadline;
    }

    /// What happens to ticks that are late.
    pub fn missed_tick_behavior(&self) -> MissedTickBehavior {
        self.inner.missed_tick_behavior()
    }

    /// Sets what happens to ticks that are late.
    pub fn set_missed_tick_behavior(&mut self, behavior: MissedTickBehavior) {
        self.inner.set_missed_tick_behavior(behavior);
    }

    /// How much time is between two ticks.
    pub fn period(&self) -> Duration {
        self.inner.period()
    }
}
