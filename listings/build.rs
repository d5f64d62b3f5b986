//! Writes one module with one test for each listing, so that one test binary holds them all.
//!
//! A module includes the program as it stands, byte for byte. The only thing put around it is a
//! `tokio` whose current-thread runtime starts with the clock paused (`tests/virtual_clock`).

use std::path::{Path, PathBuf};
use std::{env, fs};

// What is not used here, the tests use.
#[allow(dead_code)]
#[path = "src/claim.rs"]
mod claim;

use claim::{Claim, Verdict};

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
    write("modules.rs", &modules);
    println!("cargo::rerun-if-changed=claims");
    match Claim::all(Path::new(&crate_dir)) {
        Ok(all) => {
            write(
                "claims.rs",
                &all.iter().map(claim_tests).collect::<String>(),
            );
        }
        Err(fault) => println!("cargo::error={fault}"),
    }
}

fn write(name: &str, text: &str) -> PathBuf {
    let path = Path::new(&env::var("OUT_DIR").unwrap()).join(name);
    // An unchanged file keeps its time, so that nothing is built anew for it.
    if fs::read_to_string(&path).is_ok_and(|old| old == text) {
        return path;
    }
    fs::write(&path, text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    path
}

/// Two tests: the claim holds, and each of its programs fails after the edit that it names. A Rust program that runs
/// is a module of the tests, and so is its edited form.
fn claim_tests(claim: &Claim) -> String {
    let name = &claim.name;
    let (mut modules, mut rust, mut broken) = (String::new(), "None".to_owned(), "None".to_owned());
    if let Some(program) = claim
        .rust
        .as_ref()
        .filter(|program| program.verdict == Verdict::Holds)
    {
        let edited = write(&format!("broken_{name}.rs"), &program.broken);
        modules = format!(
            "    mod program {{ include!({:?}); pub const MAIN: fn() = main; }}
    #[allow(warnings, clippy::all)]
    mod broken {{ include!({edited:?}); pub const MAIN: fn() = main; }}
",
            program.path
        );
        rust = "Some(program::MAIN)".to_owned();
        broken = "Some(broken::MAIN)".to_owned();
    }
    format!(
        "mod {name} {{
{modules}    #[test]
    fn holds() {{ crate::proof::holds({name:?}, {rust}); }}
    #[test]
    fn can_fail() {{ crate::proof::can_fail({name:?}, {broken}); }}
}}
"
    )
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
