//! Tasks that stay on their thread.

use std::panic::Location;
use std::pin::Pin;
use std::task::{Context, Poll};

use crate::recorder::{self, Turn, Who};
use crate::runtime::Runtime;
use crate::task::JoinHandle;
use crate::traced::{self, Traced};

/// As tokio's.
#[derive(Debug, Default)]
pub struct LocalSet(real::task::LocalSet);

pub(crate) fn inner(set: &LocalSet) -> &real::task::LocalSet {
    &set.0
}

/// Starts a task on this thread, from inside of a [`LocalSet`] or of a runtime that is local.
#[track_caller]
pub fn spawn_local<F>(future: F) -> JoinHandle<F::Output>
where
    F: Future + 'static,
    F::Output: 'static,
{
    // A task of a local runtime is one of its own, as any other's.
    let in_a_set = !(recorder::is_recorded() && recorder::with(|run| run.is_local));
    let (future, who) = traced::task(traced::local(future), in_a_set);
    JoinHandle::new(real::task::spawn_local(future), who)
}

impl LocalSet {
    /// A set without tasks.
    pub fn new() -> Self {
        LocalSet::default()
    }

    /// Starts a task on this set's thread.
    #[track_caller]
    pub fn spawn_local<F>(&self, future: F) -> JoinHandle<F::Output>
    where
        F: Future + 'static,
        F::Output: 'static,
    {
        let (future, who) = traced::task(traced::local(future), true);
        JoinHandle::new(self.0.spawn_local(future), who)
    }

    /// Runs the tasks of this set until the future is ready.
    #[track_caller]
    pub fn block_on<F: Future>(&self, runtime: &Runtime, future: F) -> F::Output {
        // The whole is main's: what a local task does stands inside of main's turn for tokio, but not here.
        runtime.refuse_nested(Location::caller());
        let _turn = Turn::of_runtime();
        self.0.block_on(
            runtime.inner(),
            Traced::new(Who::Main, traced::local(future)),
        )
    }

    /// Runs the tasks of this set until the future is ready.
    pub async fn run_until<F: Future>(&self, future: F) -> F::Output {
        self.0.run_until(future).await
    }

    /// From now on, `spawn_local` on this thread starts tasks in this set.
    pub fn enter(&self) -> real::task::LocalEnterGuard {
        self.0.enter()
    }
}

impl Future for LocalSet {
    type Output = ();

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<()> {
        Pin::new(&mut self.0).poll(cx)
    }
}
