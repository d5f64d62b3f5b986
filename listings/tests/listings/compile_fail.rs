//! Proves that a program does not compile, and that the compiler still says what the book shows.

use std::path::{Path, PathBuf};
use std::process::Command;

use listing::Listing;

use crate::folder::{self, RECORD_ANEW, shown};

/// Proves the listing `name`, or fails the test that calls it.
pub fn prove(name: &str) {
    let listing = crate::proof::listing(name);
    if let Err(message) = proof(&listing, folder::records(name)) {
        panic!("{message}");
    }
}

/// Compares the compiler's words with the recorded ones: all of them on the release they were recorded with,
/// the first line of the error on any other, for the words change between releases.
///
/// # Errors
/// A message for the author.
pub fn proof(listing: &Listing, record: bool) -> Result<(), String> {
    let program = listing.rust();
    let recorded = listing.compiler_recording();
    let compiled = compile(&program)?;
    if compiled.success {
        return Err(format!(
            "{}:1: this program must not compile, but it does. Mend it so that it shows the error again, or move \
             its folder to listings/examples.",
            shown(&program)
        ));
    }
    let fresh = format!("# {}\n{}", release()?, compiled.words);
    if !record
        && let Some(old) =
            listing::listing::optional(&recorded).map_err(|error| error.to_string())?
    {
        if first_error(&old) != first_error(&fresh) {
            return Err(format!(
                "{}:1: this program does not compile, but for another reason.\n  - {}\n  + {}\n{RECORD_ANEW}",
                shown(&program),
                first_error(&old).unwrap_or("no error is recorded"),
                first_error(&fresh).unwrap_or("no error"),
            ));
        }
        if old.lines().next() != fresh.lines().next() {
            return Ok(());
        }
    }
    folder::compare(&program, &fresh, &recorded, record)
}

fn first_error(words: &str) -> Option<&str> {
    words.lines().find(|line| line.starts_with("error"))
}

fn rustc() -> Command {
    Command::new(std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into()))
}

/// Such as `rustc 1.95.0`.
pub fn release() -> Result<String, String> {
    let output = rustc()
        .arg("--version")
        .output()
        .map_err(|error| format!("rustc does not run: {error}"))?;
    let words = String::from_utf8_lossy(&output.stdout);
    Ok(words
        .split_whitespace()
        .take(2)
        .collect::<Vec<_>>()
        .join(" "))
}

/// What the compiler made of a program.
pub struct Compiled {
    pub success: bool,
    /// Its errors and warnings, without what is this machine's own.
    pub words: String,
}

/// Has the compiler look at a program that may use tokio.
///
/// # Errors
/// When there is no compiler, or no tokio that it can read.
pub fn compile(program: &Path) -> Result<Compiled, String> {
    let tests = std::env::current_exe().map_err(|error| error.to_string())?;
    let deps = tests
        .parent()
        .ok_or("the tests run from an unknown place")?;
    // Cargo keeps what other compilers and features made, too: take the newest build that this compiler can read.
    for tokio in built(deps, "tokio")? {
        let mut rustc = rustc();
        rustc
            .current_dir(program.parent().expect("a file stands in a folder"))
            .args([
                "--edition",
                "2024",
                "--crate-type",
                "bin",
                "--emit",
                "metadata",
                "--color",
                "never",
            ])
            .arg("--out-dir")
            .arg(env!("CARGO_TARGET_TMPDIR"))
            .arg("--extern")
            .arg(format!("tokio={}", tokio.display()))
            .arg("-L")
            .arg(format!("dependency={}", deps.display()))
            .arg(program.file_name().expect("a program is a file"));
        let output = rustc
            .output()
            .map_err(|error| format!("rustc does not run: {error}"))?;
        let success = output.status.success();
        let words = String::from_utf8_lossy(&output.stderr);
        if success
            || !["E0460", "E0463", "E0514"]
                .iter()
                .any(|unreadable| words.contains(unreadable))
        {
            let words = without_places(&words);
            return Ok(Compiled { success, words });
        }
    }
    Err(format!(
        "found no build of tokio in {} that rustc can read: run `cargo test -p listings`",
        deps.display()
    ))
}

/// The builds of a crate, the newest first.
fn built(deps: &Path, name: &str) -> Result<Vec<PathBuf>, String> {
    let entries =
        std::fs::read_dir(deps).map_err(|error| format!("{}: {error}", deps.display()))?;
    let mut found: Vec<_> = entries
        .flatten()
        .filter(|entry| {
            let file = entry.file_name();
            let file = file.to_string_lossy();
            file.starts_with(&format!("lib{name}-")) && file.ends_with(".rlib")
        })
        .filter_map(|entry| Some((entry.metadata().ok()?.modified().ok()?, entry.path())))
        .collect();
    found.sort();
    Ok(found.into_iter().rev().map(|(_, path)| path).collect())
}

/// Cuts what is the machine's own out of the paths to the sources of tokio and of the standard library.
fn without_places(words: &str) -> String {
    let mut kept = String::new();
    for line in words.lines() {
        let line = match line.split_once("--> ").or_else(|| line.split_once("::: ")) {
            Some((margin, path)) if path.starts_with('/') || path.contains(":\\") => {
                let path = path.replace('\\', "/");
                let path = match (
                    path.split_once("/registry/src/"),
                    path.split_once("/library/"),
                ) {
                    (Some((_, path)), _) => path.split_once('/').map_or(path, |(_, path)| path),
                    (None, Some((_, path))) => path,
                    (None, None) => &path,
                };
                let arrow = &line[margin.len()..margin.len() + 4];
                format!("{margin}{arrow}{path}")
            }
            _ => line.to_owned(),
        };
        kept += line.trim_end();
        kept.push('\n');
    }
    kept
}
