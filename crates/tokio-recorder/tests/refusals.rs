//! Every program that is refused, with the words that tell its author why.

#[macro_use(print, println)]
extern crate tokio_recorder as tokio;
extern crate std_recorder as std;

use ::std::path::Path;
use ::std::time::Duration;
use ::std::{env, process};

use tokio::recorder::{self, Main, RunErrorKind};

mod faults;

fn refused(name: &str, main: Main, says: &[&str]) -> RunErrorKind {
    let program = Path::new(name).with_extension("rs");
    // What is refused once is refused again, for nothing is left of the first run.
    let _ = recorder::run(&program, main, 0).expect_err(name);
    let error = recorder::run(&program, main, 1).expect_err(name);
    for words in says {
        assert!(
            error.to_string().contains(words),
            "{words} is not in: {error}"
        );
    }
    error.kind
}

macro_rules! refused {
    ($($name:ident: $($says:literal),*;)*) => { $(
        #[test]
        fn $name() {
            refused(stringify!($name), faults::$name::MAIN, &[$($says),*]);
        }
    )* };
}

refused! {
    several_threads: "several_threads.rs:5: a runtime of several threads has no virtual clock", "clock = \"real\"";
    two_runtimes: "two_runtimes.rs:6: a second runtime";
    another_process: "another_process.rs:4: another process is started", "clock = \"real\"";
    ends_the_process: "ends_the_process.rs:4: the program ends the whole process";
    ends_the_process_in_a_task: "ends_the_process_in_a_task.rs:4: the program ends the whole process", "Let `main` return";
    aborts_the_process: "aborts_the_process.rs:3: the program ends the whole process", "Let `main` return";
    reads_the_clock: "reads_the_clock.rs:4: the machine's own clock is read", "`tokio::time::Instant` instead";
    reads_the_calendar_in_a_task: "reads_the_calendar_in_a_task.rs:4: the machine's own clock is read", "`tokio::time::Instant` instead";
    unknown_thread: "unknown_thread.rs:6: a thread prints that the recorder did not start";
    unseen_task: "unseen_task.rs: a task was started that the recorder does not see", "tokio::spawn";
    panics: "panics.rs: the program panicked: at once. It must end by returning";
    returns_an_error: "returns_an_error.rs: the program ended with a failure";
    unfinished_line: "has no end: `and then`. Print it with `println!`";
    prints_for_ever: "prints_for_ever.rs:5: the program prints and does more than 100000 things";
    turns_for_ever: "turns_for_ever.rs: the program prints and does more than 100000 things";
    joins_what_waits: "joins_what_waits.rs:7: this waits for a thread that waits for a task";
}

#[test]
fn a_fault_of_the_recorder_is_not_the_program_s() {
    let kind = refused(
        "breaks_down",
        faults::breaks_down::MAIN,
        &["the recorder failed"],
    );
    assert!(matches!(kind, RunErrorKind::Recorder(_)));
}

#[test]
fn what_waits_for_itself_is_told_so_at_once() {
    let program = Path::new("waits_for_itself.rs");
    let error = recorder::run_closed(program, faults::waits_for_itself::MAIN, 0)
        .expect_err("nobody drops the sender");
    let said = error.to_string();
    for words in [
        "waits for ever",
        "main      13 : waits for task-1",
        "task-1     7 : waits for a channel",
    ] {
        assert!(said.contains(words), "{words} is not in: {said}");
    }
    assert_eq!(error.printed.len(), 1);
    assert_eq!(error.printed[0].text, "received");
}

/// Set in the process in which one of the tests below does the fault that it is about.
const ALONE: &str = "TOKIO_RECORDER_TEST_ALONE";

/// Runs the test of this name in a process of its own, for the fault ends it, and returns what it complained about.
fn in_a_process(test: &str, fault: fn()) -> String {
    if env::var_os(ALONE).is_some() {
        fault();
        process::exit(0);
    }
    let output = process::Command::new(env::current_exe().expect("these tests"))
        .args(["--exact", test, "--nocapture"])
        .env(ALONE, "1")
        .output()
        .expect("it runs");
    assert!(!output.status.success(), "{test} ends well");
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[test]
fn what_never_ends_is_named() {
    let words = in_a_process("what_never_ends_is_named", || {
        recorder::lose_patience(Duration::from_millis(200));
        let _ = recorder::run(Path::new("never.rs"), faults::never_ends::MAIN, 0);
    });
    assert!(
        words.contains("never.rs: the program did not end within"),
        "{words}"
    );
}

#[test]
fn what_ends_the_process_is_named() {
    let words = in_a_process("what_ends_the_process_is_named", || {
        let _ = recorder::run(Path::new("ends.rs"), faults::ends_by_force::MAIN, 0);
    });
    assert!(
        words.contains("ends.rs: the program ended the whole process"),
        "{words}"
    );
}

#[test]
fn a_thread_that_waits_for_its_starter_is_named() {
    let words = in_a_process("a_thread_that_waits_for_its_starter_is_named", || {
        recorder::lose_patience(Duration::from_millis(2000));
        let error = recorder::run(Path::new("thread.rs"), faults::thread_hangs::MAIN, 0);
        panic!("{}", error.expect_err("refused"));
    });
    assert!(
        words.contains("thread.rs:7: a thread waits for something"),
        "{words}"
    );
}
