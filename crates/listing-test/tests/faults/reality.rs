//! Programs that do something else for their reader than for the tests.

use std::time::Duration;

use super::*;
use listing_test::program::Ended;
use listing_test::real_clock::{Run, Virtual, strict_python};

/// What is recorded of the programs here.
const LINES: [&str; 2] = ["one", "two"];

fn recording_of(lines: &[&str]) -> Recording {
    let mut recording = Recording::of_output(&lines.join("\n"));
    for line in recording.lines_mut() {
        let task = "main".to_owned();
        line.stamp = Some(Stamp {
            at: 0,
            task,
            source: Some(1),
        });
    }
    recording
}

/// A file in a folder of its own, with no memory of earlier runs.
fn program(fault: &str, file: &str, text: &str) -> PathBuf {
    let dir = scratch().join("reality").join(fault);
    // From an earlier run, if there was one.
    let _ = fs::remove_dir_all(&dir);
    fs::create_dir_all(&dir).expect("the temporary folder can be written");
    let path = dir.join(file);
    fs::write(&path, text).expect("the temporary folder can be written");
    path
}

fn python_run(fault: &str, text: &str) -> Run {
    let program = program(fault, "main.py", text);
    Run {
        command: strict_python(&program),
        recording: recording_of(&LINES),
        silent: true,
        dice: None,
        made_with: String::new(),
        scratch: program.with_extension("scratch"),
        program,
    }
}

/// A Rust program that needs nothing but the standard library, built as it stands.
pub(crate) fn rust_run(fault: &str, text: &str) -> Run {
    let program = program(fault, "main.rs", text);
    let built = program
        .with_file_name("program")
        .with_extension(env::consts::EXE_EXTENSION);
    let status = Command::new(env::var_os("RUSTC").unwrap_or_else(|| "rustc".into()))
        .args(["--edition", "2024", "-o"])
        .args([&built, &program])
        .status()
        .expect("rustc runs");
    assert!(status.success(), "{fault} is built");
    Run {
        command: vec![built],
        recording: recording_of(&LINES),
        silent: false,
        dice: None,
        made_with: String::new(),
        scratch: program.with_extension("scratch"),
        program,
    }
}

