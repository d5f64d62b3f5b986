//! Runs a listing's own `main` on a clock that jumps, with dice that repeat.

use std::cell::RefCell;
use std::fmt;

use listings::{Clock, Line, Recording};

/// What a listing finds as `tokio`: tokio itself, but a current-thread runtime starts with its clock
/// paused, so that a sleep takes no time
/// ([docs](https://docs.rs/tokio/latest/tokio/time/fn.pause.html)).
pub mod tokio {
    pub use ::tokio::*;

    pub mod runtime {
        pub use ::tokio::runtime::*;
        use std::io;

        pub struct Builder(::tokio::runtime::Builder);

        impl Builder {
            pub fn new_current_thread() -> Self {
                let mut builder = ::tokio::runtime::Builder::new_current_thread();
                builder.enable_time().start_paused(true);
                Builder(builder)
            }

            /// Listings on real threads are compiled here too, but run as built programs.
            pub fn new_multi_thread() -> ::tokio::runtime::Builder {
                ::tokio::runtime::Builder::new_multi_thread()
            }

            pub fn enable_all(&mut self) -> &mut Self {
                self.0.enable_all();
                self
            }

            pub fn build(&mut self) -> io::Result<Runtime> {
                let runtime = self.0.build()?;
                let entered = runtime.enter();
                super::super::start();
                drop(entered);
                Ok(runtime)
            }
        }
    }
}

thread_local! {
    static RUN: RefCell<Option<Run>> = const { RefCell::new(None) };
}

/// What the running listing has printed so far.
struct Run {
    start: Option<::tokio::time::Instant>,
    /// Virtual milliseconds, the task (`None`: the one that runs `main`), the text.
    lines: Vec<(u64, Option<::tokio::task::Id>, String)>,
    /// The line being printed, up to its end.
    line: String,
}

/// Runs `main` with the dice of `seed` and returns what it printed.
pub fn run(main: fn(), seed: u64) -> Recording {
    fastrand::seed(seed);
    let run = Run {
        start: None,
        lines: Vec::new(),
        line: String::new(),
    };
    RUN.set(Some(run));
    main();
    let run = RUN.take().expect("set above, and taken only here");
    assert!(
        run.line.is_empty(),
        "the program's last line has no end: `{}`",
        run.line
    );

    // Ids are counted over the whole process; only their order is the program's own.
    let mut ids: Vec<_> = run.lines.iter().filter_map(|(_, id, _)| *id).collect();
    ids.sort_by_key(|id| {
        id.to_string()
            .parse::<u64>()
            .expect("an id prints as a number")
    });
    ids.dedup();
    let name = |id: Option<_>| match id {
        Some(id) => {
            let rank = ids.iter().position(|known| *known == id);
            format!("task-{}", rank.expect("taken from the same lines") + 1)
        }
        None => "main".to_owned(),
    };
    let lines = run
        .lines
        .into_iter()
        .map(|(at, id, text)| Line {
            stamp: Some((at, name(id))),
            text,
        })
        .collect();
    Recording {
        clock: Clock::Virtual { seed },
        lines,
    }
}

fn start() {
    RUN.with_borrow_mut(|run| {
        let run = run.as_mut().expect("a listing runs only inside `run`");
        run.start = Some(::tokio::time::Instant::now());
    });
}

/// Takes what the running listing prints.
pub fn record(text: fmt::Arguments<'_>) {
    RUN.with_borrow_mut(|run| {
        let run = run
            .as_mut()
            .expect("a listing on the virtual clock prints only from its own thread");
        run.line += &text.to_string();
        while let Some(end) = run.line.find('\n') {
            let rest = run.line.split_off(end + 1);
            let text = std::mem::replace(&mut run.line, rest);
            let at = match run.start {
                Some(start) => start.elapsed().as_millis() as u64,
                None => 0,
            };
            let id = ::tokio::task::try_id();
            run.lines
                .push((at, id, text.trim_end_matches('\n').to_owned()));
        }
    });
}
