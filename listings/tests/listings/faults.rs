//! Each fault that an author can put into a listing, put into a copy of one and seen to be caught.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use listing::{Clock, Kind, Line, Listing, Recording, Row, Stamp};

use crate::folder::compare;
use crate::python::{Python, look_for, python, run, verdict};
use crate::{compile_fail, proof, virtual_clock};

mod clocks;
mod endings;
mod folders;
mod neatness;
mod reality;

/// The listing that the faults are put into.
const SOUND: &str = "lazy";

/// A copy of one listing's programs, in a folder of its own and with recordings of its own.
fn copy(fault: &str, name: &str) -> Listing {
    let original = proof::listing(name);
    let top = Path::new(env!("CARGO_TARGET_TMPDIR")).join(fault);
    let dir = top.join("listings").join(original.kind.folder()).join(name);
    // From an earlier run, if there was one.
    let _ = fs::remove_dir_all(&top);
    fs::create_dir_all(&dir).expect("the temporary folder can be written");
    for program in ["main.rs", "main.py"] {
        if original.dir.join(program).is_file() {
            fs::copy(original.dir.join(program), dir.join(program))
                .expect("a program can be copied");
        }
    }
    let copy = Listing { dir, ..original };
    let recorded = match copy.kind {
        Kind::Runs => virtual_clock::run(&copy.rust(), crate::examples::lazy::MAIN, 0)
            .and_then(|rust| proof::proof(&copy, &rust, true)),
        Kind::DoesNotCompile => compile_fail::proof(&copy, true),
    };
    assert_eq!(recorded, Ok(()), "the copy is sound");
    copy
}

/// A Python program that is no listing's.
fn twin_alone(name: &str, text: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("twins");
    fs::create_dir_all(&folder).expect("the temporary folder can be written");
    let file = folder.join(name).with_extension("py");
    fs::write(&file, text).expect("the temporary folder can be written");
    file
}

fn edit(path: &Path, from: &str, to: &str) {
    let text = fs::read_to_string(path).expect("the file can be read");
    assert!(text.contains(from), "{} has no `{from}`", path.display());
    fs::write(path, text.replacen(from, to, 1)).expect("the file can be written");
}

fn recorded(path: &Path) -> Recording {
    fs::read_to_string(path)
        .expect("it is recorded")
        .parse()
        .expect("it is a recording")
}

/// What the proof says of a listing whose Rust program prints `rust`.
fn complaint(listing: &Listing, rust: &Recording) -> String {
    proof::proof(listing, rust, false).expect_err("the fault is caught")
}

fn assert_says(complaint: &str, parts: &[&str]) {
    for part in parts {
        assert!(complaint.contains(part), "`{part}` is not in:\n{complaint}");
    }
}

fn no_python() -> bool {
    matches!(python(), Python::Missing { .. })
}

#[test]
fn a_sound_copy_is_accepted() {
    let listing = copy("sound", SOUND);
    let rust = recorded(&listing.rust_recording());
    assert_eq!(proof::proof(&listing, &rust, false), Ok(()));
}

#[test]
fn a_program_that_prints_something_else() {
    let listing = copy("prints-else", SOUND);
    let mut rust = recorded(&listing.rust_recording());
    line_of(&mut rust, 1).text += "!";
    let complaint = complaint(&listing, &rust);
    assert_says(
        &complaint,
        &[
            "listings/examples/lazy/rust.rec:3:",
            "- ",
            "+ ",
            "Awaiting first!",
            "RECORD=1 cargo test",
        ],
    );
}

#[test]
fn a_program_that_prints_less() {
    let listing = copy("prints-less", SOUND);
    let mut rust = recorded(&listing.rust_recording());
    let last = rust
        .rows
        .iter()
        .rposition(|row| matches!(row, Row::Printed(_)));
    rust.rows.remove(last.expect("it prints"));
    assert_says(
        &complaint(&listing, &rust),
        &["rust.rec:7:", "- ", "Awaiting second"],
    );
}

#[test]
fn a_program_that_prints_later() {
    let listing = copy("prints-later", SOUND);
    let mut rust = recorded(&listing.rust_recording());
    line_of(&mut rust, 3)
        .stamp
        .as_mut()
        .expect("on the virtual clock")
        .at = 101;
    assert_says(
        &complaint(&listing, &rust),
        &["rust.rec:5:", "+    101 main"],
    );
}

