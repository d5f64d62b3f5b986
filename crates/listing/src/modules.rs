//! Brings programs into a crate of tests as modules, for its build script.
//!
//! Each program's folder is copied into the build's own, and a few lines are put after the text of its `main.rs`, so that all its line
//! numbers hold. A program may begin with `//!` or `#![…]`, have modules in files of its own, and be called by any word.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// A program to bring in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Program {
    /// The name of its module, which may be a keyword.
    pub name: String,
    /// Its file with `fn main`.
    pub main: PathBuf,
}

/// What stands after a program: its `MAIN`, which the recorder runs.
const AFTER: &str = "\n::tokio::program!();\n";

/// Copies the programs to `out` and returns the text of a module for each one, with its `MAIN`. It tells cargo to look
/// at them again when they change.
///
/// # Errors
/// When a file cannot be read or written; the error names it.
pub fn write(programs: &[Program], out: &Path) -> io::Result<String> {
    let mut modules = String::new();
    for program in programs {
        let (Some(from), Some(file)) = (program.main.parent(), program.main.file_name()) else {
            return Err(io::Error::other(format!(
                "{} is no program",
                program.main.display()
            )));
        };
        let to = out.join(&program.name);
        copy(from, &to)?;
        let main = to.join(file);
        let text = read(&program.main)? + AFTER;
        put(&main, &text)?;
        let name = module(&program.name);
        modules += &format!("#[path = {main:?}]\npub mod {name};\n");
    }
    Ok(modules)
}

/// The name as that of a module. Four words cannot be one even if they are marked as a name.
pub fn module(name: &str) -> String {
    match name {
        "self" | "Self" | "super" | "crate" => format!("{name}_"),
        _ => format!("r#{name}"),
    }
}

/// Copies the Rust files of a folder, and those of the folders in it.
fn copy(from: &Path, to: &Path) -> io::Result<()> {
    println!("cargo::rerun-if-changed={}", from.display());
    fs::create_dir_all(to).map_err(|error| named(to, &error))?;
    for entry in fs::read_dir(from).map_err(|error| named(from, &error))? {
        let path = entry?.path();
        let Some(name) = path.file_name() else {
            continue;
        };
        if path.is_dir() {
            copy(&path, &to.join(name))?;
        } else if path.extension().is_some_and(|extension| extension == "rs") && name != "main.rs" {
            put(&to.join(name), &read(&path)?)?;
        }
    }
    Ok(())
}

fn read(path: &Path) -> io::Result<String> {
    fs::read_to_string(path).map_err(|error| named(path, &error))
}

/// An unchanged file keeps its time, so that nothing is built anew for it.
fn put(path: &Path, text: &str) -> io::Result<()> {
    if fs::read_to_string(path).is_ok_and(|old| old == text) {
        return Ok(());
    }
    fs::write(path, text).map_err(|error| named(path, &error))
}

fn named(path: &Path, error: &io::Error) -> io::Error {
    io::Error::new(error.kind(), format!("{}: {error}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_program_keeps_its_lines_and_its_modules() {
        let top = std::env::temp_dir().join(format!("listing-modules-{}", std::process::id()));
        let (from, out) = (top.join("from"), top.join("out"));
        fs::create_dir_all(from.join("inner")).expect("a folder");
        let text = "//! A program.\nmod inner;\nfn main() {}\n";
        fs::write(from.join("main.rs"), text).expect("a file");
        fs::write(from.join("inner/mod.rs"), "pub fn f() {}\n").expect("a file");
        let programs = [Program {
            name: "async".to_owned(),
            main: from.join("main.rs"),
        }];
        let modules = write(&programs, &out).expect("written");
        assert!(modules.contains("pub mod r#async;"), "{modules}");
        let copied = fs::read_to_string(out.join("async/main.rs")).expect("copied");
        assert!(copied.starts_with(text) && copied.ends_with(AFTER));
        assert!(out.join("async/inner/mod.rs").is_file());
        let missing = [Program {
            name: "missing".to_owned(),
            main: top.join("missing/main.rs"),
        }];
        let error = write(&missing, &out).expect_err("it is not there");
        assert!(error.to_string().contains("missing"), "{error}");
        fs::remove_dir_all(&top).expect("removed");
    }

    #[test]
    fn any_word_names_a_module() {
        assert_eq!(module("async"), "r#async");
        assert_eq!(module("self"), "self_");
    }
}
