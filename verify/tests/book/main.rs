//! The proof of the whole book: its sources, its pages as mdBook builds them, and that each fault an author can
//! put into either is caught, with a complaint that names the place and the remedy.

mod blocks;
mod commands;
mod compiler;
mod config;
mod copy;
mod directives;
mod faults;
mod file;
mod index;
mod markup;
mod own;
mod pages;
mod promises;
mod python;
mod rust;
mod said;
mod sources;
mod text;
mod versions;

use std::path::Path;

use mdbook_listing::Fault;

/// The top of the book.
fn top() -> &'static Path {
    let package = Path::new(env!("CARGO_MANIFEST_DIR"));
    package.parent().expect("the package is in the book")
}

fn assert_none(faults: &[Fault]) {
    assert!(faults.is_empty(), "\n{}", Fault::list(faults));
}

#[test]
fn the_sources_have_no_fault() {
    assert_none(&sources::faults(top()));
}

#[test]
fn the_pages_have_no_fault() {
    let html = tempfile::tempdir().expect("a temporary folder can be made");
    if let Err(error) = pages::build(top(), html.path()) {
        panic!("\n{error:#}");
    }
    assert_none(&pages::faults(top(), html.path()));
}
