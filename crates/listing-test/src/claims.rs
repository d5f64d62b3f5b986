//! What is proven of a claim: it holds, prints what is recorded, and fails after the edit that it names.

use std::collections::BTreeMap;
use std::fs;
use std::panic::catch_unwind;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use listing::anew::IF_MEANT;
use listing::claim::{Claim, Printed, Program, Verdict};
use listing::listing::optional;
use listing::{Clock, children, shown};
use tokio_recorder::recorder::underway;

use crate::cargo::Packages;

use crate::compile_fail::compile;
use crate::python::{self, Python, python};
use crate::record;

/// What the claims printed, by their modules.
static PRINTED: Mutex<BTreeMap<String, Vec<String>>> = Mutex::new(BTreeMap::new());

/// Takes what a claim's program prints, from any of its threads.
pub fn print(module: &str, text: String) {
    let mut printed = PRINTED.lock().unwrap_or_else(PoisonError::into_inner);
    let lines = printed.entry(module.to_owned()).or_default();
    lines.extend(text.lines().map(str::to_owned));
}

/// What the program of the claim `name` has printed since it was last asked. It is a module `NAME::program`.
fn printed_by(name: &str) -> Vec<String> {
    let module = format!("::{name}::program");
    let mut printed = PRINTED.lock().unwrap_or_else(PoisonError::into_inner);
    let found = printed.keys().find(|key| key.ends_with(&module)).cloned();
    found
        .and_then(|key| printed.remove(&key))
        .unwrap_or_default()
}

/// Whether the claim holds, and prints what is recorded. `main` is its Rust program, if that runs.
///
/// # Errors
/// A message for the author.
pub fn holds(
    claim: &Claim,
    main: Option<fn()>,
    packages: &Packages<'_>,
    record: bool,
) -> Result<(), String> {
    let mut fresh = Printed::default();
    if let Some(program) = &claim.rust {
        match main {
            Some(main) => {
                if !succeeds(program, main) {
                    return Err(no_longer(program, "see the failed assertion above"));
                }
                fresh.rust = printed_by(&claim.name);
            }
            None => compiler_agrees(program, packages)?,
        }
    }
    let recorded = &claim.recording;
    let old = optional(recorded).map_err(|error| format!("{}: {error}", shown(recorded)))?;
    if let Some(program) = &claim.python {
        match python() {
            Python::Found { .. } => {
                fresh.python = run_twin(&program.path).map_err(|why| no_longer(program, &why))?;
            }
            // What cannot be run here is not compared.
            Python::Missing { .. } => {
                let old: Printed = old.as_deref().unwrap_or_default().parse()?;
                fresh.python = old.python;
            }
        }
    }
    let fresh = fresh.to_string();
    match (fresh.is_empty(), old) {
        (true, None) => Ok(()),
        (true, Some(_)) if record => {
            fs::remove_file(recorded).map_err(|error| format!("{}: {error}", shown(recorded)))
        }
        (true, Some(_)) => Err(format!(
            "{}:1: the claim prints nothing any more. {IF_MEANT}",
            shown(recorded)
        )),
        (false, _) => {
            let program = claim.programs().next().expect("a claim has a program");
            record::compare(&program.path, &fresh, recorded, record)
        }
    }
}

/// Runs the program of a claim; one that starts children does so while no other program is recorded.
fn succeeds(program: &Program, main: fn()) -> bool {
    let starts_children = program.body.contains("Command");
    let _alone = starts_children.then(children::none_is_recorded);
    let _underway = underway(Path::new(&shown(&program.path)));
    catch_unwind(main).is_ok()
}

/// How many warnings the compiler's words hold, without the one that counts them.
fn warnings(words: &str) -> usize {
    words
        .lines()
        .filter(|line| line.starts_with("warning: ") && !line.ends_with(" emitted"))
        .count()
}

fn no_longer(program: &Program, why: &str) -> String {
    format!(
        "{}:1: this claim does not hold: {why}. Mend the program, or the sentence that it proves: \"{}\"",
        shown(&program.path),
        program.sentences.join("\" and \""),
    )
}

fn run_twin(path: &Path) -> Result<Vec<String>, String> {
    let recording = python::run(path, Clock::Virtual { seed: 0 })?;
    Ok(recording.lines().map(|line| line.text.clone()).collect())
}

/// Asks the compiler about a program that it must refuse or warn of.
fn compiler_agrees(program: &Program, packages: &Packages<'_>) -> Result<(), String> {
    let compiled = compile(&program.path, packages)?;
    let (agrees, words) = match &program.verdict {
        Verdict::Holds => (compiled.success, ""),
        Verdict::Refused(words) => (
            !compiled.success && compiled.words.contains(words),
            words.as_str(),
        ),
        Verdict::Warned(words) => (
            // Nothing else, for what the reader is told of is all that the compiler says.
            compiled.success && compiled.words.contains(words) && warnings(&compiled.words) == 1,
            words.as_str(),
        ),
    };
    if agrees {
        return Ok(());
    }
    Err(no_longer(
        program,
        &format!(
            "the compiler must say `{words}`, and says:\n{}",
            compiled.words
        ),
    ))
}

/// Whether the programs of a claim fail after the edits that they name. `main` is the edited Rust program.
///
/// # Errors
/// A message for the author, when one holds still.
pub fn can_fail(claim: &Claim, main: Option<fn()>, packages: &Packages<'_>) -> Result<(), String> {
    for program in claim.programs() {
        let python_runs = matches!(python(), Python::Found { .. });
        let is_python = program.path.extension().is_some_and(|kind| kind == "py");
        let holds_still = match main {
            _ if is_python => python_runs && run_twin(&edited(claim, program, packages)).is_ok(),
            Some(main) => succeeds(program, main),
            None => {
                let compiled = compile(&edited(claim, program, packages), packages)?;
                if !compiled.success {
                    return Err(format!(
                        "{}:1: after its edit this program must compile, so that the compiler's words are proven to come \
                         from what the edit takes away. It says:\n{}",
                        shown(&program.path),
                        compiled.words
                    ));
                }
                matches!(&program.verdict, Verdict::Warned(words) if compiled.words.contains(words))
            }
        };
        if holds_still {
            return Err(format!(
                "{}:1: this claim cannot fail: after the edit that it names it holds still. Assert what the sentence \
                 says, or name an edit that makes it false.",
                shown(&program.path)
            ));
        }
    }
    Ok(())
}

/// The edited program as a file of its own.
fn edited(claim: &Claim, program: &Program, packages: &Packages<'_>) -> PathBuf {
    let folder = packages.scratch.join("broken").join(&claim.name);
    let path = folder.join(program.path.file_name().expect("a program is a file"));
    fs::create_dir_all(&folder)
        .and_then(|()| fs::write(&path, &program.broken))
        .unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    path
}
