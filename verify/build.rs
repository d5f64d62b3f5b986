//! Writes a test for each listing and two for each claim, so that one test binary holds them all; and two for each
//! exercise, for another one.

use std::env;
use std::path::PathBuf;

use listing::modules;

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    let folder = |variable| PathBuf::from(env::var(variable).expect("cargo sets it"));
    let (package, out) = (folder("CARGO_MANIFEST_DIR"), folder("OUT_DIR"));
    let beside = |name| package.with_file_name(name);
    for written in [
        modules::tests(&beside("listings"), &out),
        modules::exercises(&beside("exercises"), &out),
    ] {
        if let Err(fault) = written {
            println!("cargo::error={fault}");
        }
    }
}
