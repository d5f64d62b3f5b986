//! Sets of tasks.

use std::collections::BTreeMap;
use std::panic::Location;
use std::task::{Context, Poll};

use listing::Awaited;
use real::task::{Id, JoinError};

use crate::blocking;
use crate::local;
use crate::recorder::{Place, Who};
use crate::task::{AbortHandle, LocalSet, cancels, takes};
use crate::traced;
use crate::waiting::Leaf;

/// As tokio's.
#[derive(Debug)]
pub struct JoinSet<T> {
    inner: real::task::JoinSet<T>,
    /// Those whose result nobody has taken, in the order of their start.
    left: BTreeMap<usize, (Id, Who)>,
    started: usize,
    leaf: Leaf,
}

impl<T> Default for JoinSet<T> {
    fn default() -> Self {
        JoinSet::new()
    }
}

impl<T> JoinSet<T> {
    /// A set without tasks.
    pub fn new() -> Self {
        JoinSet {
            inner: real::task::JoinSet::new(),
            left: BTreeMap::new(),
            started: 0,
            leaf: Leaf::nowhere(),
        }
    }

    /// How many tasks it holds whose result nobody has taken.
    pub fn len(&self) -> usize {
        self.inner.len()
    }

    /// Whether it holds none.
    pub fn is_empty(&self) -> bool {
        self.inner.is_empty()
    }

    fn add(&mut self, inner: real::task::AbortHandle, who: Who) -> AbortHandle {
        self.left.insert(self.started, (inner.id(), who));
        self.started += 1;
        AbortHandle::new(inner, who)
    }

    fn took(&mut self, place: Option<Place>, id: Id) {
        let found = self.left.iter().find(|(_, (known, _))| *known == id);
        if let Some((&key, &(_, who))) = found {
            self.left.remove(&key);
            takes(place, who);
        }
    }
}

