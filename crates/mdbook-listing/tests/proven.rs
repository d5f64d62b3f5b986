//! The fixture book is recorded and proven as any other project would be: a workspace of its own, which cargo builds
//! and tests with these crates.
//!
//! `UPDATE_EXPECT=1 cargo test -p mdbook-listing` records it anew.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use expect_test::expect_file;

/// The folder of these crates, and the top of their workspace.
fn crates() -> &'static Path {
    let this = Path::new(env!("CARGO_MANIFEST_DIR"));
    this.parent().expect("it stands beside the others")
}

/// The fixture book, which is such a project.
fn fixture() -> PathBuf {
    crates().join("mdbook-listing/tests/fixture")
}

/// A copy of the fixture. It stays where it is, so that cargo need not build it anew.
fn project() -> PathBuf {
    let project = Path::new(env!("CARGO_TARGET_TMPDIR")).join("tea");
    copy(&fixture(), &project);
    // The same versions as here, which are at hand. Cargo takes out what is not needed, so it differs each time.
    let lock = crates().with_file_name("Cargo.lock");
    fs::copy(lock, project.join("Cargo.lock")).expect("the workspace is locked");
    project
}

/// Copies what is not there already.
fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("the temporary folder can be written");
    for entry in fs::read_dir(from).expect("the fixture can be read") {
        let from = entry.expect("the fixture can be read").path();
        let to = to.join(from.file_name().expect("a name"));
        if from.is_dir() {
            copy(&from, &to);
            continue;
        }
        let text = fs::read_to_string(&from).expect("it is text");
        // The crates are where they were.
        let here = crates().display().to_string().replace('\\', "/");
        let text = text.replace("\"../../../../", &format!("\"{here}/"));
        if fs::read_to_string(&to).ok().as_deref() != Some(&text) {
            fs::write(&to, text).expect("the temporary folder can be written");
        }
    }
}

/// What `cargo test` says in the project, after `Ok` if it passes.
fn cargo_test(project: &Path, record: &str) -> Result<String, String> {
    let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).parent();
    let output = Command::new(cargo)
        .current_dir(project)
        .args(["test", "--offline", "--test", "listings"])
        // As here, so that little is compiled twice.
        .args(["--config", "profile.dev.debug='line-tables-only'"])
        .args(["--config", "profile.dev.package.'*'.debug=false"])
        .env("CARGO_TARGET_DIR", target.expect("it is a folder of it"))
        .env("RECORD", record)
        .env_remove("SEED")
        .output()
        .expect("cargo runs");
    let said = [output.stdout, output.stderr].concat();
    let said = String::from_utf8_lossy(&said).into_owned();
    match output.status.success() {
        true => Ok(said),
        false => Err(said),
    }
}

fn assert_says(text: &str, parts: &[&str]) {
    for part in parts {
        assert!(text.contains(part), "`{part}` is not in:\n{text}");
    }
}

/// The recordings of the listings, seen from the top of the book.
fn recordings() -> Vec<PathBuf> {
    let examples = Path::new("programs/examples");
    let of =
        |listing: &str| ["rust.rec", "python.rec"].map(|file| examples.join(listing).join(file));
    ["two_kettles", "served"]
        .iter()
        .flat_map(|listing| of(listing))
        .collect()
}

#[test]
fn the_fixture_book_is_recorded_and_proven_as_any_other_project() {
    let project = project();

    // Nothing is recorded yet.
    for recording in recordings() {
        fs::remove_file(project.join(recording)).expect("it was copied");
    }
    assert_says(
        &cargo_test(&project, "").expect_err("nothing is recorded"),
        &[
            "programs/examples/two_kettles/rust.rec is missing",
            "RECORD=1 cargo test --test listings",
        ],
    );

    // It is recorded: what the book shows is what its programs do.
    let said = cargo_test(&project, "1").unwrap_or_else(|said| panic!("{said}"));
    let without_python = said.contains("Python twins were not checked");
    for recording in recordings() {
        let shown = fixture().join(&recording);
        if without_python && recording.ends_with("python.rec") {
            fs::copy(shown, project.join(recording)).expect("it can be copied");
            continue;
        }
        let fresh = fs::read_to_string(project.join(&recording)).expect("it was recorded");
        expect_file![shown].assert_eq(&fresh);
    }
    let said = cargo_test(&project, "").unwrap_or_else(|said| panic!("{said}"));
    assert_says(
        &said,
        &[
            "test listings_run::two_kettles::is_as_recorded ... ok",
            "test listings_run::served::is_as_recorded ... ok",
            "test claims::a_kettle_is_heard::can_fail ... ok",
            "test each_program_prints_for_real_what_is_recorded ... ok",
        ],
    );

    // And one that is not what the program does is refused.
    let recording = project.join("programs/examples/two_kettles/rust.rec");
    let text = fs::read_to_string(&recording).expect("it is there");
    let edited = text.replace("large: done", "large: cold");
    assert_ne!(text, edited);
    fs::write(&recording, edited).expect("the temporary folder can be written");
    assert_says(
        &cargo_test(&project, "").expect_err("it is not what happened"),
        &[
            "test listings_run::two_kettles::is_as_recorded ... FAILED",
            "programs/examples/two_kettles/rust.rec:22: ",
            "- ",
            "| large: cold",
            "+ ",
            "| large: done",
            "RECORD=1 cargo test",
        ],
    );
}