#[test]
fn a_recording_edited_by_hand() {
    let listing = copy("edited", SOUND);
    let rust = recorded(&listing.rust_recording());
    edit(&listing.rust_recording(), "Called first", "Called 1st");
    assert_says(
        &complaint(&listing, &rust),
        &["listings/examples/lazy/rust.rec:2:", "Called 1st"],
    );
}

#[test]
fn a_python_recording_edited_by_hand() {
    if no_python() {
        return;
    }
    let listing = copy("python-edited", SOUND);
    let rust = recorded(&listing.rust_recording());
    edit(&listing.python_recording(), "Called first", "Called 1st");
    assert_says(
        &complaint(&listing, &rust),
        &["listings/examples/lazy/python.rec:2:", "main.py"],
    );
}

#[test]
fn a_recording_that_is_missing() {
    let listing = copy("missing", SOUND);
    let rust = recorded(&listing.rust_recording());
    fs::remove_file(listing.rust_recording()).expect("it is there");
    assert_says(
        &complaint(&listing, &rust),
        &["rust.rec is missing", "RECORD=1 cargo test -p listings"],
    );
}

#[test]
fn a_recording_that_is_none() {
    assert_says(
        &"no clock\n"
            .parse::<Recording>()
            .expect_err("refused")
            .to_string(),
        &["line 1", "starts with `# `"],
    );
    assert_says(
        &"# virtual clock, seed 1\nhello\n"
            .parse::<Recording>()
            .expect_err("refused")
            .to_string(),
        &["line 2", "`hello`"],
    );
}

#[test]
fn a_twin_that_changed() {
    if no_python() {
        return;
    }
    let listing = copy("twin-changed", SOUND);
    let rust = recorded(&listing.rust_recording());
    edit(
        &listing.dir.join("main.py"),
        "Called first",
        "Called the first",
    );
    assert_says(
        &complaint(&listing, &rust),
        &[
            "listings/examples/lazy/python.rec:2:",
            "+      0 main      10 | Called the first",
        ],
    );
}

#[test]
fn a_twin_that_is_missing() {
    let listing = copy("twin-missing", SOUND);
    let rust = recorded(&listing.rust_recording());
    fs::remove_file(listing.dir.join("main.py")).expect("it is there");
    assert_says(
        &complaint(&listing, &rust),
        &["listings/examples/lazy/main.py is missing", "twin"],
    );
}

#[test]
fn a_twin_that_raises() {
    if no_python() {
        return;
    }
    let listing = copy("twin-raises", SOUND);
    let rust = recorded(&listing.rust_recording());
    edit(&listing.dir.join("main.py"), "await first", "await fist");
    assert_says(
        &complaint(&listing, &rust),
        &["lazy/main.py raised", "NameError", "fist"],
    );
}

#[test]
fn a_twin_that_waits_for_ever() {
    if no_python() {
        return;
    }
    let listing = copy("twin-waits", SOUND);
    edit(
        &listing.dir.join("main.py"),
        "await first",
        "await asyncio.Event().wait()",
    );
    let answer = run(&listing.dir.join("main.py"), Clock::Virtual { seed: 0 });
    assert_says(
        &answer.expect_err("refused"),
        &["lazy/main.py raised", "never comes"],
    );
}

#[test]
fn equal_twins_that_now_differ() {
    if no_python() {
        return;
    }
    let listing = copy("now-differ", SOUND);
    let rust = recorded(&listing.rust_recording());
    for file in ["main.py", "python.rec"] {
        edit(&listing.dir.join(file), "Called first", "Called the first");
    }
    assert_says(
        &complaint(&listing, &rust),
        &[
            "lazy/rust.rec:2:",
            "different lines",
            "nothing says why",
            "lazy/why.md",
        ],
    );
}

#[test]
fn differing_twins_that_now_agree() {
    if no_python() {
        return;
    }
    let listing = copy("now-agree", SOUND);
    let rust = recorded(&listing.rust_recording());
    fs::write(listing.why(), "Once upon a time they differed.\n").expect("it can be written");
    assert_says(
        &complaint(&listing, &rust),
        &["lazy/why.md:1:", "print the same", "Delete"],
    );
}

#[test]
fn a_program_that_prints_by_luck() {
    let mut runs = 0;
    let result = proof::repeats(Path::new("listings/examples/luck/main.rs"), || {
        runs += 1;
        let text = if runs < listing::TIMES {
            "heads"
        } else {
            "tails"
        };
        Ok(Recording::of_output(text))
    });
    assert_says(
        &result.expect_err("caught"),
        &["luck/main.rs", "run 20 of 20", "- | heads", "+ | tails"],
    );
}

