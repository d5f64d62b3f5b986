//! Checks the Python programs with ruff and mypy, where they are installed. `pyproject.toml` says what they check.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{fs, io};

use listing::{children, shown};

/// What a check came to.
pub enum Verdict {
    /// It found nothing.
    Passed,
    /// What it says.
    Failed(String),
    /// Why it could not run.
    Missing(String),
}

/// Says that a check was left out where its tool is not installed; that fails where `CI=true`.
pub fn passes(verdict: &Verdict) {
    match sentence(verdict, crate::is_ci()) {
        Ok(None) => {}
        Ok(Some(sentence)) => {
            // The tests' own output is not shown.
            writeln!(io::stderr(), "\n{sentence}").expect("standard error can be written");
        }
        Err(message) => panic!("{message}"),
    }
}

/// Checks all Python below a folder with both tools; `cache` is mypy's.
pub fn all_pass(folder: &Path, cache: &Path) {
    passes(&ruff(folder, &["format", "--check", "--diff"]));
    passes(&ruff(folder, &["check", "--quiet"]));
    passes(&mypy(folder, cache));
}

/// What to do about a verdict: nothing, a sentence for whoever ran the tests, or an error.
pub fn sentence(verdict: &Verdict, ci: bool) -> Result<Option<String>, String> {
    match verdict {
        Verdict::Passed => Ok(None),
        Verdict::Failed(what) => Err(what.clone()),
        Verdict::Missing(why) => {
            let text = format!("The Python programs were not checked: {why}.");
            crate::left_out(text, "`pip install ruff mypy`", ci).map(Some)
        }
    }
}

/// Runs ruff on all Python below the listings.
pub fn ruff(crate_dir: &Path, words: &[&str]) -> Verdict {
    let mut ruff = Command::new("ruff");
    ruff.args(words).arg("--no-cache");
    check(
        crate_dir,
        ruff,
        &format!(
            "Run `ruff format` and `ruff check --fix` in {}",
            shown(crate_dir)
        ),
    )
}

/// Runs mypy on all Python below the listings.
pub fn mypy(crate_dir: &Path, cache: &Path) -> Verdict {
    let mut mypy = Command::new("mypy");
    mypy.args(["--no-error-summary", "--cache-dir"]).arg(cache);
    check(crate_dir, mypy, "Mend the types")
}

fn check(crate_dir: &Path, mut command: Command, mend: &str) -> Verdict {
    let mut files = Vec::new();
    if let Err(error) = python_files(crate_dir, &mut files) {
        return Verdict::Failed(format!("{}: {error}", crate_dir.display()));
    }
    files.sort();
    // Named from the crate, as the tools then name them.
    let files = files
        .iter()
        .map(|file| file.strip_prefix(crate_dir).unwrap_or(file));
    let tool = command.get_program().to_string_lossy().into_owned();
    match children::output(command.current_dir(crate_dir).args(files)) {
        Err(error) => Verdict::Missing(format!("`{tool}` does not run: {error}")),
        Ok(output) if output.status.success() => Verdict::Passed,
        Ok(output) => Verdict::Failed(format!(
            "{tool} finds fault with the Python programs in {}. {mend}.\n{}{}",
            shown(crate_dir),
            String::from_utf8_lossy(&output.stdout),
            String::from_utf8_lossy(&output.stderr)
        )),
    }
}

fn python_files(folder: &Path, found: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            python_files(&path, found)?;
        } else if path.extension().is_some_and(|extension| extension == "py") {
            found.push(path);
        }
    }
    Ok(())
}