impl<T: 'static> JoinSet<T> {
    /// Starts a task.
    #[track_caller]
    pub fn spawn<F>(&mut self, future: F) -> AbortHandle
    where
        F: Future<Output = T> + Send + 'static,
        T: Send,
    {
        let runtime = real::runtime::Handle::current();
        let (future, who) = traced::task(traced::sent(future), false);
        let inner = self.inner.spawn_on(future, &runtime);
        self.add(inner, who)
    }

    /// Starts a task on that runtime.
    #[track_caller]
    pub fn spawn_on<F>(&mut self, future: F, runtime: &crate::runtime::Handle) -> AbortHandle
    where
        F: Future<Output = T> + Send + 'static,
        T: Send,
    {
        let (future, who) = traced::task(traced::sent(future), false);
        let inner = self.inner.spawn_on(future, runtime);
        self.add(inner, who)
    }

    /// Starts a task on this thread.
    #[track_caller]
    pub fn spawn_local<F>(&mut self, future: F) -> AbortHandle
    where
        F: Future<Output = T> + 'static,
    {
        let (future, who) = traced::task(traced::local(future), true);
        let inner = self.inner.spawn_local(future);
        self.add(inner, who)
    }

    /// Starts a task on that set's thread.
    #[track_caller]
    pub fn spawn_local_on<F>(&mut self, future: F, set: &LocalSet) -> AbortHandle
    where
        F: Future<Output = T> + 'static,
    {
        let (future, who) = traced::task(traced::local(future), true);
        let inner = self.inner.spawn_local_on(future, local::inner(set));
        self.add(inner, who)
    }

    /// Runs a function on a thread of its own.
    #[track_caller]
    pub fn spawn_blocking<F>(&mut self, function: F) -> AbortHandle
    where
        F: FnOnce() -> T + Send + 'static,
        T: Send,
    {
        let (proxy, who) = blocking::lend(Location::caller().into(), function);
        let inner = self
            .inner
            .spawn_on(proxy, &real::runtime::Handle::current());
        self.add(inner, who)
    }

    /// The next result; `None` if nothing is left.
    #[track_caller]
    pub fn join_next(&mut self) -> impl Future<Output = Option<Result<T, JoinError>>> {
        let place = Place::from(Location::caller());
        std::future::poll_fn(move |cx| {
            self.poll_at(place, cx)
                .map(|joined| joined.map(|joined| joined.map(|(_, value)| value)))
        })
    }

    /// The next result with its task's number; `None` if nothing is left.
    #[track_caller]
    pub fn join_next_with_id(
        &mut self,
    ) -> impl Future<Output = Option<Result<(Id, T), JoinError>>> {
        let place = Place::from(Location::caller());
        std::future::poll_fn(move |cx| self.poll_at(place, cx))
    }

    /// Whether the next result is there.
    #[track_caller]
    pub fn poll_join_next(&mut self, cx: &mut Context<'_>) -> Poll<Option<Result<T, JoinError>>> {
        self.poll_at(Location::caller().into(), cx)
            .map(|joined| joined.map(|joined| joined.map(|(_, value)| value)))
    }

    fn poll_at(
        &mut self,
        place: Place,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<(Id, T), JoinError>>> {
        let polled = self.inner.poll_join_next_with_id(cx);
        match &polled {
            Poll::Ready(Some(Ok((id, _)))) => self.took(Some(place), *id),
            Poll::Ready(Some(Err(error))) => self.took(Some(place), error.id()),
            Poll::Ready(None) => {}
            Poll::Pending => {
                let left = self.left.values().map(|(_, who)| Awaited::Task(who.name()));
                self.leaf.pending_at(place, left);
                return polled;
            }
        }
        self.leaf.ready();
        polled
    }

    /// A result, if one is there.
    #[track_caller]
    pub fn try_join_next(&mut self) -> Option<Result<T, JoinError>> {
        let joined = self.try_next(Location::caller().into())?;
        Some(joined.map(|(_, value)| value))
    }

    /// A result with its task's number, if one is there.
    #[track_caller]
    pub fn try_join_next_with_id(&mut self) -> Option<Result<(Id, T), JoinError>> {
        self.try_next(Location::caller().into())
    }

    fn try_next(&mut self, place: Place) -> Option<Result<(Id, T), JoinError>> {
        let joined = self.inner.try_join_next_with_id()?;
        let id = match &joined {
            Ok((id, _)) => *id,
            Err(error) => error.id(),
        };
        self.took(Some(place), id);
        Some(joined)
    }

    /// All results, in the order in which the tasks end. It panics if one of them failed.
    #[track_caller]
    pub fn join_all(mut self) -> impl Future<Output = Vec<T>> {
        let place = Place::from(Location::caller());
        async move {
            let mut all = Vec::with_capacity(self.len());
            while let Some(joined) = std::future::poll_fn(|cx| self.poll_at(place, cx)).await {
                match joined {
                    Ok((_, value)) => all.push(value),
                    Err(error) if error.is_panic() => std::panic::resume_unwind(error.into_panic()),
                    Err(error) => panic!("{error}"),
                }
            }
            all
        }
    }

    /// Asks for the end of all tasks.
    #[track_caller]
    pub fn abort_all(&mut self) {
        self.abort_at(Some(Location::caller().into()));
    }

    fn abort_at(&mut self, place: Option<Place>) {
        for (_, who) in self.left.values() {
            cancels(place, *who);
        }
        self.inner.abort_all();
    }

    /// Asks for the end of all tasks and waits for it.
    #[track_caller]
    pub fn shutdown(&mut self) -> impl Future<Output = ()> {
        let place = Place::from(Location::caller());
        async move {
            self.abort_at(Some(place));
            while std::future::poll_fn(|cx| self.poll_at(place, cx))
                .await
                .is_some()
            {}
        }
    }

    /// Lets the tasks run on without the set.
    pub fn detach_all(&mut self) {
        self.left.clear();
        self.inner.detach_all();
    }
}

impl<T> Drop for JoinSet<T> {
    fn drop(&mut self) {
        for (_, who) in self.left.values() {
            cancels(None, *who);
        }
    }
}

impl<T, F> FromIterator<F> for JoinSet<T>
where
    F: Future<Output = T> + Send + 'static,
    T: Send + 'static,
{
    #[track_caller]
    fn from_iter<I: IntoIterator<Item = F>>(futures: I) -> Self {
        let mut set = JoinSet::new();
        for future in futures {
            set.spawn(future);
        }
        set
    }
}
