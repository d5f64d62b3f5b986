//! Checks the recorder and its fixtures with ruff and mypy, where they are installed. `pyproject.toml` says how.

use std::path::Path;
use std::process::Command;

/// Fails with what a tool says against the Python here.
fn passes(tool: &str, words: &[&str]) {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let cache = Path::new(env!("CARGO_TARGET_TMPDIR")).join("mypy");
    let output = Command::new(tool)
        .args(words)
        .env("MYPY_CACHE_DIR", cache)
        .current_dir(here)
        .output();
    match output {
        Err(error) => eprintln!("Not checked: `{tool}` does not run: {error}."),
        Ok(output) => assert!(
            output.status.success(),
            "`{tool} {}` says:\n{}{}",
            words.join(" "),
            String::from_utf8_lossy(&output.stdout),
            String::from_utf8_lossy(&output.stderr),
        ),
    }
}

#[test]
fn it_is_formatted() {
    passes("ruff", &["format", "--no-cache", "--check", "--diff"]);
}

#[test]
fn the_linter_is_content() {
    passes("ruff", &["check", "--no-cache", "--quiet"]);
}

#[test]
fn the_types_are_right() {
    passes("mypy", &["--no-error-summary", "src"]);
    passes(
        "mypy",
        &[
            "--no-error-summary",
            "--explicit-package-bases",
            "tests/fixtures",
        ],
    );
}
