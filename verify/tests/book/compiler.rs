//! Faults that only `cargo test` itself can see, put into a copy of the whole book and seen to be caught.

use std::collections::BTreeMap;
use std::env;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::faults::assert_says;
use crate::top;

/// Three programs for the README: one that does not compile, one that panics, and one with nothing wrong.
const README: &str = "# A book

```rust
fn main() {
    let number: u32 = \"not a number\";
}
```

```rust
fn main() {
    panic!(\"on purpose\");
}
```

```rust
#[tokio::main]
async fn main() {
    println!(\"all is well\");
}
```
";

#[test]
fn faults_that_need_the_compiler() {
    let tmp = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let copy = tmp.join("book");
    update(&copy, &contents());

    let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(cargo)
        .current_dir(&copy)
        .args([
            "test",
            "--offline",
            "--no-fail-fast",
            "--test",
            "listings",
            "--test",
            "prose",
        ])
        .env_remove("RECORD")
        .env_remove("SEED")
        .env("CARGO_TERM_COLOR", "never")
        .env("CARGO_TARGET_DIR", copy.join("target"))
        // What cargo has built of the packages that the book depends on need not be built again.
        .env(
            "CARGO_BUILD_BUILD_DIR",
            tmp.parent().expect("it is in cargo's folder"),
        )
        .output()
        .expect("cargo runs");

    let said = String::from_utf8_lossy(&output.stdout) + String::from_utf8_lossy(&output.stderr);
    assert_says(
        &said,
        &[
            // A program that prints something else than is recorded.
            "test listings_run::lazy::is_as_recorded ... FAILED",
            "listings/examples/lazy/rust.rec:3: ",
            "| Called first\n",
            "| Changed: Called first\n",
            "RECORD=1 cargo test",
            // A block of the README that does not compile, one that panics, and one with nothing wrong.
            "_line_3 ... FAILED",
            "error[E0308]: mismatched types",
            "_line_9 ... FAILED",
            "on purpose",
            "_line_15 ... ok",
            "1 passed; 2 failed",
        ],
    );
}

/// The files of the copy, named from its top: the book's packages, with one listing, and without its chapters.
fn contents() -> BTreeMap<PathBuf, Vec<u8>> {
    let mut files = BTreeMap::new();
    for name in [
        "Cargo.toml",
        "Cargo.lock",
        "crates",
        "listings",
        "prose",
        "stress",
        "verify",
    ] {
        take(top(), Path::new(name), &mut files).unwrap_or_else(|error| panic!("{name}: {error}"));
    }
    files.retain(|path, _| {
        !path.starts_with("listings/examples") || path.starts_with("listings/examples/lazy")
    });
    files.retain(|path, _| {
        !path.starts_with("listings/compile_fail") && !path.starts_with("listings/claims")
    });
    for (name, text) in [
        ("README.md", README),
        ("src/SUMMARY.md", "# Summary\n"),
        // Both are about the listings that are not here.
        ("listings/compile_fail/README.md", "None here.\n"),
    ] {
        files.insert(name.into(), text.into());
    }
    let mut edit = |name: &str, from: &str, to: &str| {
        let file = files
            .get_mut(Path::new(name))
            .unwrap_or_else(|| panic!("no {name}"));
        let text = String::from_utf8_lossy(file);
        assert!(text.contains(from), "{name} has no `{from}`");
        *file = text.replace(from, to).into();
    };
    edit(
        "listings/examples/lazy/main.rs",
        "\"Called first",
        "\"Changed: Called first",
    );
    // Without the other listings, some of what serves them is not used.
    edit(
        "verify/tests/listings/main.rs",
        "\n// What the listings meet",
        "\n#![allow(dead_code, unused_imports)]\n// What the listings meet",
    );
    // Of another version, the copy's packages are others to cargo than the book's own: it keeps both apart.
    let version = |version| format!("version = \"{version}\"");
    let (own, other) = (version(env!("CARGO_PKG_VERSION")), version("0.0.0"));
    edit("Cargo.toml", &own, &other);
    // What only the tests of the pages use would be compiled here for nothing.
    let manifest = files
        .get_mut(Path::new("verify/Cargo.toml"))
        .expect("taken above");
    *manifest = String::from_utf8_lossy(manifest)
        .lines()
        .filter(|line| !line.starts_with("mdbook-"))
        .map(|line| format!("{line}\n"))
        .collect::<String>()
        .into();
    let lock = files.get_mut(Path::new("Cargo.lock")).expect("taken above");
    *lock = String::from_utf8_lossy(lock)
        .split("\n[[package]]\n")
        .map(|package| match package.contains("source = ") {
            true => package.to_owned(),
            false => package.replacen(&own, &other, 1),
        })
        .collect::<Vec<_>>()
        .join("\n[[package]]\n")
        .into();
    files
}

/// Makes `folder` hold these files and no others, except what cargo built there. It writes only what changed, so
/// that cargo does not build it all again.
fn update(folder: &Path, files: &BTreeMap<PathBuf, Vec<u8>>) {
    let done = || -> io::Result<()> {
        fs::create_dir_all(folder)?;
        let mut old = BTreeMap::new();
        for entry in fs::read_dir(folder)? {
            let name = entry?.file_name();
            if name != "target" {
                take(folder, Path::new(&name), &mut old)?;
            }
        }
        for name in old.keys().filter(|name| !files.contains_key(*name)) {
            fs::remove_file(folder.join(name))?;
        }
        for (name, bytes) in files
            .iter()
            .filter(|(name, bytes)| old.get(*name) != Some(bytes))
        {
            let path = folder.join(name);
            fs::create_dir_all(path.parent().expect("a file stands in a folder"))?;
            fs::write(path, bytes)?;
        }
        Ok(())
    };
    done().unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
}

/// Reads the file `name` below `top`, or all files of that folder.
fn take(top: &Path, name: &Path, files: &mut BTreeMap<PathBuf, Vec<u8>>) -> io::Result<()> {
    let path = top.join(name);
    if path.is_dir() {
        for entry in fs::read_dir(&path)? {
            take(top, &name.join(entry?.file_name()), files)?;
        }
    } else {
        files.insert(name.to_owned(), fs::read(&path)?);
    }
    Ok(())
}
