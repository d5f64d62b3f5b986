//! What is proven of a claim: it holds, prints what is recorded, and fails after the edit that it names.

use std::collections::BTreeMap;
use std::fs;
use std::panic::catch_unwind;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, OnceLock, PoisonError};

use ::listing::claim::{Claim, Printed, Program, Verdict};
use ::listing::{Clock, Listing, listing};

use crate::compile_fail::compile;
use crate::folder::{self, RECORD_ANEW, shown};
use crate::python::{self, Python, python};
use crate::underway;

/// The listings crate.
pub fn crate_dir() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The listings of the book.
pub fn all() -> Vec<Listing> {
    Listing::all(crate_dir()).unwrap_or_else(|error| panic!("{}: {error}", crate_dir().display()))
}

/// The listing called `name`.
pub fn listing(name: &str) -> Listing {
    let found = all().into_iter().find(|listing| listing.name == name);
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
                let _underway = underway::start(&program.path);
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
    Ok(recording.lines().map(|line| line.text.clone()).collect())
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

/// Proves that the programs of a claim fail after the edits that they name, or fails the test that calls it. `main` is
/// the edited Rust program.
pub fn can_fail(name: &str, main: Option<fn()>) {
    if let Err(message) = failure(claim(name), main) {
        panic!("{message}");
    }
}

fn failure(claim: &Claim, main: Option<fn()>) -> Result<(), String> {
    for program in claim.programs() {
        let python_runs = matches!(python(), Python::Found { .. });
        let is_python = program.path.extension().is_some_and(|kind| kind == "py");
        let holds_still = match main {
            _ if is_python => python_runs && run_twin(&edited(claim, program)).is_ok(),
            Some(main) => {
                let _underway = underway::start(&program.path);
                catch_unwind(main).is_ok()
            }
            None => {
                let compiled = compile(&edited(claim, program))?;
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

/// A claim with one program, as if it stood in a file of the listings crate.
fn example(file: &str, text: &str) -> Claim {
    let top = Path::new(env!("CARGO_TARGET_TMPDIR")).join(file.replace('.', "-"));
    let folder = top.join("listings/claims");
    // From an earlier run, if there was one.
    let _ = fs::remove_dir_all(&top);
    fs::create_dir_all(&folder)
        .and_then(|()| fs::write(folder.join(file), text))
        .expect("the temporary folder can be written");
    let all = Claim::all(&top.join("listings")).expect("it is a claim");
    all.into_iter().next().expect("it was written")
}

fn assert_says(result: Result<(), String>, parts: &[&str]) {
    let complaint = result.expect_err("the fault is caught");
    for part in parts {
        assert!(complaint.contains(part), "`{part}` is not in:\n{complaint}");
    }
}

#[test]
fn a_claim_that_does_not_hold() {
    let rust = example(
        "falls.rs",
        "// Claim: It holds.\n// Breaks: `a` -> `b`\n\na\n",
    );
    let falls = || panic!("it does not");
    let parts = [
        "listings/claims/falls.rs:1: ",
        "does not hold",
        "\"It holds.\"",
    ];
    assert_says(verdict(&rust, Some(falls), false), &parts);
    assert_eq!(failure(&rust, Some(falls)), Ok(()));

    let refused = "// Claim: It holds.\n// Breaks: `1` -> `2`\n// Refused: mismatched types\n\nfn main() { print!(\"1\") }\n";
    let refused = example("refused.rs", refused);
    assert_says(
        verdict(&refused, None, false),
        &["refused.rs:1: ", "must say `mismatched types`"],
    );
}

#[test]
fn a_claim_that_cannot_fail() {
    let rust = example(
        "stands.rs",
        "// Claim: It holds.\n// Breaks: `a` -> `b`\n\na\n",
    );
    let parts = ["listings/claims/stands.rs:1: ", "cannot fail"];
    assert_says(failure(&rust, Some(|| {})), &parts);

    let words = "// Claim: It holds.\n// Breaks: `x` -> `y`\n// Warned: unused variable\n\nfn main() { let x = 1; }\n";
    assert_says(
        failure(&example("warned.rs", words), None),
        &["warned.rs:1: ", "cannot fail"],
    );
    let words = words
        .replace("Warned: unused variable", "Refused: mismatched types")
        .replace("`y`", "`y: &str`");
    assert_says(
        failure(&example("refused_still.rs", &words), None),
        &["must compile", "mismatched types"],
    );

    if matches!(python(), Python::Found { .. }) {
        let python = example(
            "stands.py",
            "# Claim: It holds.\n# Breaks: `1` -> `2`\n\nassert 1\n",
        );
        assert_eq!(verdict(&python, None, false), Ok(()));
        assert_says(
            failure(&python, None),
            &["listings/claims/stands.py:1: ", "cannot fail"],
        );
    }
}

#[test]
fn a_claim_that_prints_something_else() {
    let claim = example(
        "prints.rs",
        "// Claim: It holds.\n// Breaks: `a` -> `b`\n\na\n",
    );
    let says = |text: &str| print("claims::prints::program", text.to_owned());
    says("one");
    assert_eq!(verdict(&claim, Some(|| {}), true), Ok(()));
    says("two");
    assert_says(
        verdict(&claim, Some(|| {}), false),
        &["prints.rec:2: ", "- | one", "+ | two", "RECORD=1"],
    );
    assert_says(
        verdict(&claim, Some(|| {}), false),
        &["prints.rec:1: ", "prints nothing any more"],
    );
}
