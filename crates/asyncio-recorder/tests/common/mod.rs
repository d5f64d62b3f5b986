//! What the tests share.

use std::path::{Path, PathBuf};

use asyncio_recorder::{Python, python};

/// Whether there is no Python to run the tests with, which is a failure where they must run.
pub(crate) fn no_python() -> bool {
    let Python::Missing { why } = python() else {
        return false;
    };
    let ci = std::env::var("CI").is_ok_and(|ci| !ci.is_empty());
    assert!(!ci, "With CI set a missing Python is a failure: {why}.");
    eprintln!("Not tested: {why}.");
    true
}

/// A file with this text in a folder of its own.
#[allow(dead_code, reason = "not every file of tests writes programs")]
pub(crate) fn program(name: &str, text: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("programs");
    std::fs::create_dir_all(&folder).expect("the temporary folder can be written");
    let path = folder.join(format!("{name}.py"));
    std::fs::write(&path, text).expect("the temporary folder can be written");
    path
}

/// Says what is missing in `text`.
#[allow(dead_code, reason = "not every file of tests reads messages")]
#[track_caller]
pub(crate) fn assert_says(text: &str, words: &[&str]) {
    for word in words {
        assert!(text.contains(word), "`{word}` is not in: {text}");
    }
}
