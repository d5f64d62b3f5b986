//! Each fault that an author can put into a listing, put into a copy of one and seen to be caught.

// What the programs meet in place of tokio and of the standard library.
#[macro_use(println)]
extern crate tokio_recorder as tokio;
extern crate std_recorder as std;

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Once;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::{env, fs};

use listing::{Clock, Kind, Line, Listing, Recording, Stamp};
use tokio::recorder::Main;

use listing_test::cargo::Packages;
use listing_test::program::{repeats_for_real, run_virtually};
use listing_test::python::{Python, look_for, missing, python, run, verdict};
use listing_test::record::compare;
use listing_test::remembered::Remembered;
use listing_test::{Proof, compile_fail, seeds};

mod claims;
mod endings;
mod folders;
mod neatness;
mod reality;

#[allow(unreachable_pub, reason = "they are brought in for others, too")]
mod programs {
    include!(concat!(env!("OUT_DIR"), "/programs.rs"));
}

/// The listing that the faults are put into.
const SOUND: &str = "kitchen";

/// A program that a fault must keep from being run.
const NOT_RUN: Main = Main {
    main: || unreachable!("it is not run"),
    file: file!(),
};

fn scratch() -> &'static Path {
    Path::new(env!("CARGO_TARGET_TMPDIR"))
}

/// The package of listings that the copies are taken from.
fn fixture() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixture")
}

/// What cargo builds of the fixture, in a folder of its own.
fn packages() -> Packages<'static> {
    static COPIED: Once = Once::new();
    let folder = scratch().join("package");
    COPIED.call_once(|| {
        fs::create_dir_all(folder.join("spice")).expect("the temporary folder can be written");
        for file in [
            "Cargo.toml",
            "nothing.rs",
            "spice/Cargo.toml",
            "spice/lib.rs",
        ] {
            fs::copy(fixture().join(file), folder.join(file)).expect("a file can be copied");
        }
    });
    Packages::new(&folder, scratch())
}

/// The proof of the package that a copy stands in.
fn proof(copy: &Listing) -> Proof {
    Proof::new(copy.dir.join("../.."), scratch())
}

/// The program of the listing `name`.
fn main_of(name: &str) -> Main {
    match name {
        SOUND => programs::kitchen::MAIN,
        _ => panic!("the fixture has no program {name}"),
    }
}

/// A copy of one listing's programs, in a folder of its own and with recordings of its own.
fn copy(fault: &str, name: &str) -> Listing {
    let all = Listing::all(&fixture()).expect("the fixture can be read");
    let original = all.into_iter().find(|listing| listing.name == name);
    let original = original.expect("it is in the fixture");
    let top = scratch().join(fault);
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
        Kind::Runs => run_virtually(&copy.rust(), main_of(name), 0)
            .and_then(|rust| proof(&copy).compare(&copy, &rust, true)),
        Kind::DoesNotCompile => compile_fail::proof(&copy, &packages(), true),
    };
    assert_eq!(recorded, Ok(()), "the copy is sound");
    copy
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

/// What the proof says of a program that is at fault as it stands.
fn refused(name: &str, main: Main) -> String {
    let faulty = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/faulty");
    let proof = Proof::new(faulty, scratch());
    let refused = proof.rust(&proof.listing(name), main);
    refused.expect_err("the fault is caught")
}

/// What the proof says of a listing whose Rust program prints `rust`.
fn complaint(listing: &Listing, rust: &Recording) -> String {
    proof(listing)
        .compare(listing, rust, false)
        .expect_err("the fault is caught")
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
    assert_eq!(proof(&listing).compare(&listing, &rust, false), Ok(()));
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
            "listings/examples/kitchen/rust.rec:7:",
            "- ",
            "+ ",
            "Tea awaited!",
            "RECORD=1 cargo test",
        ],
    );
}