#[test]
fn a_must_not_compile_listing_that_compiles() {
    let listing = copy("compiles", "await_outside_async");
    edit(&listing.rust(), "fn pause()", "async fn pause()");
    assert_says(
        &compile_fail::proof(&listing, false).expect_err("caught"),
        &[
            "listings/compile_fail/await_outside_async/main.rs:1:",
            "must not compile, but it does",
        ],
    );
}

#[test]
fn a_must_not_compile_listing_that_fails_for_another_reason() {
    let listing = copy("other-reason", "await_outside_async");
    edit(&listing.rust(), "fn pause()", "async fn pause() -> u32");
    assert_says(
        &compile_fail::proof(&listing, false).expect_err("caught"),
        &[
            "await_outside_async/main.rs:1:",
            "another reason",
            "E0728",
            "E0308",
        ],
    );
}

#[test]
fn the_compilers_words_edited_by_hand() {
    let listing = copy("words-edited", "await_outside_async");
    edit(
        &listing.compiler_recording(),
        "this is not `async`",
        "this is `async`",
    );
    let result = compile_fail::proof(&listing, false);
    assert_says(
        &result.expect_err("caught"),
        &["await_outside_async/rustc.rec:6:"],
    );
}

#[test]
fn the_compilers_words_of_another_release_count_by_their_first_line() {
    let listing = copy("other-release", "await_outside_async");
    edit(&listing.compiler_recording(), "# rustc ", "# rustc 0.");
    edit(
        &listing.compiler_recording(),
        "this is not `async`",
        "in other words",
    );
    assert_eq!(compile_fail::proof(&listing, false), Ok(()));
    edit(&listing.compiler_recording(), "E0728", "E0729");
    assert_says(
        &compile_fail::proof(&listing, false).expect_err("caught"),
        &["another reason"],
    );
}

#[test]
fn recording_writes_what_is_missing_and_nothing_else() {
    let dir = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("record");
    fs::create_dir_all(&dir).expect("the temporary folder can be written");
    let file = dir.join("rust.rec");
    // From an earlier run, if there was one.
    let _ = fs::remove_file(&file);
    let program = Path::new("main.rs");
    assert_eq!(compare(program, "# one\n", &file, true), Ok(()));
    let written = file
        .metadata()
        .and_then(|data| data.modified())
        .expect("it was written");
    assert_eq!(compare(program, "# one\n", &file, true), Ok(()));
    let again = file
        .metadata()
        .and_then(|data| data.modified())
        .expect("it is there");
    assert_eq!(written, again, "the same text is not written again");
    assert_eq!(compare(program, "# one\n", &file, false), Ok(()));
}

#[test]
fn a_missing_python_is_said_and_fails_in_ci() {
    let missing = look_for("no-such-python");
    let said = verdict(&missing, 16, false)
        .expect("no failure")
        .expect("a sentence");
    assert_says(
        &said,
        &["16 Python twins were not checked", "no-such-python"],
    );
    assert_says(
        &verdict(&missing, 16, true).expect_err("a failure"),
        &["CI=true", "16 Python twins"],
    );
    let found = Python::Found {
        version: "3.11.0".to_owned(),
    };
    assert_eq!(verdict(&found, 16, true), Ok(None));
}

#[test]
fn two_listings_have_one_name() {
    let mut names: Vec<_> = proof::all()
        .into_iter()
        .map(|listing| listing.name)
        .collect();
    let count = names.len();
    names.sort();
    names.dedup();
    assert_eq!(
        names.len(),
        count,
        "a name is in listings/examples and in listings/compile_fail"
    );
}

/// The printed line `index` of a recording, to be changed.
fn line_of(recording: &mut Recording, index: usize) -> &mut Line {
    recording
        .lines_mut()
        .nth(index)
        .expect("it prints that many")
}

/// Says how many twins were not checked where there is no Python; the tests' own output is not shown.
#[test]
fn the_twins_are_checked() {
    use std::io::Write;
    let twins = proof::all()
        .iter()
        .filter(|listing| listing.kind == Kind::Runs)
        .count();
    match verdict(
        python(),
        twins,
        std::env::var("CI").is_ok_and(|ci| ci == "true"),
    ) {
        Ok(None) => {}
        Ok(Some(sentence)) => {
            writeln!(std::io::stderr(), "\n{sentence}").expect("standard error can be written");
        }
        Err(message) => panic!("{message}"),
    }
}
