//! What the claims run on: the standard library and tokio themselves, whatever stands in for them elsewhere.

pub(crate) extern crate std;

/// tokio itself. Each future is boxed before it becomes a task or is blocked on, so that tokio is compiled once for each
/// type of result and not once for each future of each claim.
pub(crate) mod tokio {
    #[allow(
        unused_imports,
        reason = "what a claim uses of it is the claim's business"
    )]
    pub(crate) use ::real::*;

    #[track_caller]
    pub(crate) fn spawn<F>(future: F) -> task::JoinHandle<F::Output>
    where
        F: Future<Output: Send> + Send + 'static,
    {
        let boxed: std::pin::Pin<Box<dyn Future<Output = F::Output> + Send>> = Box::pin(future);
        ::real::spawn(boxed)
    }

    pub(crate) mod task {
        #[allow(unused_imports, reason = "some claims call it by this name")]
        pub(crate) use super::spawn;
        pub(crate) use ::real::task::*;
    }

    pub(crate) mod runtime {
        use std::io;
        use std::ops::Deref;
        use std::pin::Pin;
        use std::time::Duration;

        pub(crate) use ::real::runtime::*;

        pub(crate) struct Builder(::real::runtime::Builder);

        /// All that `#[tokio::main]` or a claim sets is handed on; what is missing here is to be added.
        macro_rules! settings {
            ($($name:ident($($arg:ident: $type:ty),*);)*) => { $(
                #[allow(dead_code, reason = "it is there for the next claim")]
                pub(crate) fn $name(&mut self, $($arg: $type),*) -> &mut Self {
                    self.0.$name($($arg),*);
                    self
                }
            )* };
        }

        impl Builder {
            pub(crate) fn new_current_thread() -> Self {
                Builder(::real::runtime::Builder::new_current_thread())
            }

            pub(crate) fn new_multi_thread() -> Self {
                Builder(::real::runtime::Builder::new_multi_thread())
            }

            settings! {
                enable_all();
                enable_io();
                enable_time();
                event_interval(turns: u32);
                global_queue_interval(turns: u32);
                max_blocking_threads(count: usize);
                on_thread_park(act: impl Fn() + Send + Sync + 'static);
                on_thread_start(act: impl Fn() + Send + Sync + 'static);
                on_thread_stop(act: impl Fn() + Send + Sync + 'static);
                on_thread_unpark(act: impl Fn() + Send + Sync + 'static);
                start_paused(paused: bool);
                thread_keep_alive(time: Duration);
                thread_name(name: impl Into<String>);
                thread_stack_size(bytes: usize);
                worker_threads(count: usize);
            }

            pub(crate) fn build(&mut self) -> io::Result<Runtime> {
                self.0.build().map(Runtime)
            }

            #[allow(dead_code, reason = "it is there for the next claim")]
            pub(crate) fn build_local(
                &mut self,
                options: LocalOptions,
            ) -> io::Result<LocalRuntime> {
                self.0.build_local(options)
            }
        }

        #[derive(Debug)]
        pub(crate) struct Runtime(::real::runtime::Runtime);

        #[allow(dead_code, reason = "it is there for the next claim")]
        impl Runtime {
            pub(crate) fn new() -> io::Result<Self> {
                ::real::runtime::Runtime::new().map(Runtime)
            }

            #[track_caller]
            pub(crate) fn block_on<F: Future>(&self, future: F) -> F::Output {
                let boxed: Pin<Box<dyn Future<Output = F::Output> + '_>> = Box::pin(future);
                self.0.block_on(boxed)
            }

            pub(crate) fn shutdown_timeout(self, duration: Duration) {
                self.0.shutdown_timeout(duration);
            }

            pub(crate) fn shutdown_background(self) {
                self.0.shutdown_background();
            }
        }

        impl Deref for Runtime {
            type Target = ::real::runtime::Runtime;

            fn deref(&self) -> &Self::Target {
                &self.0
            }
        }
    }
}
