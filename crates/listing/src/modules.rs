//! Brings programs into a crate of tests as modules, for its build script.
//!
//! [`tests`] does so with all the listings and claims of a book, and writes a test for each; [`write()`] brings in what it
//! is given. Each program's folder is copied into the build's own, and a few lines are put after the text of its
//! `main.rs`, so that all its line numbers hold. A program may begin with `//!` or `#![…]`, have modules in files of its
//! own, and be called by any word.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::claim::{Claim, Verdict};
use crate::exercise::Exercise;
use crate::listing::{Kind, folders, shown};
use crate::names;
use crate::settings::{ClockChoice, Settings};

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

/// The same after one whose threads are recorded, which finds there what tells of them.
const AFTER_ON_THREADS: &str = "
#[allow(unused_imports)]
use ::tokio::on_threads::{println, std, tokio};
::tokio::program!();
";

/// Copies the programs to `out` and returns the text of a module for each one, with its `MAIN`. It tells cargo to look
/// at them again when they change.
///
/// # Errors
/// When a file cannot be read or written; the error names it.
pub fn write(programs: &[Program], out: &Path) -> io::Result<String> {
    write_with(programs, out, AFTER)
}

/// The same, with another text after each program.
fn write_with(programs: &[Program], out: &Path, after: &str) -> io::Result<String> {
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
        let text = read(&program.main)? + after;
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

/// Writes `tests.rs` into the folder `out`, for a crate of tests that has a `PROOF` of `listing-test` in its root: one test
/// for each listing in the folder `listings`, and two for each claim. The listings' programs are in `listings::ALL`.
///
/// Listings run on the recorder that has the name of tokio; those on the real clock are not brought in, unless their threads are
/// recorded. Claims run on
/// `real::tokio` and `real::std` of the crate of tests, and what they print goes to `listing_test::claims::print`.
///
/// # Errors
/// A message for the author: which listing or claim cannot be brought in, and why.
pub fn tests(listings: &Path, out: &Path) -> Result<(), String> {
    let said = |error: io::Error| error.to_string();
    // A package that comes into the folder is written there.
    if let Some(lock) = listings
        .ancestors()
        .map(|folder| folder.join("Cargo.lock"))
        .find(|lock| lock.is_file())
    {
        println!("cargo::rerun-if-changed={}", lock.display());
    }
    let programs = programs(listings, Kind::Runs)?;
    let clocks = by_clock(&programs)?;
    let folder = out.join("programs");
    let mut text = write(&clocks.virtually, &folder).map_err(said)?;
    text += &write_with(&clocks.on_threads, &folder, AFTER_ON_THREADS).map_err(said)?;
    for program in clocks.for_real {
        text += &format!(
            "pub mod {} {{ pub const MAIN: ::tokio::recorder::Main = ::tokio::recorder::Main::FOR_REAL; }}\n",
            module(&program.name)
        );
    }
    text = format!(
        "// The programs are as their readers see them.\n#[allow(missing_docs, unreachable_pub)]\npub mod listings {{\n{text}pub const ALL: &[(&str, ::tokio::recorder::Main)] = &[\n"
    );
    for Program { name, .. } in &programs {
        text += &format!("    ({name:?}, {}::MAIN),\n", module(name));
    }
    text += "];\n}\n#[cfg(test)]\nmod listings_run {\n";
    for Program { name, .. } in &programs {
        let module = module(name);
        text += &format!(
            "mod {module} {{
    #[test]
    fn is_as_recorded() {{ crate::PROOF.is_as_recorded({name:?}, crate::listings::{module}::MAIN); }}
}}
"
        );
    }
    text += "}\n#[cfg(test)]\nmod listings_must_not_compile {\n";
    for Program { name, .. } in self::programs(listings, Kind::DoesNotCompile)? {
        text += &format!(
            "mod {} {{
    #[test]
    fn does_not_compile() {{ crate::PROOF.does_not_compile({name:?}); }}
}}
",
            module(&name)
        );
    }
    text += "}\n#[cfg(test)]\nmod claims {\n";
    // It stands before their modules, so that it shadows the standard one.
    text += "#[allow(unused_macros)]
macro_rules! println {
    ($($arg:tt)*) => { ::listing_test::claims::print(module_path!(), format!($($arg)*)) };
}
";
    println!(
        "cargo::rerun-if-changed={}",
        listings.join("claims").display()
    );
    for claim in Claim::all(listings).map_err(|fault| fault.to_string())? {
        text += &claim_tests(&claim, out).map_err(said)?;
    }
    text += "}\n";
    put(&out.join("tests.rs"), &text).map_err(said)
}

