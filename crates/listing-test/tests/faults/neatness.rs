//! Python that ruff or mypy finds fault with.

use super::*;
use listing_test::style::{Verdict, mypy, ruff, sentence};

/// A copy of the crate's configuration and of one listing, whose Python program gets another line.
fn faulty(name: &str, line: &str) -> PathBuf {
    let listing = copy(name, SOUND);
    let crate_dir = listing.dir.join("../..");
    let crate_dir = crate_dir.canonicalize().expect("it is there");
    fs::copy(
        fixture().join("pyproject.toml"),
        crate_dir.join("pyproject.toml"),
    )
    .expect("the configuration can be copied");
    edit(
        &listing.dir.join("main.py"),
        "import asyncio\n",
        &format!("import asyncio\n{line}"),
    );
    crate_dir
}

fn assert_fails(verdict: &Verdict, parts: &[&str]) {
    match sentence(verdict, false) {
        Err(message) => assert_says(&message, parts),
        // The tool is not here.
        Ok(Some(_)) => {}
        Ok(None) => panic!("the fault was not found"),
    }
}

#[test]
fn a_twin_that_is_not_formatted() {
    assert_fails(
        &ruff(
            &faulty("not-formatted-python", "one  = 1\n"),
            &["format", "--check", "--diff"],
        ),
        &["ruff finds fault", "examples/kitchen/main.py", "one  = 1"],
    );
}

#[test]
fn a_twin_with_lint() {
    assert_fails(
        &ruff(&faulty("lint", "import time\n"), &["check", "--quiet"]),
        &["ruff finds fault", "examples/kitchen/main.py:2", "`time`"],
    );
}

#[test]
fn a_twin_with_wrong_types() {
    let crate_dir = faulty("types", "ONE: int = \"one\"\n");
    // Two programs with one name.
    let other = crate_dir.join("examples/other/main.py");
    fs::create_dir_all(other.parent().expect("a file stands in a folder")).expect("it can be made");
    fs::copy(
        fixture().join("examples").join(SOUND).join("main.py"),
        &other,
    )
    .expect("it can be copied");
    assert_fails(
        &mypy(&crate_dir, &scratch().join("mypy")),
        &[
            "mypy finds fault",
            "examples/kitchen/main.py:2: ",
            "\"int\"",
        ],
    );
}

#[test]
fn a_missing_tool_is_said_and_fails_in_ci() {
    let missing = Verdict::Missing("`ruff` does not run".to_owned());
    let said = sentence(&missing, false)
        .expect("no failure")
        .expect("a sentence");
    assert_says(&said, &["were not checked", "`ruff`"]);
    assert_says(
        &sentence(&missing, true).expect_err("a failure"),
        &["CI=true", "pip install ruff mypy"],
    );
    assert_eq!(sentence(&Verdict::Passed, true), Ok(None));
}
