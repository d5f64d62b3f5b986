//! Faults that only the compiler can see, put into a copy of the package `prose` and seen to be caught. That a listing
//! which prints something else fails `cargo test` is seen where the preprocessor's fixture is proven.

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
        .args(["test", "--offline", "--package", "prose"])
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

/// The files of the copy, named from its top: a workspace of `prose` alone, with a README and without chapters.
fn contents() -> BTreeMap<PathBuf, Vec<u8>> {
    let mut files = BTreeMap::new();
    for name in ["Cargo.toml", "Cargo.lock", "prose"] {
        take(top(), Path::new(name), &mut files).unwrap_or_else(|error| panic!("{name}: {error}"));
    }
    for (name, text) in [("README.md", README), ("src/SUMMARY.md", "# Summary\n")] {
        files.insert(name.into(), text.into());
    }
    // Of another version, the copy's package is another to cargo than the book's own: it keeps both apart.
    let manifest = String::from_utf8_lossy(&files[Path::new("Cargo.toml")]).into_owned();
    let members = manifest.lines().find(|line| line.starts_with("members = "));
    let version = |version| format!("version = \"{version}\"");
    let edited = manifest
        .replace(
            members.expect("a workspace has members"),
            "members = [\"prose\"]",
        )
        .replace(&version(env!("CARGO_PKG_VERSION")), &version("0.0.0"));
    files.insert("Cargo.toml".into(), edited.into());
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
