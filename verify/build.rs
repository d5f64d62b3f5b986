//! Writes one module with one test for each listing, so that one test binary holds them all.
//!
//! A module includes the program as it stands, byte for byte. The only thing put around it is a
//! `tokio` whose current-thread runtime starts with the clock paused, and a `std` whose `thread::sleep` moves that clock.

use std::path::{Path, PathBuf};
use std::{env, fs};

#[path = "../crates/listing-test/src/names.rs"]
mod names;

use listing::Claim;
use listing::claim::Verdict;

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=../crates/listing-test/src/names.rs");
    let package = PathBuf::from(env::var("CARGO_MANIFEST_DIR").unwrap());
    let listings = package.with_file_name("listings");
    // In modules of their own, so that a listing may be called like anything else in the tests.
    let mut modules = "pub mod examples {\n".to_owned();
    let mut all = String::new();
    for (name, program) in programs(&listings.join("examples")) {
        all += &format!("    ({name:?}, r#{name}::MAIN),\n");
        modules += &format!(
            "pub mod r#{name} {{
    #[allow(unused_imports)]
    use ::listing_test::std_library as std;
    #[allow(unused_imports)]
    use ::listing_test::virtual_clock::tokio;
    include!({program:?});
    pub const MAIN: fn() = main;
    #[test]
    fn is_as_recorded() {{
        crate::PROOF.is_as_recorded({name:?}, MAIN);
    }}
}}
"
        );
    }
    modules += &format!("pub const ALL: &[(&str, fn())] = &[\n{all}];\n");
    modules += "}\nmod must_not_compile {\n";
    for (name, _) in programs(&listings.join("compile_fail")) {
        modules += &format!(
            "mod r#{name} {{
    #[test]
    fn does_not_compile() {{
        crate::PROOF.does_not_compile({name:?});
    }}
}}
"
        );
    }
    modules += "}\n";
    write("modules.rs", &modules);
    println!(
        "cargo::rerun-if-changed={}",
        listings.join("claims").display()
    );
    match Claim::all(&listings) {
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
    fn holds() {{ crate::PROOF.holds({name:?}, {rust}); }}
    #[test]
    fn can_fail() {{ crate::PROOF.can_fail({name:?}, {broken}); }}
}}
"
    )
}

/// The listings in a folder, by name; none if it is not there. A name that cannot be one ends the build.
fn programs(folder: &Path) -> Vec<(String, PathBuf)> {
    println!("cargo::rerun-if-changed={}", folder.display());
    if !folder.is_dir() {
        return Vec::new();
    }
    let entries =
        fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut found = Vec::new();
    for entry in entries {
        let path = entry.unwrap().path();
        let program = path.join("main.rs");
        if !program.is_file() {
            continue;
        }
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        match names::fault(&name) {
            None => found.push((name.into_owned(), program)),
            Some(fault) => println!(
                "cargo::error={}: a listing cannot be called `{name}`: {fault}. Rename its folder.",
                path.display()
            ),
        }
    }
    found.sort();
    found
}
