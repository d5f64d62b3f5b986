//! The proof of the programs: every listing is run and compared with its recordings, every claim is run, and so is the
//! edit after which it must fail.
//!
//! `cargo test` compares; `RECORD=1 cargo test` writes the recordings anew.

// What the listings meet in place of tokio and of the standard library.
#[allow(
    unused_imports,
    reason = "no listing need print without an end of line"
)]
#[macro_use(print, println)]
extern crate tokio;
extern crate std_recorder as std;

mod real;

use std::sync::LazyLock;

use listing_test::Proof;

static PROOF: LazyLock<Proof> = LazyLock::new(|| {
    let listings = concat!(env!("CARGO_MANIFEST_DIR"), "/../listings");
    Proof::new(listings, env!("CARGO_TARGET_TMPDIR"))
});

include!(concat!(env!("OUT_DIR"), "/tests.rs"));

#[test]
fn what_is_recorded_is_there() {
    PROOF.what_is_recorded_is_there();
}

#[test]
fn the_folders_have_what_a_listing_has_and_nothing_else() {
    PROOF.files_are_in_order();
}

#[test]
fn two_listings_have_two_names() {
    PROOF.names_are_unique();
}

#[test]
fn what_must_not_compile_is_formatted() {
    PROOF.what_must_not_compile_is_formatted();
}

#[test]
fn the_python_is_formatted_and_has_neither_lint_nor_wrong_types() {
    PROOF.python_is_in_order();
}

#[test]
fn the_twins_are_checked() {
    PROOF.twins_are_checked();
}

#[test]
fn the_versions_are_as_recorded() {
    PROOF.versions_are_as_recorded();
}

#[test]
fn each_program_prints_for_real_what_is_recorded() {
    PROOF.prints_for_real_what_is_recorded(listings::ALL);
}
