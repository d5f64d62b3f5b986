//! What is proven of a claim: it holds, prints what is recorded, and fails after the edit that it names.

use std::collections::BTreeMap;
use std::fs;
use std::panic::catch_unwind;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, OnceLock, PoisonError};

use listings::claim::{Claim, Printed, Program, Verdict};
use listings::{Clock, Listing, listing};

use crate::compile_fail::compile;
use crate::folder::{self, RECORD_ANEW, shown};
use crate::python::{self, Python, python};

/// The listings crate.
pub fn crate_dir() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The listing called `name`.
pub fn listing(name: &str) -> Listing {
    let all = Listing::all(crate_dir()).expect("the listings can be read");
    let found = all.into_iter().find(|listing| listing.name == name);
    found.unwrap_or_else(|| panic!("there is no listing {name}"))
}

fn claim(name: &str) -> &'static Claim {
    static ALL: OnceLock<Vec<Claim>> = OnceLock::new();
    let all = ALL.get_or_init(|| Claim::all(crate_dir()).unwrap_or_else(|fault| panic!("{fault}")));
    all.iter()
        .find(|claim| claim.name == name)
        .unwrap_or_else(|| panic!("there is no claim {name}"))
}

/// What the claims printed, by their modules.
static PRINTED: Mutex<BTreeMap<String, Vec<String>>> = Mutex::new(BTreeMap::new());

/// Takes what a claim's program prints, from any of its threads.
pub fn print(module: &str, text: String) {
    let mut printed = PRINTED.lock().unwrap_or_else(PoisonError::into_inner);
    let lines = printed.entry(module.to_owned()).or_default();
    lines.extend(text.lines().map(str::to_owned));
}

/// Proves that the claim holds, or fails the test that calls it. `main` is its Rust program, if that runs.
pub fn holds(name: &str, main: Option<fn()>) {
    if let Err(message) = verdict(claim(name), main, folder::records(name)) {
        panic!("{message}");
    }
}

fn verdict(claim: &Claim, main: Option<fn()>, record: bool) -> Result<(), String> {
    let mut fresh = Printed::default();
    if let Some(program) = &claim.rust {
        match main {
            Some(main) => {
                if catch_unwind(main).is_err() {
                    return Err(no_longer(program, "see the failed assertion above"));
                }
                let module = format!("claims::{}::program", claim.name);
                let mut printed = PRINTED.lock().unwrap_or_else(PoisonError::into_inner);
                fresh.rust = printed.remove(&module).unwrap_or_default();
            }
            None => compiler_agrees(program)?,
        }
    }
    let recorded = &claim.recording;
    let old =
        listing::optional(recorded).map_err(|error| format!("{}: {error}", shown(recorded)))?;
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
            "{}:1: the claim prints nothing any more. {RECORD_ANEW}",
            shown(recorded)
        )),
        (false, _) => {
            let program = claim.programs().next().expect("a claim has a program");
            folder::compare(&program.path, &fresh, recorded, record)
        }
    }
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
    Ok(recording.lines.into_iter().map(|line| line.text).collect())
}

/// Asks the compiler about a program that it must refuse or warn of.
fn compiler_agrees(program: &Program) -> Result<(), String> {
    let compiled = compile(&program.path)?;
    let (agrees, words) = match &program.verdict {
        Verdict::Holds => (compiled.success, ""),
        Verdict::Refused(words) => (
            !compiled.success && compiled.words.contains(words),
            words.as_str(),
        ),
        Verdict::Warned(words) => (
            compiled.success && compiled.words.contains(words),
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

/// Proves that the programs of a claim fail after the edits that they name. `main` is the edited Rust program.
pub fn can_fail(name: &str, main: Option<fn()>) {
    let claim = claim(name);
    for program in claim.programs() {
        let holds_still = match (
            program.path.extension().and_then(|kind| kind.to_str()),
            main,
        ) {
            (Some("py"), _) => match python() {
                Python::Found { .. } => run_twin(&edited(claim, program)).is_ok(),
                Python::Missing { .. } => false,
            },
            (_, Some(main)) => catch_unwind(main).is_ok(),
            (_, None) => {
                let compiled =
                    compile(&edited(claim, program)).unwrap_or_else(|error| panic!("{error}"));
                assert!(
                    compiled.success,
                    "{}:1: after its edit this program must compile, so that its words are proven to come from what the \
                     edit takes away. The compiler says:\n{}",
                    shown(&program.path),
                    compiled.words
                );
                match &program.verdict {
                    Verdict::Warned(words) => compiled.words.contains(words),
                    _ => false,
                }
            }
        };
        assert!(
            !holds_still,
            "{}:1: this claim cannot fail: after the edit that it names it holds still. Assert what the sentence says, \
             or name an edit that makes it false.",
            shown(&program.path)
        );
    }
}

/// The edited program as a file of its own.
fn edited(claim: &Claim, program: &Program) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"))
        .join("broken")
        .join(&claim.name);
    let path = folder.join(program.path.file_name().expect("a program is a file"));
    fs::create_dir_all(&folder)
        .and_then(|()| fs::write(&path, &program.broken))
        .unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    path
}