#[test]
fn a_program_that_prints_less() {
    let listing = copy("prints-less", SOUND);
    let mut rust = recorded(&listing.rust_recording());
    rust.rows
        .retain(|row| !row.to_string().contains("Soup awaited"));
    assert_says(
        &complaint(&listing, &rust),
        &["rust.rec:17:", "- ", "Soup awaited"],
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
        &["rust.rec:10:", "+    101 main"],
    );
}

#[test]
fn a_program_that_prints_the_same_and_does_something_else() {
    let listing = copy("does-else", SOUND);
    let mut rust = recorded(&listing.rust_recording());
    rust.rows
        .retain(|row| !row.to_string().contains(": takes task-1"));
    assert_says(
        &complaint(&listing, &rust),
        &["rust.rec:18:", "- ", "main      20 : takes task-1"],
    );
}

#[test]
fn a_recording_edited_by_hand() {
    let listing = copy("edited", SOUND);
    let rust = recorded(&listing.rust_recording());
    edit(&listing.rust_recording(), "Tea ordered", "Tea asked for");
    assert_says(
        &complaint(&listing, &rust),
        &["listings/examples/kitchen/rust.rec:3:", "Tea asked for"],
    );
}

#[test]
fn a_python_recording_edited_by_hand() {
    if no_python() {
        return;
    }
    let listing = copy("python-edited", SOUND);
    let rust = recorded(&listing.rust_recording());
    edit(&listing.python_recording(), "Tea ordered", "Tea asked for");
    assert_says(
        &complaint(&listing, &rust),
        &["listings/examples/kitchen/python.rec:3:", "main.py"],
    );
}

