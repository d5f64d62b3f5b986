//! Channels, locks and the like, which say that a task waits for them.

use std::fmt;
use std::ops::{Deref, DerefMut};
use std::panic::Location;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll};

use listing::Awaited;
pub use real::sync::*;

use crate::recorder::{self, Who};
use crate::waiting::{Leaf, Waiting};

/// Everything else is as tokio has it.
macro_rules! as_tokio {
    ($name:ident<$($t:ident),*> is $inner:ty) => {
        impl<$($t: ?Sized),*> Deref for $name<$($t),*> {
            type Target = $inner;

            fn deref(&self) -> &Self::Target {
                &self.0
            }
        }

        impl<$($t: ?Sized),*> DerefMut for $name<$($t),*> {
            fn deref_mut(&mut self) -> &mut Self::Target {
                &mut self.0
            }
        }
    };
    (sized $name:ident<$t:ident> is $inner:ty) => {
        impl<$t> Deref for $name<$t> {
            type Target = $inner;

            fn deref(&self) -> &Self::Target {
                &self.0
            }
        }

        impl<$t> DerefMut for $name<$t> {
            fn deref_mut(&mut self) -> &mut Self::Target {
                &mut self.0
            }
        }
    };
    (cell $name:ident) => {
        as_tokio!(sized $name<T> is real::sync::$name<T>);

        impl<T> $name<T> {
            /// One without a value.
            pub fn new() -> Self {
                $name::default()
            }

            /// One that may have its value already.
            pub fn new_with(value: Option<T>) -> Self {
                $name(real::sync::$name::new_with(value))
            }

            /// One without a value, for a `static`.
            pub const fn const_new() -> Self {
                $name(real::sync::$name::const_new())
            }

            /// One with a value, for a `static`.
            pub const fn const_new_with(value: T) -> Self {
                $name(real::sync::$name::const_new_with(value))
            }

            /// Its value, if it has one.
            pub fn into_inner(self) -> Option<T> {
                self.0.into_inner()
            }
        }

        impl<T> Default for $name<T> {
            fn default() -> Self {
                $name(real::sync::$name::default())
            }
        }

        impl<T> From<T> for $name<T> {
            fn from(value: T) -> Self {
                $name(value.into())
            }
        }

        impl<T: fmt::Debug> fmt::Debug for $name<T> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }
    };
}

/// A thread of the program gives its turn back while it waits; elsewhere, tokio says why nobody can wait so.
fn blocking<F: Future>(future: F, otherwise: impl FnOnce(F) -> F::Output) -> F::Output {
    match recorder::running() {
        Some(Who::Thread(_)) => crate::blocking::block_on(future),
        _ => otherwise(future),
    }
}

/// What tokio says, too.
fn blocks<F: Future>(_: F) -> F::Output {
    panic!(
        "Cannot block the current thread from within a runtime. This happens because a function attempted to block the \
         current thread while the thread is being used to drive asynchronous tasks."
    )
}

/// As tokio's.
#[derive(Debug, Default)]
#[repr(transparent)]
pub struct Mutex<T: ?Sized>(real::sync::Mutex<T>);

as_tokio!(Mutex<T> is real::sync::Mutex<T>);

impl<T> Mutex<T> {
    /// A lock that nobody holds.
    pub fn new(value: T) -> Self {
        Mutex(real::sync::Mutex::new(value))
    }

    /// A lock that nobody holds, for a `static`.
    pub const fn const_new(value: T) -> Self {
        Mutex(real::sync::Mutex::const_new(value))
    }

    /// What it guards.
    pub fn into_inner(self) -> T {
        self.0.into_inner()
    }

    /// Waits until nobody holds it. The guard owns the lock.
    #[track_caller]
    pub fn lock_owned(self: Arc<Self>) -> impl Future<Output = OwnedMutexGuard<T>> {
        // SAFETY: the type is transparent.
        let inner = unsafe { Arc::from_raw(Arc::into_raw(self).cast::<real::sync::Mutex<T>>()) };
        Waiting::new(Awaited::Lock, inner.lock_owned())
    }
}

impl<T: ?Sized> Mutex<T> {
    /// Waits until nobody holds it.
    #[track_caller]
    pub fn lock(&self) -> impl Future<Output = MutexGuard<'_, T>> {
        Waiting::new(Awaited::Lock, self.0.lock())
    }

    /// Waits on a thread that runs no tasks.
    #[track_caller]
    pub fn blocking_lock(&self) -> MutexGuard<'_, T> {
        blocking(self.lock(), blocks)
    }
}

