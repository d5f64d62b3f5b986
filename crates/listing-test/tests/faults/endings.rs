//! Programs that end the process, or never end. What else a program must not do, the recorders refuse in tests of
//! their own.

use std::process::Output;
use std::time::Duration;

use tokio::recorder::lose_patience;

use super::*;

/// Says to this program, when it runs as its own child, to run the program that is at fault.
const CHILD: &str = "LISTING_AT_FAULT";

fn is_child() -> bool {
    env::var_os(CHILD).is_some()
}

/// Runs one test of this program as a process of its own, which must fail.
fn failure(test: &str) -> String {
    let Output { status, stderr, .. } = Command::new(env::current_exe().expect("it is a file"))
        .args(["--exact", &format!("endings::{test}"), "--nocapture"])
        .env(CHILD, "1")
        .output()
        .expect("this program runs");
    let said = String::from_utf8_lossy(&stderr).into_owned();
    assert!(!status.success(), "it ended with {status}:\n{said}");
    said
}

#[test]
fn a_program_that_ends_the_process() {
    assert_says(
        &refused("ends_the_process", programs::ends_the_process::MAIN),
        &[
            "tests/faulty/examples/ends_the_process/main.rs:4: ",
            "ends the whole process",
            "Let `main` return",
        ],
    );
}

#[test]
fn a_program_that_loops_for_ever() {
    if is_child() {
        lose_patience(Duration::from_millis(200));
        refused("loops_for_ever", programs::loops_for_ever::MAIN);
    }
    assert_says(
        &failure("a_program_that_loops_for_ever"),
        &[
            "tests/faulty/examples/loops_for_ever/main.rs: ",
            "did not end within 200ms",
            "Mend it",
        ],
    );
}

#[test]
fn a_claim_that_loops_for_ever() {
    let claim = claims::example(
        "loops.rs",
        "// Claim: It ends.\n// Breaks: `a` -> `b`\n\na\n",
    );
    if is_child() {
        lose_patience(Duration::from_millis(200));
        let main: fn() = || {
            loop {
                std::thread::yield_now();
            }
        };
        let _ = listing_test::claims::holds(&claim, Some(main), &packages(), false);
    }
    assert_says(
        &failure("a_claim_that_loops_for_ever"),
        &[
            "listings/claims/loops.rs: ",
            "did not end within 200ms",
            "Mend it",
        ],
    );
}

#[test]
fn a_program_that_hangs_for_real() {
    if is_child() {
        let run = reality::rust_run("hangs", "fn main() { loop { std::thread::park(); } }\n");
        lose_patience(Duration::from_millis(200));
        panic!("{}", run.prove().expect_err("refused"));
    }
    assert_says(
        &failure("a_program_that_hangs_for_real"),
        &[
            "reality/hangs/main.rs: ",
            "did not end within 200ms",
            "Mend it",
        ],
    );
}
