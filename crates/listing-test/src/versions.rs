//! Which compiler and which Python the recordings were made with; the book says so at the end of each page.

use std::path::Path;

use listing::anew::IF_MEANT;
use listing::{Kind, Listing, Versions, shown};

use crate::compile_fail;
use crate::python::{Python, python};
use crate::record;

/// Records the versions, or checks that they are those of the compiler's recorded words. Other machines may have
/// other versions; that is no fault.
pub fn are_as_recorded(listings: &Path, all: &[Listing]) {
    let path = listings.join("versions.rec");
    if record::records("versions.rec") {
        let rustc = compile_fail::release()
            .expect("rustc says its version")
            .replace("rustc ", "");
        let Python::Found { version } = python() else {
            return;
        };
        let versions = Versions {
            rustc,
            python: version.clone(),
        };
        let result = record::compare(
            Path::new("the toolchain"),
            &versions.to_string(),
            &path,
            true,
        );
        assert_eq!(result, Ok(()));
        return;
    }
    let text = std::fs::read_to_string(&path)
        .unwrap_or_else(|error| panic!("{}: {error}. {IF_MEANT}", shown(&path)));
    let versions: Versions = text
        .parse()
        .unwrap_or_else(|error| panic!("{}:1: {error}. {IF_MEANT}", shown(&path)));
    for listing in all
        .iter()
        .filter(|listing| listing.kind == Kind::DoesNotCompile)
    {
        let words = std::fs::read_to_string(listing.compiler_recording()).expect("it is recorded");
        let first = words.lines().next().unwrap_or_default();
        assert_eq!(
            first,
            format!("# rustc {}", versions.rustc),
            "{}:1: recorded with another compiler than {} says. {IF_MEANT}",
            shown(&listing.compiler_recording()),
            shown(&path),
        );
    }
}
