//! Brings into the tests the programs that they put faults into, and those that are at fault.

use std::path::{Path, PathBuf};
use std::{env, fs};

use listing::modules::{self, Program};

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    let tests = folder("CARGO_MANIFEST_DIR").join("tests");
    let out = folder("OUT_DIR");
    let mut programs = Vec::new();
    for listings in ["fixture", "faulty"] {
        programs.extend(programs_in(&tests.join(listings).join("examples")));
    }
    let text = modules::write(&programs, &out.join("programs")).expect("the programs are copied");
    fs::write(out.join("programs.rs"), text).expect("the folder of the build can be written");
}

fn folder(variable: &str) -> PathBuf {
    env::var(variable).expect("cargo sets it").into()
}

fn programs_in(examples: &Path) -> Vec<Program> {
    println!("cargo::rerun-if-changed={}", examples.display());
    let mut programs: Vec<_> = fs::read_dir(examples)
        // The fixture is a package of its own, and so no part of this one where that is published.
        .into_iter()
        .flatten()
        .map(|entry| entry.expect("it can be read"))
        .map(|entry| Program {
            name: entry.file_name().to_string_lossy().into_owned(),
            main: entry.path().join("main.rs"),
        })
        .collect();
    programs.sort_by(|one, other| one.name.cmp(&other.name));
    programs
}
