//! A future that says to the recording when its turns begin and end.

use std::panic::{AssertUnwindSafe, Location, catch_unwind, resume_unwind};
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, Wake, Waker};

use listing::{End, Event};

use crate::recorder::{self, Place, State, Turn, Who};

/// Its futures are boxed as `dyn Future`, so that it and tokio are compiled once for each type of result and not once for
/// each task of each program.
pub(crate) struct Traced<F: ?Sized> {
    who: Who,
    /// `None` once it has ended.
    future: Option<Pin<Box<F>>>,
}

type Sent<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;
type Local<'a, T> = Pin<Box<dyn Future<Output = T> + 'a>>;

// The future itself is boxed, so that it never moves.
impl<F: ?Sized> Unpin for Traced<F> {}

/// A future that may go to another thread, whatever it is.
pub(crate) fn sent<'a, T>(future: impl Future<Output = T> + Send + 'a) -> Sent<'a, T> {
    Box::pin(future)
}

/// A future that stays on its thread, whatever it is.
pub(crate) fn local<'a, T>(future: impl Future<Output = T> + 'a) -> Local<'a, T> {
    Box::pin(future)
}

/// The future of a new task, and the task's number.
#[track_caller]
pub(crate) fn task<F: Future + ?Sized>(future: Pin<Box<F>>, local: bool) -> (Traced<F>, Who) {
    let place = Place::from(Location::caller());
    recorder::known_thread(place, "starts a task");
    let who = recorder::with(|run| {
        let who = Who::Task(run.tasks.len());
        run.tasks.push(State::new(local));
        let name = who.name();
        run.event(Some(place), Event::Starts { name, given: None });
        who
    });
    (Traced::new(who, future), who)
}

impl<F: Future + ?Sized> Traced<F> {
    pub(crate) fn new(who: Who, future: Pin<Box<F>>) -> Self {
        Traced {
            who,
            future: Some(future),
        }
    }
}

impl<F: Future + ?Sized> Future for Traced<F> {
    type Output = F::Output;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<F::Output> {
        let who = self.who;
        let future = self.future.as_mut().expect("an ended task is not polled");
        let turn = Turn::of(who);
        recorder::with(|run| run.begins(who));
        let waker = Waker::from(Arc::new(Wakes {
            who,
            shared: recorder::shared().expect("it runs inside a program"),
            inner: cx.waker().clone(),
        }));
        let polled = catch_unwind(AssertUnwindSafe(|| {
            recorder::refuse_endless_turns();
            future.as_mut().poll(&mut Context::from_waker(&waker))
        }));
        if let Ok(Poll::Pending) = polled {
            recorder::with(|run| run.ends_pending(who));
            return Poll::Pending;
        }
        // What the future still holds is dropped in its turn.
        let ended = self.future.take();
        let dropped = catch_unwind(AssertUnwindSafe(|| drop(ended)));
        let polled = polled.and_then(|output| dropped.map(|()| output));
        let end = match polled {
            Ok(_) => End::Returned,
            Err(_) => End::Failed,
        };
        recorder::with(|run| run.ends(who, end));
        drop(turn);
        polled.unwrap_or_else(|panic| resume_unwind(panic))
    }
}

impl<F: ?Sized> Drop for Traced<F> {
    fn drop(&mut self) {
        let Some(future) = self.future.take() else {
            return;
        };
        if !recorder::is_recorded() {
            return;
        }
        let turn = Turn::of(self.who);
        recorder::with(|run| run.drops(self.who));
        let dropped = catch_unwind(AssertUnwindSafe(|| drop(future)));
        recorder::with(|run| run.ends(self.who, End::Cancelled));
        drop(turn);
        if let Err(panic) = dropped {
            resume_unwind(panic);
        }
    }
}

/// Wakes a task and says who did it.
struct Wakes {
    who: Who,
    shared: Arc<recorder::Shared>,
    inner: Waker,
}

impl Wake for Wakes {
    fn wake(self: Arc<Self>) {
        self.wake_by_ref();
    }

    fn wake_by_ref(self: &Arc<Self>) {
        self.shared.act(|run| run.woken(self.who));
        self.inner.wake_by_ref();
    }
}