#[test]
fn a_program_that_prints_past_the_recorder() {
    let past = "fn main() {
    println!(\"one\\ntwo\");
    eprintln!(\"A panic that is part of the listing would be here.\");
    PAST
}
";
    let sound = rust_run("sound", &past.replace("PAST", ""));
    assert_eq!(sound.prove(), Ok(()));
    let writes = "std::io::Write::write_all(&mut std::io::stdout(), b\"past\\n\").unwrap();";
    assert_says(
        &rust_run("past", &past.replace("PAST", writes))
            .prove()
            .expect_err("caught"),
        &["past/main.rs: ", "not recorded: `past`", "`println!`"],
    );
}

#[test]
fn a_program_that_only_the_tests_can_run() {
    // As one does that moves a clock which is not paused.
    let run = rust_run(
        "fails",
        "fn main() { println!(\"one\\ntwo\"); panic!(\"time is not frozen\") }\n",
    );
    assert_says(
        &run.prove().expect_err("caught"),
        &[
            "fails/main.rs: ",
            "ended with exit status: 101",
            "time is not frozen",
        ],
    );
}

#[test]
fn a_program_that_prints_for_ever_for_real() {
    let run = rust_run("for-ever", "fn main() { loop { println!(\"one\"); } }\n");
    assert_says(
        &run.prove().expect_err("caught"),
        &["for-ever/main.rs: ", "ended with exit status: 101"],
    );
}

#[test]
fn a_run_that_passed_is_remembered_until_something_changes() {
    if no_python() {
        return;
    }
    let text = "import pathlib
pathlib.Path(__file__).with_name('ran').touch()
print('one\\ntwo')
";
    let mut run = python_run("remembered", text);
    let mark = run.program.with_file_name("ran");
    assert_eq!(run.prove(), Ok(()));
    fs::remove_file(&mark).expect("it ran");
    assert_eq!(run.prove(), Ok(()));
    assert!(!mark.exists(), "nothing changed, so it was not run again");
    line_of(&mut run.recording, 0).text = "first".to_owned();
    assert_says(&run.prove().expect_err("caught"), &["`one`"]);
    fs::remove_file(&mark).expect("it ran, for the recording is another");
    run.recording = recording_of(&LINES);
    edit(&run.program, "'one", "'first\\none");
    assert_says(&run.prove().expect_err("caught"), &["`first`"]);
}

#[test]
fn a_twin_that_python_complains_about() {
    if no_python() {
        return;
    }
    for (fault, text, what) in [
        (
            "never-awaited",
            "import asyncio\nasync def f(): pass\nasync def main(): f()\nasyncio.run(main())\n",
            "never awaited",
        ),
        ("syntax", "assert (1, 'always true')\n", "SyntaxError"),
        ("resource", "open(__file__)\n", "ResourceWarning"),
        (
            "deprecated",
            "import warnings\nwarnings.warn('old', DeprecationWarning)\n",
            "DeprecationWarning",
        ),
        (
            "lost",
            "import asyncio\nasync def f(): 1 / 0\nasync def main():\n    t = asyncio.create_task(f())\n    \
             await asyncio.sleep(0)\n    await asyncio.sleep(0)\nasyncio.run(main())\n",
            "never retrieved",
        ),
        (
            "error",
            "import sys\nprint('!', file=sys.stderr)\n",
            "standard error",
        ),
        (
            "past",
            "import os\nos.write(1, b'past\\n')\n",
            "not recorded: `past`",
        ),
    ] {
        let run = python_run(
            &format!("python-{fault}"),
            &format!("print('one\\ntwo', flush=True)\n{text}"),
        );
        assert_says(
            &run.prove().expect_err(fault),
            &[&format!("python-{fault}/main.py: "), what],
        );
    }
}

#[test]
fn a_program_that_takes_another_time() {
    let ended = Ended {
        stdout: "one\ntwo\n".to_owned(),
        stderr: String::new(),
    };
    let mut run = rust_run("time", "fn main() {}\n");
    line_of(&mut run.recording, 1)
        .stamp
        .as_mut()
        .expect("set above")
        .at = 1000;
    let took = |milliseconds| run.compare(&ended, Duration::from_millis(milliseconds));
    assert_eq!(took(1001), Ok(()));
    for other in [10, 60_000] {
        assert_says(
            &took(other).expect_err("caught"),
            &["time/main.rs: ", "recorded after 1s"],
        );
    }
    // One whose clock jumps takes no time, but it must not hang, either.
    edit(&run.program, "fn main", "// start_paused = true\nfn main");
    assert_eq!(took(10), Ok(()));
    assert_says(&took(60_000).expect_err("caught"), &["recorded after 1s"]);
}

#[test]
fn dice_may_print_other_numbers_and_nothing_else() {
    let mut run = rust_run("dice", "fn main() {}\n");
    run.recording = recording_of(&["task1: 0.77, retrying", "Result of task1: 0.03"]);
    let dice: Virtual = Box::new(|seed| {
        Ok(if seed == 5 {
            recording_of(&["Result of task1: 0.01"])
        } else {
            recording_of(&[
                "task1: 0.5, retrying",
                "On the edge",
                "Result of task1: 0.1",
            ])
        })
    });
    run.dice = Some(dice);
    let prints = |stdout: &str| {
        let ended = Ended {
            stdout: stdout.to_owned(),
            stderr: String::new(),
        };
        run.compare(&ended, Duration::ZERO)
    };
    assert_eq!(
        prints("task2: 0.1, retrying\nResult of task2: 0.1\n"),
        Ok(())
    );
    assert_eq!(prints("On the edge\nResult of task1: 0.09\n"), Ok(()));
    assert_says(
        &prints("Result of task1: 0.09\nDone\n").expect_err("caught"),
        &["dice/main.rs: ", "not recorded: `Done`"],
    );
    assert_says(
        &prints("task2: 0.1, retrying\n").expect_err("caught"),
        &["dice/main.rs: ", "does not print", "`Result of task#: #`"],
    );
}