impl<T> From<T> for Mutex<T> {
    fn from(value: T) -> Self {
        Mutex::new(value)
    }
}

/// As tokio's.
#[derive(Debug, Default)]
#[repr(transparent)]
pub struct RwLock<T: ?Sized>(real::sync::RwLock<T>);

as_tokio!(RwLock<T> is real::sync::RwLock<T>);

impl<T> RwLock<T> {
    /// A lock that nobody holds.
    pub fn new(value: T) -> Self {
        RwLock(real::sync::RwLock::new(value))
    }

    /// A lock that nobody holds, for a `static`.
    pub const fn const_new(value: T) -> Self {
        RwLock(real::sync::RwLock::const_new(value))
    }

    /// What it guards.
    pub fn into_inner(self) -> T {
        self.0.into_inner()
    }
}

impl<T: ?Sized> RwLock<T> {
    /// Waits until nobody writes.
    #[track_caller]
    pub fn read(&self) -> impl Future<Output = RwLockReadGuard<'_, T>> {
        Waiting::new(Awaited::Lock, self.0.read())
    }

    /// Waits until nobody reads or writes.
    #[track_caller]
    pub fn write(&self) -> impl Future<Output = RwLockWriteGuard<'_, T>> {
        Waiting::new(Awaited::Lock, self.0.write())
    }
}

/// As tokio's.
#[derive(Debug)]
#[repr(transparent)]
pub struct Semaphore(real::sync::Semaphore);

as_tokio!(Semaphore<> is real::sync::Semaphore);

impl Semaphore {
    /// As many as any semaphore can have.
    pub const MAX_PERMITS: usize = real::sync::Semaphore::MAX_PERMITS;

    /// A semaphore with so many permits.
    pub fn new(permits: usize) -> Self {
        Semaphore(real::sync::Semaphore::new(permits))
    }

    /// A semaphore with so many permits, for a `static`.
    pub const fn const_new(permits: usize) -> Self {
        Semaphore(real::sync::Semaphore::const_new(permits))
    }

    fn into_real(self: Arc<Self>) -> Arc<real::sync::Semaphore> {
        // SAFETY: the type is transparent.
        unsafe { Arc::from_raw(Arc::into_raw(self).cast()) }
    }

    /// Waits for a permit.
    #[track_caller]
    pub fn acquire(&self) -> impl Future<Output = Result<SemaphorePermit<'_>, AcquireError>> {
        Waiting::new(Awaited::Semaphore, self.0.acquire())
    }

    /// Waits for so many permits.
    #[track_caller]
    pub fn acquire_many(
        &self,
        permits: u32,
    ) -> impl Future<Output = Result<SemaphorePermit<'_>, AcquireError>> {
        Waiting::new(Awaited::Semaphore, self.0.acquire_many(permits))
    }

    /// Waits for a permit that owns the semaphore.
    #[track_caller]
    pub fn acquire_owned(
        self: Arc<Self>,
    ) -> impl Future<Output = Result<OwnedSemaphorePermit, AcquireError>> {
        Waiting::new(Awaited::Semaphore, self.into_real().acquire_owned())
    }

    /// Waits for so many permits that own the semaphore.
    #[track_caller]
    pub fn acquire_many_owned(
        self: Arc<Self>,
        permits: u32,
    ) -> impl Future<Output = Result<OwnedSemaphorePermit, AcquireError>> {
        Waiting::new(
            Awaited::Semaphore,
            self.into_real().acquire_many_owned(permits),
        )
    }

    /// A permit, if one is free, that owns the semaphore.
    ///
    /// # Errors
    /// When none is free, or the semaphore is closed.
    pub fn try_acquire_owned(self: Arc<Self>) -> Result<OwnedSemaphorePermit, TryAcquireError> {
        self.into_real().try_acquire_owned()
    }
}

/// As tokio's.
#[derive(Debug, Default)]
pub struct Notify(real::sync::Notify);

as_tokio!(Notify<> is real::sync::Notify);

impl Notify {
    /// One that has not been notified.
    pub fn new() -> Self {
        Notify::default()
    }

