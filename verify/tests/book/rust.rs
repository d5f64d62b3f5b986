//! The Rust that is typed into the prose, compiled as a reader would: skeptic compiles it with an older edition, and
//! with every crate that it needs itself at hand.

use std::env;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::LazyLock;
use std::thread;

use mdbook_listing::Fault;
use regex::Regex;

use crate::blocks::{Block, blocks};
use crate::file;

/// The crates that a reader of the book has.
const CRATES: [&str; 2] = ["tokio", "fastrand"];

/// The `rust` blocks of the book at `top` that a reader could not compile.
pub(crate) fn faults(top: &Path) -> Vec<Fault> {
    let files = file::prose(top);
    let blocks: Vec<_> = files
        .iter()
        .flat_map(blocks)
        .filter(|block| block.is("rust") && !block.is("ignore") && !block.is("compile_fail"))
        .collect();
    let crates = CRATES.map(|name| (name, built(name)));
    // Each is a process that mostly waits for its files.
    thread::scope(|scope| {
        let compiled: Vec<_> = blocks
            .iter()
            .map(|block| scope.spawn(|| compile(block, &crates)))
            .collect();
        compiled
            .into_iter()
            .filter_map(|fault| fault.join().expect("no compilation panics"))
            .collect()
    })
}

/// What the compiler has against a block.
fn compile(block: &Block<'_>, crates: &[(&str, Vec<PathBuf>); 2]) -> Option<Fault> {
    let [(_, tokios), (_, fastrands)] = crates;
    let mut fault = None;
    for tokio in tokios {
        for fastrand in fastrands {
            let words = rustc(&block.text, [tokio, fastrand])
                .unwrap_or_else(|error| panic!("rustc does not run: {error}"))?;
            // Cargo keeps what other compilers made, too,
            let unreadable = words.contains("E0460")
                || words.contains("E0514")
                || (words.contains("E0463") && words.contains("depends on"));
            if unreadable {
                continue;
            }
            fault = Some(complaint(block, &words));
            // and a fastrand with fewer features, for a package that needs no more.
            if !words.contains("`fastrand`") {
                return fault;
            }
        }
    }
    assert!(
        fault.is_some(),
        "found no build of tokio and fastrand that rustc can read"
    );
    fault
}

/// The compiler's words on a program that it refuses.
fn rustc(program: &str, crates: [&Path; 2]) -> io::Result<Option<String>> {
    let mut rustc = Command::new(env::var_os("RUSTC").unwrap_or_else(|| "rustc".into()));
    rustc
        .args(["--edition", "2024", "--crate-type", "bin"])
        .args(["--crate-name", "block", "--emit", "metadata=-"])
        .args(["--cap-lints", "allow", "--color", "never"]);
    for (name, path) in CRATES.iter().zip(crates) {
        rustc.arg(format!("--extern={name}={}", path.display()));
    }
    let mut running = rustc
        .arg(format!("-Ldependency={}", deps().display()))
        .arg("-")
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()?;
    let mut stdin = running.stdin.take().expect("piped above");
    stdin.write_all(program.as_bytes())?;
    drop(stdin);
    let output = running.wait_with_output()?;
    let words = String::from_utf8_lossy(&output.stderr).into_owned();
    Ok((!output.status.success()).then_some(words))
}

fn complaint(block: &Block<'_>, words: &str) -> Fault {
    static PLACE: LazyLock<Regex> =
        LazyLock::new(|| Regex::new(r"--> <anon>:(\d+)").expect("a regular expression"));
    let error = words
        .lines()
        .find(|line| line.starts_with("error"))
        .unwrap_or_default();
    let line = PLACE
        .captures(words)
        .and_then(|found| found[1].parse().ok());
    let message = format!(
        "this block does not compile in edition 2024 with {}, which is all that a reader has: {error}. Mend it.",
        CRATES.join(" and ")
    );
    block.fault(line.unwrap_or_default(), message)
}

/// Where cargo puts what it builds for this very program.
fn deps() -> PathBuf {
    let tests = env::current_exe().expect("this program is a file");
    tests
        .parent()
        .expect("a file stands in a folder")
        .to_owned()
}

/// The builds of a crate, the newest first.
fn built(name: &str) -> Vec<PathBuf> {
    let deps = deps();
    let entries = fs::read_dir(&deps).unwrap_or_else(|error| panic!("{}: {error}", deps.display()));
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
    found.into_iter().rev().map(|(_, path)| path).collect()
}

#[test]
fn the_rust_in_the_prose_compiles_for_a_reader() {
    crate::assert_none(&faults(crate::top()));
}

#[cfg(test)]
mod tests {
    use super::faults;
    use crate::copy::{CHAPTER, Copy};
    use crate::faults::assert_one;

    #[test]
    fn rust_that_a_reader_cannot_compile() {
        let copy = Copy::new();
        for sound in [
            "```rust\nfn main() {\n    println!(\"{}\", fastrand::u8(..));\n}\n```",
            "> ```rust\n> #[tokio::main]\n> async fn main() {}\n> ```",
            "<!-- ignore: It is half a program. -->\n```rust,ignore\nfn half(\n```",
        ] {
            copy.append(CHAPTER, sound);
        }
        // What is wrong, on which of its lines, and what is said of it.
        let wrong = [
            (
                CHAPTER,
                "```rust\nfn main() {\n    let gen = 1;\n}\n```",
                2,
                "found reserved keyword `gen`",
            ),
            (
                CHAPTER,
                "> ```rust\n> use tempfile::tempdir;\n> fn main() {}\n> ```",
                1,
                "E0432",
            ),
            (
                CHAPTER,
                "```rust\nextern crate regex;\nfn main() {}\n```",
                1,
                "E0463",
            ),
            (
                "README.md",
                "```rust,no_run\nfn main() {\n    missing();\n}\n```",
                2,
                "E0425",
            ),
        ];
        let lines = wrong.map(|(file, text, at, _)| copy.append(file, text) + at);
        let faults = faults(copy.top());
        assert_eq!(faults.len(), wrong.len(), "{faults:?}");
        for ((fault, (file, _, _, error)), line) in faults.iter().zip(wrong).zip(lines) {
            assert_one(
                std::slice::from_ref(fault),
                file,
                line,
                &["edition 2024 with tokio and fastrand", error],
            );
        }
    }
}