#[test]
fn a_recording_that_is_missing() {
    let listing = copy("missing", SOUND);
    let rust = recorded(&listing.rust_recording());
    fs::remove_file(listing.rust_recording()).expect("it is there");
    assert_says(
        &complaint(&listing, &rust),
        &["rust.rec is missing", "RECORD=1 cargo test"],
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
        "Tea ordered",
        "The tea ordered",
    );
    assert_says(
        &complaint(&listing, &rust),
        &[
            "listings/examples/kitchen/python.rec:3:",
            "+      0 main      10 | The tea ordered",
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
        &["listings/examples/kitchen/main.py is missing", "twin"],
    );
}

#[test]
fn a_twin_that_raises() {
    if no_python() {
        return;
    }
    let listing = copy("twin-raises", SOUND);
    let rust = recorded(&listing.rust_recording());
    edit(&listing.dir.join("main.py"), "await tea", "await te");
    assert_says(
        &complaint(&listing, &rust),
        &["kitchen/main.py:13: it raised", "NameError", "'te'"],
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
        "await tea",
        "await asyncio.Event().wait()",
    );
    let answer = run(&listing.dir.join("main.py"), Clock::Virtual { seed: 0 });
    assert_says(
        &answer.expect_err("refused"),
        &[
            "kitchen/main.py:13: ",
            "never comes",
            "Let something wake it",
        ],
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
        edit(&listing.dir.join(file), "Tea ordered", "The tea ordered");
    }
    assert_says(
        &complaint(&listing, &rust),
        &[
            "kitchen/rust.rec:3:",
            "different lines",
            "nothing says why",
            "kitchen/listing.toml",
        ],
    );
    // The twin goes on when the program has said its last.
    let listing = copy("differ-at-the-end", SOUND);
    for (file, from, to) in [
        (
            "main.py",
            "    await soup\n",
            "    await soup\n    print(\"Bye\")\n",
        ),
        (
            "python.rec",
            "   200 main         : returns\n",
            "   200 main      20 | Bye\n   200 main         : returns\n",
        ),
    ] {
        edit(&listing.dir.join(file), from, to);
    }
    assert_says(
        &complaint(&listing, &rust),
        &["kitchen/rust.rec:19:", "-    200 | Bye"],
    );
}

#[test]
fn differing_twins_that_now_agree() {
    if no_python() {
        return;
    }
    let listing = copy("now-agree", SOUND);
    let rust = recorded(&listing.rust_recording());
    fs::write(
        listing.settings_file(),
        "# Old.\nwhy = \"Once upon a time they differed.\"\n",
    )
    .expect("it can be written");
    assert_says(
        &complaint(&listing, &rust),
        &["kitchen/listing.toml:2:", "print the same", "Delete"],
    );
}

#[test]
fn a_program_that_prints_by_luck() {
    assert_says(
        &refused("prints_by_luck", programs::prints_by_luck::MAIN),
        &[
            "tests/faulty/examples/prints_by_luck/main.rs: ",
            "run 3 of 3",
            "| heads",
            "| tails",
            "must print the same each time",
        ],
    );
    // On real threads it is run side by side.
    let runs = AtomicUsize::new(0);
    let result = repeats_for_real(Path::new("listings/examples/luck/main.rs"), || {
        let last = runs.fetch_add(1, Ordering::Relaxed) + 1 == listing::TIMES_FOR_REAL;
        Ok(Recording::of_output(if last { "heads" } else { "tails" }))
    });
    assert_says(
        &result.expect_err("caught"),
        &["luck/main.rs: run ", " of 20 ", "| heads", "| tails"],
    );
    // With the same dice, it must do the same again; that is asked over many seeds.
    let listing = copy("luck-over-seeds", SOUND);
    assert_eq!(seeds::repeat(&listing, main_of(SOUND), 2), Ok(()));
    assert_says(
        &seeds::repeat(&listing, programs::prints_by_luck::MAIN, 2).expect_err("caught"),
        &[
            "kitchen/main.rs: run again with seed 1,",
            "| heads",
            "| tails",
        ],
    );
    assert_says(
        &seeds::wanted(Some("many")).expect_err("refused"),
        &["SEEDS=many", "whole number"],
    );
}

#[test]
fn a_must_not_compile_listing_that_compiles() {
    let listing = copy("compiles", "outside");
    edit(&listing.rust(), "fn pause()", "async fn pause()");
    assert_says(
        &compile_fail::proof(&listing, &packages(), false).expect_err("caught"),
        &[
            "listings/compile_fail/outside/main.rs:1:",
            "must not compile, but it does",
        ],
    );
}

#[test]
fn a_must_not_compile_listing_that_fails_for_another_reason() {
    let listing = copy("other-reason", "outside");
    edit(&listing.rust(), "fn pause()", "async fn pause() -> u32");
    assert_says(
        &compile_fail::proof(&listing, &packages(), false).expect_err("caught"),
        &["outside/main.rs:1:", "another reason", "E0728", "E0308"],
    );
}

#[test]
fn a_must_not_compile_listing_may_use_what_the_listings_depend_on() {
    let listing = copy("depends", "outside");
    fs::write(
        listing.rust(),
        "fn main() {\n    let much: u32 = spice::pinch();\n}\n",
    )
    .expect("it can be written");
    assert_eq!(compile_fail::proof(&listing, &packages(), true), Ok(()));
    let words = fs::read_to_string(listing.compiler_recording()).expect("it was recorded");
    assert_says(
        &words,
        &[
            "error[E0308]: mismatched types",
            " --> main.rs:2:",
            "spice::pinch()",
        ],
    );
    assert!(!words.contains("E0433"), "{words}");
    // What they do not depend on is another reason.
    edit(&listing.rust(), "spice::", "pepper::");
    assert_says(
        &compile_fail::proof(&listing, &packages(), false).expect_err("caught"),
        &["outside/main.rs:1:", "another reason", "E0308", "E0433"],
    );
}

#[test]
fn the_compilers_words_edited_by_hand() {
    let listing = copy("words-edited", "outside");
    edit(
        &listing.compiler_recording(),
        "this is not `async`",
        "this is `async`",
    );
    let result = compile_fail::proof(&listing, &packages(), false);
    assert_says(&result.expect_err("caught"), &["outside/rustc.rec:6:"]);
}

#[test]
fn the_compilers_words_of_another_release_count_by_their_first_line() {
    let listing = copy("other-release", "outside");
    edit(&listing.compiler_recording(), "# rustc ", "# rustc 0.");
    edit(
        &listing.compiler_recording(),
        "this is not `async`",
        "in other words",
    );
    assert_eq!(compile_fail::proof(&listing, &packages(), false), Ok(()));
    edit(&listing.compiler_recording(), "E0728", "E0729");
    assert_says(
        &compile_fail::proof(&listing, &packages(), false).expect_err("caught"),
        &["another reason"],
    );
}

#[test]
fn recording_writes_what_is_missing_and_nothing_else() {
    let dir = scratch().join("record");
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
    let Python::Missing { why } = look_for("no-such-python") else {
        panic!("there is none");
    };
    let said = verdict(Some((16, why.clone())), false)
        .expect("no failure")
        .expect("a sentence");
    assert_says(
        &said,
        &["16 Python twins were not checked", "no-such-python"],
    );
    assert_says(
        &verdict(Some((16, why)), true).expect_err("a failure"),
        &["CI=true", "16 Python twins"],
    );
    assert_eq!(verdict(None, true), Ok(None));
}

#[test]
fn a_twin_that_needs_a_missing_module_is_not_run() {
    let Python::Found { .. } = python() else {
        return;
    };
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("needs");
    fs::create_dir_all(&folder).expect("a folder");
    let twin = folder.join("main.py");
    let needs = |text: &str| {
        fs::write(folder.join("listing.toml"), text).expect("written");
        missing(&twin)
    };
    assert_eq!(needs("python_needs = [\"json\"]"), Ok(None));
    let why = needs("python_needs = [\"json\", \"no_such_module\"]");
    assert_says(&why.expect("read").expect("missing"), &["no_such_module"]);
    assert_says(
        &needs("python_needs = 1").expect_err("wrong"),
        &["listing.toml:1:"],
    );
}

/// The printed line `index` of a recording, to be changed.
fn line_of(recording: &mut Recording, index: usize) -> &mut Line {
    recording
        .lines_mut()
        .nth(index)
        .expect("it prints that many")
}

#[test]
fn what_is_remembered_of_a_twin_that_has_changed() {
    let listing = copy("remembered", SOUND);
    let twin = listing.dir.join("main.py");
    let runs = AtomicUsize::new(0);
    let ask = |afresh, clock| {
        let before = runs.load(Ordering::Relaxed);
        let run = || {
            runs.fetch_add(1, Ordering::Relaxed);
            Ok(Recording::of_output("hello"))
        };
        let remembered = Remembered::new(&listing.dir, afresh);
        let said = remembered.recording(&twin, clock, run);
        assert_eq!(said, Ok(Recording::of_output("hello")));
        runs.load(Ordering::Relaxed) - before
    };
    assert_eq!(ask(false, Clock::Real), 1, "nothing is remembered yet");
    assert_eq!(ask(true, Clock::Real), 1, "it is to be run");
    assert_eq!(ask(false, Clock::Virtual { seed: 0 }), 1, "another clock");
    edit(&twin, "import", "import os\nimport");
    let failing = || Err("it fails".to_owned());
    let remembered = Remembered::new(&listing.dir, false);
    let failed = remembered.recording(&twin, Clock::Real, failing);
    assert_eq!(failed, Err("it fails".to_owned()), "the twin has changed");
    assert_eq!(ask(false, Clock::Real), 1, "a failure is not remembered");
    fs::write(
        listing.dir.join("listing.toml"),
        "python_needs = [\"json\"]\n",
    )
    .expect("it can be written");
    assert_eq!(ask(false, Clock::Real), 1, "it imports something else");
    let forgets = env::var("FORGET").is_ok_and(|value| value == "1");
    assert_eq!(
        ask(false, Clock::Real),
        usize::from(forgets),
        "it is as it was"
    );
}