    /// One that has not been notified, for a `static`.
    pub const fn const_new() -> Self {
        Notify(real::sync::Notify::const_new())
    }

    /// Waits until it is notified.
    #[track_caller]
    pub fn notified(&self) -> Notified<'_> {
        Notified {
            inner: Box::pin(self.0.notified()),
            leaf: Leaf::new(),
        }
    }
}

/// As tokio's.
pub struct Notified<'a> {
    inner: Pin<Box<futures::Notified<'a>>>,
    leaf: Leaf,
}

impl Notified<'_> {
    /// Waits from now on, before it is polled.
    pub fn enable(mut self: Pin<&mut Self>) -> bool {
        self.inner.as_mut().enable()
    }
}

impl Future for Notified<'_> {
    type Output = ();

    #[track_caller]
    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<()> {
        let polled = self.inner.as_mut().poll(cx);
        match polled.is_pending() {
            true => self
                .leaf
                .pending(Location::caller(), [Awaited::Notification]),
            false => self.leaf.ready(),
        }
        polled
    }
}

/// As tokio's.
#[derive(Debug)]
pub struct Barrier(real::sync::Barrier);

impl Barrier {
    /// A barrier for so many tasks.
    pub fn new(tasks: usize) -> Self {
        Barrier(real::sync::Barrier::new(tasks))
    }

    /// Waits until all are there.
    #[track_caller]
    pub fn wait(&self) -> impl Future<Output = BarrierWaitResult> {
        Waiting::new(Awaited::Barrier, self.0.wait())
    }
}

/// As tokio's.
#[derive(Clone, PartialEq, Eq)]
pub struct SetOnce<T>(real::sync::SetOnce<T>);

as_tokio!(cell SetOnce);

impl<T> SetOnce<T> {
    /// Waits until somebody has set it.
    #[track_caller]
    pub fn wait(&self) -> impl Future<Output = &T> {
        Waiting::new(Awaited::Value, self.0.wait())
    }
}

/// As tokio's.
#[derive(Clone, PartialEq, Eq)]
pub struct OnceCell<T>(real::sync::OnceCell<T>);

as_tokio!(cell OnceCell);

impl<T> OnceCell<T> {
    /// Its value; sets it first, or waits while another one does.
    #[track_caller]
    pub fn get_or_init<F, Fut>(&self, init: F) -> impl Future<Output = &T>
    where
        F: FnOnce() -> Fut,
        Fut: Future<Output = T>,
    {
        let sets = Arc::new(AtomicBool::new(false));
        let init = noted(Arc::clone(&sets), init);
        SetsOrWaits::new(sets, self.0.get_or_init(init))
    }

    /// Its value; tries to set it first, or waits while another one does.
    ///
    /// # Errors
    /// When it was to set it and could not.
    #[track_caller]
    pub fn get_or_try_init<E, F, Fut>(&self, init: F) -> impl Future<Output = Result<&T, E>>
    where
        F: FnOnce() -> Fut,
        Fut: Future<Output = Result<T, E>>,
    {
        let sets = Arc::new(AtomicBool::new(false));
        let init = noted(Arc::clone(&sets), init);
        SetsOrWaits::new(sets, self.0.get_or_try_init(init))
    }
}

/// Waits for the value of a cell while another one sets it, or sets it itself.
struct SetsOrWaits<F> {
    future: Pin<Box<F>>,
    /// Whether it sets it itself, and what it waits for is what the program says.
    sets: Arc<AtomicBool>,
    leaf: Leaf,
}

impl<F> SetsOrWaits<F> {
    #[track_caller]
    fn new(sets: Arc<AtomicBool>, future: F) -> Self {
        SetsOrWaits {
            future: Box::pin(future),
            sets,
            leaf: Leaf::new(),
        }
    }
}

/// The same function, which says that it was called.
fn noted<I>(called: Arc<AtomicBool>, init: impl FnOnce() -> I) -> impl FnOnce() -> I {
    move || {
        called.store(true, Ordering::Relaxed);
        init()
    }
}

impl<F: Future> Future for SetsOrWaits<F> {
    type Output = F::Output;

    #[track_caller]
    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<F::Output> {
        let polled = self.future.as_mut().poll(cx);
        match polled.is_pending() && !self.sets.load(Ordering::Relaxed) {
            true => self.leaf.pending(Location::caller(), [Awaited::Value]),
            false => self.leaf.ready(),
        }
        polled
    }
}

