//! Programs that end the process, or never end.

use std::process::Output;
use std::time::Duration;

use super::*;
use listing_test::python::run_within;
use listing_test::underway;

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

fn prove(main: fn()) {
    let proof = Proof::new(fixture(), scratch());
    let _ = proof.rust(&proof.listing(SOUND), main);
}

#[cfg(unix)]
#[test]
fn a_program_that_ends_the_process() {
    if is_child() {
        return prove(|| std::process::exit(0));
    }
    assert_says(
        &failure("a_program_that_ends_the_process"),
        &[
            "fixture/examples/kitchen/main.rs: ",
            "ended the whole process",
            "Let `main` return",
        ],
    );
}

#[test]
fn a_program_that_loops_for_ever() {
    if is_child() {
        underway::lose_patience(Duration::from_millis(200));
        return prove(|| {
            loop {
                std::thread::yield_now();
            }
        });
    }
    assert_says(
        &failure("a_program_that_loops_for_ever"),
        &[
            "fixture/examples/kitchen/main.rs: ",
            "did not end within 200ms",
            "Mend it",
        ],
    );
}

#[test]
fn a_program_that_waits_for_ever() {
    use listing_test::virtual_clock::tokio;

    #[tokio::main(flavor = "current_thread")]
    async fn waits() {
        ::std::future::pending().await
    }

    if is_child() {
        underway::lose_patience(Duration::from_millis(200));
        return prove(waits);
    }
    assert_says(
        &failure("a_program_that_waits_for_ever"),
        &["kitchen/main.rs: ", "waits for something that never comes"],
    );
}

#[test]
fn a_program_that_prints_for_ever() {
    let file = Path::new(file!());
    let first = line!() + 1;
    let main = || loop {
        println!("once more");
    };
    assert_says(
        &virtual_clock::run(file, main, 0).expect_err("refused"),
        &[
            &format!("endings.rs:{}: ", first + 1),
            "more than 10000 lines",
        ],
    );
}

#[test]
fn a_program_that_panics() {
    let said = virtual_clock::run(Path::new("main.rs"), || panic!("on purpose"), 0);
    assert_says(&said.expect_err("refused"), &["main.rs: ", "on purpose"]);
}

#[test]
fn a_program_whose_last_line_has_no_end() {
    let said = virtual_clock::run(Path::new("main.rs"), || print!("and then"), 0);
    assert_says(
        &said.expect_err("refused"),
        &["main.rs: ", "`and then`", "`println!`"],
    );
}

/// What is said of a Python program on the virtual clock.
fn python_complaint(fault: &str, program: &str, patience: Duration) -> String {
    let file = twin_alone(fault, program);
    run_within(patience, &file, Clock::Virtual { seed: 0 }).expect_err("refused")
}

#[test]
fn a_twin_that_does_not_end_in_time() {
    if no_python() {
        return;
    }
    assert_says(
        &python_complaint(
            "loops",
            "while True:\n    pass\n",
            Duration::from_millis(500),
        ),
        &["loops.py: ", "did not end within 500ms", "Mend it"],
    );
    assert_says(
        &python_complaint(
            "waits",
            "import threading\nthreading.Event().wait()\n",
            Duration::from_millis(500),
        ),
        &["waits.py: ", "never comes"],
    );
    assert_says(
        &python_complaint(
            "prints",
            "\nwhile True:\n    print(1)\n",
            underway::patience(),
        ),
        &["prints.py:3: ", "more than 10000 lines"],
    );
}

#[test]
fn a_twin_that_ends_the_process() {
    if no_python() {
        return;
    }
    assert_says(
        &python_complaint("exits", "import sys\nsys.exit()\n", underway::patience()),
        &["exits.py raised", "SystemExit"],
    );
    assert_says(
        &python_complaint(
            "exits-at-once",
            "import os\nos._exit(0)\n",
            underway::patience(),
        ),
        &[
            "exits-at-once.py: ",
            "ended the whole process",
            "`os._exit`",
        ],
    );
}
