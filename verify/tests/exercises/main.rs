//! The proof of the exercises: each start fails as it is recorded, and each answer prints what the asyncio program
//! prints. What a reader made of a start is in a file of his own, which nothing here looks at.

// What the programs meet in place of tokio and of the standard library.
#[allow(
    unused_imports,
    reason = "no program need print without an end of line"
)]
#[macro_use(print, println)]
extern crate tokio;
extern crate std_recorder as std;

use std::sync::LazyLock;

use exercise::Proof;

static PROOF: LazyLock<Proof> = LazyLock::new(|| {
    let top = concat!(env!("CARGO_MANIFEST_DIR"), "/../");
    Proof::new(
        format!("{top}exercises"),
        format!("{top}listings"),
        env!("CARGO_TARGET_TMPDIR"),
    )
});

// A start may have what a compiler warns of: that is often the mistake.
#[allow(warnings, clippy::all)]
mod exercises {
    include!(concat!(env!("OUT_DIR"), "/exercises.rs"));
}

#[test]
fn the_folders_have_what_an_exercise_has_and_nothing_else() {
    PROOF.files_are_in_order();
}

#[test]
fn each_exercise_has_its_place_in_a_chapter() {
    PROOF.each_has_its_place(concat!(env!("CARGO_MANIFEST_DIR"), "/../src"));
}

#[test]
fn the_python_is_formatted_and_has_neither_lint_nor_wrong_types() {
    PROOF.python_is_in_order();
}

#[test]
fn the_twins_are_checked() {
    PROOF.twins_are_checked();
}