/// Channels for many messages from many senders.
pub mod mpsc {
    use super::*;
    pub use real::sync::mpsc::*;

    /// A channel that holds `buffer` messages.
    pub fn channel<T>(buffer: usize) -> (Sender<T>, Receiver<T>) {
        let (sender, receiver) = real::sync::mpsc::channel(buffer);
        (Sender(sender), Receiver(receiver))
    }

    /// A channel that holds any number of messages.
    pub fn unbounded_channel<T>() -> (UnboundedSender<T>, UnboundedReceiver<T>) {
        let (sender, receiver) = real::sync::mpsc::unbounded_channel();
        (sender, UnboundedReceiver(receiver))
    }

    /// As tokio's.
    #[derive(Debug)]
    pub struct Sender<T>(real::sync::mpsc::Sender<T>);

    as_tokio!(sized Sender<T> is real::sync::mpsc::Sender<T>);

    impl<T> Clone for Sender<T> {
        fn clone(&self) -> Self {
            Sender(self.0.clone())
        }
    }

    impl<T> Sender<T> {
        /// Waits for room and sends.
        #[track_caller]
        pub fn send(&self, value: T) -> impl Future<Output = Result<(), error::SendError<T>>> {
            Waiting::new(Awaited::Room, self.0.send(value))
        }

        /// Waits for room and keeps it.
        #[track_caller]
        pub fn reserve(&self) -> impl Future<Output = Result<Permit<'_, T>, error::SendError<()>>> {
            Waiting::new(Awaited::Room, self.0.reserve())
        }

        /// Waits until nobody receives any more.
        #[track_caller]
        pub fn closed(&self) -> impl Future<Output = ()> {
            Waiting::new(Awaited::Channel, self.0.closed())
        }

        /// Sends from a thread that runs no tasks.
        ///
        /// # Errors
        /// When nobody receives any more.
        pub fn blocking_send(&self, value: T) -> Result<(), error::SendError<T>> {
            blocking(self.send(value), blocks)
        }
    }

    /// As tokio's.
    #[derive(Debug)]
    pub struct Receiver<T>(real::sync::mpsc::Receiver<T>);

    as_tokio!(sized Receiver<T> is real::sync::mpsc::Receiver<T>);

    /// As tokio's.
    #[derive(Debug)]
    pub struct UnboundedReceiver<T>(real::sync::mpsc::UnboundedReceiver<T>);

    as_tokio!(sized UnboundedReceiver<T> is real::sync::mpsc::UnboundedReceiver<T>);

    macro_rules! receives {
        ($name:ident) => {
            impl<T> $name<T> {
                /// Waits for a message; `None` when no sender is left.
                #[track_caller]
                pub fn recv(&mut self) -> impl Future<Output = Option<T>> {
                    Waiting::new(Awaited::Channel, self.0.recv())
                }

                /// Waits for messages, at most `limit` of them.
                #[track_caller]
                pub fn recv_many(
                    &mut self,
                    buffer: &mut Vec<T>,
                    limit: usize,
                ) -> impl Future<Output = usize> {
                    Waiting::new(Awaited::Channel, self.0.recv_many(buffer, limit))
                }

                /// Receives on a thread that runs no tasks.
                pub fn blocking_recv(&mut self) -> Option<T> {
                    blocking(self.recv(), blocks)
                }
            }
        };
    }

    receives!(Receiver);
    receives!(UnboundedReceiver);
}

/// Channels for one message.
pub mod oneshot {
    use super::*;
    pub use real::sync::oneshot::*;

    /// A channel for one message.
    pub fn channel<T>() -> (Sender<T>, Receiver<T>) {
        let (sender, receiver) = real::sync::oneshot::channel();
        (sender, Receiver(receiver, Leaf::nowhere()))
    }

    /// As tokio's.
    #[derive(Debug)]
    pub struct Receiver<T>(real::sync::oneshot::Receiver<T>, Leaf);

    as_tokio!(sized Receiver<T> is real::sync::oneshot::Receiver<T>);

    impl<T> Receiver<T> {
        /// Receives on a thread that runs no tasks.
        ///
        /// # Errors
        /// When the sender is gone.
        pub fn blocking_recv(self) -> Result<T, error::RecvError> {
            blocking(self, blocks)
        }
    }

