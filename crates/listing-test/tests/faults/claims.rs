//! Claims that do not hold, and claims that cannot fail.

use listing::Claim;
use listing_test::claims::print;

use super::*;

fn assert_refused(result: Result<(), String>, parts: &[&str]) {
    assert_says(&result.expect_err("the fault is caught"), parts);
}

fn holds(claim: &Claim, main: Option<fn()>, record: bool) -> Result<(), String> {
    listing_test::claims::holds(claim, main, &packages(), record)
}

fn can_fail(claim: &Claim, main: Option<fn()>) -> Result<(), String> {
    listing_test::claims::can_fail(claim, main, &packages())
}

/// A claim with one program, as if it stood in a file of the listings crate.
pub(crate) fn example(file: &str, text: &str) -> Claim {
    let top = scratch().join(file.replace('.', "-"));
    let folder = top.join("listings/claims");
    // From an earlier run, if there was one.
    let _ = fs::remove_dir_all(&top);
    fs::create_dir_all(&folder)
        .and_then(|()| fs::write(folder.join(file), text))
        .expect("the temporary folder can be written");
    let all = Claim::all(&top.join("listings")).expect("it is a claim");
    all.into_iter().next().expect("it was written")
}

#[test]
fn a_claim_that_changes_what_all_share() {
    let top = scratch().join("shared");
    let folder = top.join("listings/claims");
    let write = |text: &str| {
        fs::create_dir_all(&folder)
            .and_then(|()| fs::write(folder.join("hook.rs"), text))
            .expect("the temporary folder can be written");
        Claim::all(&top.join("listings")).map_err(|fault| fault.to_string())
    };
    let text = "// Claim: It holds.\n// Breaks: `1` -> `2`\n\nfn main() {\n    std::panic::set_hook(f); 1\n}\n";
    assert_says(
        &write(text).expect_err("the fault is caught"),
        &[
            "hook.rs:5: ",
            "`set_hook`",
            "one process",
            "Cite the sentence",
        ],
    );
    let refused = text.replace("\n\nfn", "\n// Refused: f\n\nfn");
    write(&refused).expect("a program that does not run changes nothing");
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
    assert_refused(holds(&rust, Some(falls), false), &parts);
    assert_eq!(can_fail(&rust, Some(falls)), Ok(()));

    let refused = "// Claim: It holds.\n// Breaks: `1` -> `2`\n// Refused: mismatched types\n\nfn main() { print!(\"1\") }\n";
    let refused = example("refused.rs", refused);
    assert_refused(
        holds(&refused, None, false),
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
    assert_refused(can_fail(&rust, Some(|| {})), &parts);

    let words = "// Claim: It holds.\n// Breaks: `x` -> `y`\n// Warned: unused variable\n\nfn main() { let x = 1; }\n";
    assert_refused(
        can_fail(&example("warned.rs", words), None),
        &["warned.rs:1: ", "cannot fail"],
    );
    let words = words
        .replace("Warned: unused variable", "Refused: mismatched types")
        .replace("`y`", "`y: &str`");
    assert_refused(
        can_fail(&example("refused_still.rs", &words), None),
        &["must compile", "mismatched types"],
    );

    if matches!(python(), Python::Found { .. }) {
        let python = example(
            "stands.py",
            "# Claim: It holds.\n# Breaks: `1` -> `2`\n\nassert 1\n",
        );
        assert_eq!(holds(&python, None, false), Ok(()));
        assert_refused(
            can_fail(&python, None),
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
    assert_eq!(holds(&claim, Some(|| {}), true), Ok(()));
    says("two");
    assert_refused(
        holds(&claim, Some(|| {}), false),
        &["prints.rec:2: ", "- | one", "+ | two", "RECORD=1"],
    );
    assert_refused(
        holds(&claim, Some(|| {}), false),
        &["prints.rec:1: ", "prints nothing any more"],
    );
}
