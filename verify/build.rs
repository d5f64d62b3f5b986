//! Writes a test for each listing and two for each claim, so that one test binary holds them all.

use std::env;
use std::path::PathBuf;

use listing::modules;

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    let folder = |variable| PathBuf::from(env::var(variable).expect("cargo sets it"));
    let listings = folder("CARGO_MANIFEST_DIR").with_file_name("listings");
    if let Err(fault) = modules::tests(&listings, &folder("OUT_DIR")) {
        println!("cargo::error={fault}");
    }
}