    impl<T> Future for Receiver<T> {
        type Output = Result<T, error::RecvError>;

        #[track_caller]
        fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
            let polled = Pin::new(&mut self.0).poll(cx);
            match polled.is_pending() {
                true => self.1.pending(Location::caller(), [Awaited::Channel]),
                false => self.1.ready(),
            }
            polled
        }
    }
}

/// Channels whose messages all receivers get.
pub mod broadcast {
    use super::*;
    pub use real::sync::broadcast::*;

    /// A channel that keeps the last `capacity` messages.
    pub fn channel<T: Clone>(capacity: usize) -> (Sender<T>, Receiver<T>) {
        let (sender, receiver) = real::sync::broadcast::channel(capacity);
        (Sender(sender), Receiver(receiver))
    }

    /// As tokio's.
    #[derive(Debug)]
    pub struct Sender<T>(real::sync::broadcast::Sender<T>);

    as_tokio!(sized Sender<T> is real::sync::broadcast::Sender<T>);

    impl<T> Clone for Sender<T> {
        fn clone(&self) -> Self {
            Sender(self.0.clone())
        }
    }

    impl<T> Sender<T> {
        /// A channel that keeps the last `capacity` messages, which nobody receives yet.
        pub fn new(capacity: usize) -> Self {
            Sender(real::sync::broadcast::Sender::new(capacity))
        }

        /// A receiver of what is sent from now on.
        pub fn subscribe(&self) -> Receiver<T> {
            Receiver(self.0.subscribe())
        }
    }

    /// As tokio's.
    #[derive(Debug)]
    pub struct Receiver<T>(real::sync::broadcast::Receiver<T>);

    as_tokio!(sized Receiver<T> is real::sync::broadcast::Receiver<T>);

    impl<T: Clone> Receiver<T> {
        /// Waits for a message.
        #[track_caller]
        pub fn recv(&mut self) -> impl Future<Output = Result<T, error::RecvError>> {
            Waiting::new(Awaited::Channel, self.0.recv())
        }

        /// A receiver of what is sent from now on.
        pub fn resubscribe(&self) -> Self {
            Receiver(self.0.resubscribe())
        }
    }
}

/// Channels that keep the last value.
pub mod watch {
    use super::*;
    pub use real::sync::watch::*;

    /// A channel that holds a value from the start.
    pub fn channel<T>(value: T) -> (Sender<T>, Receiver<T>) {
        let (sender, receiver) = real::sync::watch::channel(value);
        (Sender(sender), Receiver(receiver))
    }

    /// As tokio's.
    #[derive(Debug)]
    pub struct Sender<T>(real::sync::watch::Sender<T>);

    as_tokio!(sized Sender<T> is real::sync::watch::Sender<T>);

    impl<T> Clone for Sender<T> {
        fn clone(&self) -> Self {
            Sender(self.0.clone())
        }
    }

    impl<T> Sender<T> {
        /// A channel that nobody receives from yet.
        pub fn new(value: T) -> Self {
            Sender(real::sync::watch::Sender::new(value))
        }

        /// A receiver.
        pub fn subscribe(&self) -> Receiver<T> {
            Receiver(self.0.subscribe())
        }

        /// Waits until nobody receives any more.
        #[track_caller]
        pub fn closed(&self) -> impl Future<Output = ()> {
            Waiting::new(Awaited::Channel, self.0.closed())
        }
    }

    /// As tokio's.
    #[derive(Debug)]
    pub struct Receiver<T>(real::sync::watch::Receiver<T>);

    as_tokio!(sized Receiver<T> is real::sync::watch::Receiver<T>);

    impl<T> Clone for Receiver<T> {
        fn clone(&self) -> Self {
            Receiver(self.0.clone())
        }
    }

    impl<T> Receiver<T> {
        /// Waits for another value.
        #[track_caller]
        pub fn changed(&mut self) -> impl Future<Output = Result<(), error::RecvError>> {
            Waiting::new(Awaited::Channel, self.0.changed())
        }

        /// Waits for a value of which this is true.
        #[track_caller]
        pub fn wait_for(
            &mut self,
            is: impl FnMut(&T) -> bool,
        ) -> impl Future<Output = Result<Ref<'_, T>, error::RecvError>> {
            Waiting::new(Awaited::Channel, self.0.wait_for(is))
        }
    }
}