/// Writes `exercises.rs` into the folder `out`, for a crate of tests that has a `PROOF` of `exercise` in its root: two tests
/// for each exercise in the folder `exercises`. A start that does not compile is not brought in.
///
/// # Errors
/// A message for the author: which exercise cannot be brought in, and why.
pub fn exercises(exercises: &Path, out: &Path) -> Result<(), String> {
    let said = |error: io::Error| error.to_string();
    println!("cargo::rerun-if-changed={}", exercises.display());
    let mut text = String::new();
    for exercise in Exercise::all(exercises).map_err(said)? {
        let name = &exercise.name;
        if let Some(fault) = names::fault(name) {
            return Err(format!(
                "{}: an exercise cannot be called `{name}`: {fault}. Rename its folder.",
                shown(&exercise.dir)
            ));
        }
        let to = out.join("exercises").join(name);
        fs::create_dir_all(&to).map_err(|error| said(named(&to, &error)))?;
        // What is not there has no module, and its test says so.
        let none = || (String::new(), "None".to_owned());
        let bring = |program: PathBuf, module: &str| -> Result<(String, String), String> {
            if !program.is_file() {
                return Ok(none());
            }
            let copied = to.join(program.file_name().unwrap_or_default());
            put(&copied, &(read(&program).map_err(said)? + AFTER)).map_err(said)?;
            let text = format!("    #[path = {copied:?}]\n    pub mod {module};\n");
            Ok((text, format!("Some({module}::MAIN)")))
        };
        let (start, start_main) = match exercise.start_compiles().map_err(said)? {
            true => bring(exercise.start(), "start")?,
            false => none(),
        };
        let (answer, answer_main) = bring(exercise.answer(), "answer")?;
        text += &format!(
            "pub mod {} {{
{start}{answer}    #[test]
    fn start_fails() {{ crate::PROOF.start_fails({name:?}, {start_main}); }}
    #[test]
    fn answer_passes() {{ crate::PROOF.answer_passes({name:?}, {answer_main}); }}
}}
",
            module(name),
        );
    }
    put(&out.join("exercises.rs"), &text).map_err(said)
}

/// Two tests: the claim holds, and each of its programs fails after the edit that it names. A Rust program that runs
/// is a module of the tests, and so is its edited form.
fn claim_tests(claim: &Claim, out: &Path) -> io::Result<String> {
    let name = &claim.name;
    let (mut modules, mut rust, mut broken) = (String::new(), "None".to_owned(), "None".to_owned());
    if let Some(program) = claim
        .rust
        .as_ref()
        .filter(|program| program.verdict == Verdict::Holds)
    {
        let edited = out.join(format!("broken_{name}.rs"));
        put(&edited, &program.broken)?;
        let real = "#[allow(unused_imports)] use crate::real::{std, tokio};";
        modules = format!(
            "    mod program {{ {real} include!({:?}); pub(super) const MAIN: fn() = main; }}
    #[allow(warnings, clippy::all)]
    mod broken {{ {real} include!({edited:?}); pub(super) const MAIN: fn() = main; }}
",
            program.path
        );
        rust = "Some(program::MAIN)".to_owned();
        broken = "Some(broken::MAIN)".to_owned();
    }
    Ok(format!(
        "mod {} {{
{modules}    #[test]
    fn holds() {{ crate::PROOF.holds({name:?}, {rust}); }}
    #[test]
    fn can_fail() {{ crate::PROOF.can_fail({name:?}, {broken}); }}
}}
",
        module(name)
    ))
}

/// Programs by how they are recorded.
#[derive(Default)]
struct Clocks {
    virtually: Vec<Program>,
    on_threads: Vec<Program>,
    /// These need not be brought in, and may use what the crate of tests has not.
    for_real: Vec<Program>,
}

fn by_clock(programs: &[Program]) -> Result<Clocks, String> {
    let mut clocks = Clocks::default();
    for program in programs {
        let folder = program.main.parent().unwrap_or(Path::new(""));
        let settings = Settings::of_folder(folder).map_err(|error| error.to_string())?;
        let kind = match settings.clock {
            ClockChoice::Virtual => &mut clocks.virtually,
            ClockChoice::Real if settings.threads => &mut clocks.on_threads,
            ClockChoice::Real => {
                // It may come to the virtual clock.
                println!("cargo::rerun-if-changed={}", folder.display());
                &mut clocks.for_real
            }
        };
        kind.push(program.clone());
    }
    Ok(clocks)
}

/// The listings of one kind, by name; none if there is no folder for them.
fn programs(listings: &Path, kind: Kind) -> Result<Vec<Program>, String> {
    // A folder that comes later counts, too.
    println!(
        "cargo::rerun-if-changed={}",
        listings.join(kind.folder()).display()
    );
    let said = |error: io::Error| format!("{}: {error}", listings.display());
    let mut entries = Vec::new();
    for folder in folders(listings, kind).map_err(said)? {
        println!("cargo::rerun-if-changed={}", folder.display());
        for entry in fs::read_dir(&folder).map_err(said)? {
            entries.push(entry.map_err(said)?.path());
        }
    }
    let mut found = Vec::new();
    for path in entries {
        let main = path.join("main.rs");
        if !main.is_file() {
            continue;
        }
        let name = path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        match names::fault(&name) {
            None => found.push(Program { name, main }),
            Some(fault) => {
                return Err(format!(
                    "{}: a listing cannot be called `{name}`: {fault}. Rename its folder.",
                    shown(&path)
                ));
            }
        }
    }
    found.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(found)
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
