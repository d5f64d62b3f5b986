//! Small programs and what is recorded of them. `UPDATE=1 cargo test -p tokio-recorder` records them anew.

#[macro_use(print, println)]
extern crate tokio_recorder as tokio;
extern crate std_recorder as std;

use ::std::panic::{catch_unwind, resume_unwind};
use ::std::path::Path;
use ::std::process::Command;
use ::std::sync::atomic::{AtomicBool, Ordering};
use ::std::{env, fs, thread};

use listing::{Line, Recording, Row, Stamp, children};
use tokio::recorder::{self, Main};

mod programs;

const SEEDS: u64 = 200;

fn prove(name: &str, main: Main) {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    let program = dir.join(name).with_extension("rs");
    let run = |seed| recorder::run(&program, main, seed).unwrap_or_else(|error| panic!("{error}"));
    let fresh = run(8);
    for seed in 0..SEEDS {
        assert_eq!(run(seed).to_string(), run(seed).to_string(), "seed {seed}");
    }
    let recorded = program.with_extension("rec");
    if env::var_os("UPDATE").is_some() {
        fs::write(&recorded, fresh.to_string()).expect("the recording can be written");
    }
    let old = fs::read_to_string(&recorded).unwrap_or_default();
    assert!(
        fresh.to_string() == old,
        "{} is not what is recorded now. If that is what you meant: `UPDATE=1 cargo test -p tokio-recorder`. Now:\n{fresh}",
        recorded.display(),
    );
    let read: Recording = old.parse().expect("it is a recording");
    assert_eq!(read, fresh);
}

#[test]
fn tasks() {
    prove("tasks", programs::tasks::MAIN);
}

/// A child that starts holds what its parent has open, and so a socket that is closed would stay open.
#[test]
fn who_hangs_up_is_heard_while_children_start() {
    let over = AtomicBool::new(false);
    thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                while !over.load(Ordering::Relaxed) {
                    children::output(&mut Command::new("true")).expect("it runs");
                }
            });
        }
        let proven = catch_unwind(|| prove("hangs_up", programs::hangs_up::MAIN));
        over.store(true, Ordering::Relaxed);
        proven.unwrap_or_else(|panic| resume_unwind(panic));
    });
}

#[test]
fn left_tasks() {
    prove("left_tasks", programs::left_tasks::MAIN);
}

#[test]
fn join_sets() {
    prove("join_sets", programs::join_sets::MAIN);
}

#[test]
fn unordered() {
    prove("unordered", programs::unordered::MAIN);
}

#[test]
fn timers() {
    prove("timers", programs::timers::MAIN);
}

#[test]
fn advances() {
    prove("advances", programs::advances::MAIN);
}

#[test]
fn budgets() {
    prove("budgets", programs::budgets::MAIN);
}

#[test]
fn cells() {
    prove("cells", programs::cells::MAIN);
}

#[test]
fn channels() {
    prove("channels", programs::channels::MAIN);
}

#[test]
fn locks() {
    prove("locks", programs::locks::MAIN);
}

#[test]
fn local_runtime() {
    prove("local_runtime", programs::local_runtime::MAIN);
}

#[test]
fn blocking() {
    prove("blocking", programs::blocking::MAIN);
}

#[test]
fn threads() {
    prove("threads", programs::threads::MAIN);
}

#[test]
fn yields() {
    prove("yields", programs::yields::MAIN);
}

#[test]
fn sockets() {
    prove("sockets", programs::sockets::MAIN);
}

#[test]
fn selects() {
    prove("selects", programs::selects::MAIN);
}

/// The rows, with all printed texts alike.
fn reworded(recording: &Recording) -> Vec<Row> {
    let reword = |row: &Row| match row {
        Row::Printed(Line {
            stamp: Some(Stamp { at, task, source }),
            ..
        }) => Row::Printed(Line {
            stamp: Some(Stamp {
                at: *at,
                task: task.clone(),
                source: *source,
            }),
            text: String::new(),
        }),
        other => other.clone(),
    };
    recording.rows.iter().map(reword).collect()
}

#[test]
fn other_words_change_only_the_printed_rows() {
    let run = |main| recorder::run(Path::new("words.rs"), main, 1).expect("it runs");
    let (one, other) = (run(programs::words::MAIN), run(programs::other_words::MAIN));
    assert_ne!(one, other);
    assert_eq!(reworded(&one), reworded(&other));
}

#[test]
fn the_tests_themselves_are_as_ever() {
    let before = std::time::Instant::now();
    let thread = std::thread::spawn(|| std::thread::sleep(std::time::Duration::ZERO));
    thread.join().expect("it ends");
    print!("not ");
    println!("recorded, {:?}", before.elapsed());
}
