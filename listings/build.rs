//! Writes one module with one test for each listing, so that one test binary holds them all.
//!
//! A module includes the program as it stands, byte for byte. The only thing put around it is a
//! `tokio` whose current-thread runtime starts with the clock paused (`tests/virtual_clock`).

use std::path::{Path, PathBuf};
use std::{env, fs};

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    let crate_dir = env::var("CARGO_MANIFEST_DIR").unwrap();
    let mut modules = String::new();
    for (name, program) in programs(&Path::new(&crate_dir).join("examples")) {
        modules += &format!(
            "mod {name} {{
    #[allow(unused_imports)]
    use crate::virtual_clock::tokio;
    include!({program:?});
    pub const MAIN: fn() = main;
    #[test]
    fn is_as_recorded() {{
        crate::proof::prove({name:?}, MAIN);
    }}
}}
"
        );
    }
    for (name, _) in programs(&Path::new(&crate_dir).join("compile_fail")) {
        modules += &format!(
            "mod {name} {{
    #[test]
    fn does_not_compile() {{
        crate::compile_fail::prove({name:?});
    }}
}}
"
        );
    }
    let out = Path::new(&env::var("OUT_DIR").unwrap()).join("modules.rs");
    fs::write(&out, modules).unwrap_or_else(|error| panic!("{}: {error}", out.display()));
}

/// The listings in a folder, by name; none if it is not there.
fn programs(folder: &Path) -> Vec<(String, PathBuf)> {
    println!("cargo::rerun-if-changed={}", folder.display());
    if !folder.is_dir() {
        return Vec::new();
    }
    let entries =
        fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut found: Vec<_> = entries
        .map(|entry| entry.unwrap())
        .filter(|entry| entry.path().join("main.rs").is_file())
        .map(|entry| {
            let name = entry
                .file_name()
                .into_string()
                .expect("a listing's name is in ASCII");
            (name, entry.path().join("main.rs"))
        })
        .collect();
    found.sort();
    found
}
