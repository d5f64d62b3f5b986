//! What the README promises: the oldest Rust and Python, and where things are; and whether the recordings keep it.

use std::env;
use std::path::Path;
use std::process::Command;
use std::sync::LazyLock;

use listing_test::python::recorder;
use mdbook_listing::Fault;
use mdbook_listing::fault::did_you_mean;
use regex::Regex;

use crate::blocks::blocks;
use crate::file::{self, File};

/// Where the oldest Python is decided, and the oldest Rust.
const PYTHON: &str = "crates/asyncio-recorder/src/lib.rs";
const RUST: &str = "Cargo.toml";

/// The promises that the book at `top` does not keep.
pub(crate) fn faults(top: &Path) -> Vec<Fault> {
    let oldest = Oldest::read(top);
    // Elsewhere the tests run on older ones, too.
    let here = env::var_os("NEWEST")
        .is_some_and(|value| value == "true")
        .then(Here::ask);
    let mut faults = Vec::new();
    for file in file::read(top, "README.md") {
        faults.extend(places(top, &file));
        faults.extend(stated(&file, &oldest));
    }
    for name in [".ci/run", ".github"] {
        faults.extend(
            file::read(top, name)
                .iter()
                .flat_map(|file| stated(file, &oldest)),
        );
    }
    faults.extend(recorded(top, &oldest, here.as_ref()));
    faults
}

/// The oldest versions that the book is for.
struct Oldest {
    rust: String,
    python: String,
}

impl Oldest {
    fn read(top: &Path) -> Self {
        let find = |name: &str, form: &str| {
            let text = std::fs::read_to_string(top.join(name))
                .unwrap_or_else(|error| panic!("{name}: {error}"));
            let form = Regex::new(form).expect("a regular expression");
            let found = form.captures(&text);
            found.unwrap_or_else(|| panic!("{name} has no `{form}`"))[1].to_owned()
        };
        Oldest {
            rust: find(RUST, r#"(?m)^rust-version = "([\d.]+)""#),
            python: find(PYTHON, r#"const OLDEST: &str = "([\d.]+)""#),
        }
    }
}

/// The versions that prove the book here, such as `1.95.0`.
struct Here {
    rust: String,
    python: String,
}

impl Here {
    fn ask() -> Self {
        let rustc = env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
        let version = |program: &std::ffi::OsStr| {
            let output = Command::new(program)
                .arg("--version")
                .output()
                .unwrap_or_else(|error| panic!("{} does not run: {error}", program.display()));
            let words = String::from_utf8_lossy(&output.stdout);
            let version = words.split_whitespace().nth(1).unwrap_or_default();
            version.to_owned()
        };
        Here {
            rust: version(&rustc),
            python: version(recorder().program().as_ref()),
        }
    }
}

/// A version as numbers that compare; what stands behind them, as in `1.97.0-nightly`, does not count.
fn numbers(version: &str) -> Vec<u32> {
    let parts = version.split(|c: char| !c.is_ascii_digit());
    parts.map_while(|part| part.parse().ok()).collect()
}

/// The oldest versions as a text states them, where they are others than those that are decided.
fn stated(file: &File, oldest: &Oldest) -> Vec<Fault> {
    static STATED: LazyLock<Regex> = LazyLock::new(|| {
        // Rust 1.88, [Rust](…), 1.88 or later, rustc >= 1.88, Python version 3.11
        Regex::new(
            r"(?i)\b(?<tool>rust|python)[c3]?\b[`*\])]*(?:\([^()\s]*\))?[,:]?\s+(?:version\s+|at least\s+|>=\s*|≥\s*|v)?(?<version>\d+\.\d+(?:\.\d+)?)",
        )
        .expect("a regular expression")
    });
    let mut faults = Vec::new();
    for found in STATED.captures_iter(&file.text) {
        let (tool, decided, place) = match found["tool"].to_lowercase().as_str() {
            "rust" => ("Rust", &oldest.rust, RUST),
            _ => ("Python", &oldest.python, PYTHON),
        };
        let version = &found["version"];
        if version != decided {
            let at = found.name("version").map_or(0, |version| version.start());
            let message = format!(
                "this says {tool} {version}, but {place} has {decided} as the oldest. Write {decided}, or decide anew there."
            );
            faults.push(file.fault(at, message));
        }
    }
    faults
}

/// The heading of the block that says where things are.
const PLACES: &str = "Where things are";

/// What the README says is there and is not.
fn places(top: &Path, readme: &File) -> Vec<Fault> {
    let Some(heading) = readme.text.find(PLACES) else {
        return Vec::new();
    };
    let heading = readme.line(heading);
    let blocks = blocks(readme);
    let Some(block) = blocks
        .iter()
        .find(|block| block.is("text") && block.fault(0, String::new()).line > heading)
    else {
        return Vec::new();
    };
    let mut faults = Vec::new();
    // The folders around a line, each with its indent.
    let mut around = Vec::<(usize, String)>::new();
    for (index, row) in block.text.lines().enumerate() {
        let Some(name) = row.split_whitespace().next() else {
            continue;
        };
        let indent = row.len() - row.trim_start().len();
        around.retain(|(outer, _)| *outer < indent);
        let folder: String = around.iter().map(|(_, folder)| folder.as_str()).collect();
        let path = format!("{folder}{name}");
        // Any listing stands for NAME.
        let real = path
            .split('/')
            .take_while(|part| *part != "NAME")
            .collect::<Vec<_>>()
            .join("/");
        if !top.join(&real).exists() {
            let known: Vec<_> = std::fs::read_dir(top.join(&folder))
                .into_iter()
                .flatten()
                .flatten()
                .map(|entry| entry.file_name().to_string_lossy().into_owned())
                .collect();
            let near = did_you_mean(name.trim_end_matches('/'), known.iter().map(String::as_str));
            let message = format!("there is no {real}.{near} Mend the line, or delete it.");
            faults.push(block.fault(index + 1, message));
        }
        if name.ends_with('/') {
            around.push((indent, name.to_owned()));
        }
    }
    faults
}

/// Versions in the recordings that are older than the oldest, or newer than those `here`, if they are given.
fn recorded(top: &Path, oldest: &Oldest, here: Option<&Here>) -> Vec<Fault> {
    static RECORDED: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"^(?:# )?(?<tool>rustc|Python) (?<version>\d\S*)")
            .expect("a regular expression")
    });
    let mut files = file::read(top, "listings/versions.rec");
    files.extend(
        file::read(top, "listings/compile_fail")
            .into_iter()
            .filter(|file| file.name.ends_with("/rustc.rec")),
    );
    let mut faults = Vec::new();
    for file in &files {
        for (index, row) in file.text.lines().enumerate() {
            let Some(found) = RECORDED.captures(row) else {
                continue;
            };
            let (tool, version) = (&found["tool"], &found["version"]);
            let (decided, place, newest) = match tool {
                "rustc" => (&oldest.rust, RUST, here.map(|here| &here.rust)),
                _ => (&oldest.python, PYTHON, here.map(|here| &here.python)),
            };
            let why = if numbers(version) < numbers(decided) {
                format!("but {place} has {decided} as the oldest")
            } else if newest.is_some_and(|newest| numbers(version) > numbers(newest)) {
                format!(
                    "which is newer than the {} here",
                    newest.map_or("", String::as_str)
                )
            } else {
                continue;
            };
            let message = format!(
                "this was recorded with {tool} {version}, {why}. Record anew: `RECORD=1 cargo test --test listings`."
            );
            faults.push(Fault::new(&file.name, index + 1, message));
        }
    }
    faults
}

#[cfg(test)]
mod tests {
    use super::{Here, Oldest, PLACES, faults, recorded, stated};
    use crate::assert_none;
    use crate::copy::Copy;
    use crate::faults::assert_one;
    use crate::file::File;

    fn oldest() -> Oldest {
        let (rust, python) = ("1.88".to_owned(), "3.11".to_owned());
        Oldest { rust, python }
    }

    #[test]
    fn another_oldest_version() {
        let say = |text: &str| {
            let (name, text) = ("README.md".to_owned(), format!("# A book\n\n{text}\n"));
            stated(&File { name, text }, &oldest())
        };
        for text in [
            "You need [Rust](https://rustup.rs), <V> or later.",
            "Rust <V>",
            "It needs `rustc` >= <V>.",
            "With Rust version\n<V>",
            "With **Rust** <V>+",
        ] {
            assert_none(&say(&text.replace("<V>", "1.88")));
            for version in ["1.87", "1.89", "1.8", "1.88.1"] {
                let line = 3 + usize::from(text.contains('\n'));
                let parts = [
                    &format!("says Rust {version}"),
                    "Cargo.toml has 1.88",
                    "Write 1.88",
                ];
                assert_one(
                    &say(&text.replace("<V>", version)),
                    "README.md",
                    line,
                    &parts,
                );
            }
        }
        let parts = [
            "says Python 3.12",
            "asyncio-recorder/src/lib.rs has 3.11",
            "Write 3.11",
        ];
        assert_one(
            &say("With Python 3.12 or later as `python3`"),
            "README.md",
            3,
            &parts,
        );
        assert_none(&say(
            "With Python 3.11 or later as `python3`. Rust is 10 years old.",
        ));
        let copy = Copy::new();
        let line = copy.append("README.md", "You need Rust 1.2.");
        assert_one(&copy.sources(), "README.md", line, &["says Rust 1.2"]);
    }

    #[test]
    fn a_place_that_is_not_there() {
        let block = |rows: &str| format!("## {PLACES}\n\n```text\n{rows}\n```");
        let sound = "book.toml            how\nlistings/            the crate\n  examples/NAME/     a listing\n  claims/            runs\ntheme/               CSS";
        let copy = Copy::new();
        copy.append("README.md", &block(sound));
        assert_none(&faults(copy.top()));
        for (from, to, at, parts) in [
            (
                "book.toml",
                "bok.toml",
                0,
                ["no bok.toml", "Did you mean `book.toml`?"],
            ),
            (
                "examples",
                "example",
                2,
                ["no listings/example", "Did you mean `examples`?"],
            ),
            (
                "claims/",
                "claim/",
                3,
                ["no listings/claim/", "Mend the line"],
            ),
            ("theme/", "them/", 4, ["no them/", "Did you mean `theme`?"]),
        ] {
            let copy = Copy::new();
            let line = copy.append("README.md", &block(&sound.replace(from, to))) + 3 + at;
            let found = faults(copy.top());
            assert_one(&found, "README.md", line, &parts);
        }
    }

    #[test]
    fn a_recording_of_a_version_that_nobody_has() {
        const VERSIONS: &str = "listings/versions.rec";
        const WORDS: &str = "listings/compile_fail/await_outside_async/rustc.rec";
        let here = Here {
            rust: "1.99.0".to_owned(),
            python: "3.98.0".to_owned(),
        };
        let next = Here {
            rust: "2.999.0-nightly".to_owned(),
            python: "4.0.0-alpha".to_owned(),
        };
        for (file, from, to, says) in [
            (VERSIONS, "Python 3.", "Python 2.", "as the oldest"),
            (VERSIONS, "rustc 1.", "rustc 0.", "as the oldest"),
            (WORDS, "# rustc 1.", "# rustc 0.", "as the oldest"),
            (
                VERSIONS,
                "rustc 1.",
                "rustc 2.",
                "newer than the 1.99.0 here",
            ),
            (
                WORDS,
                "# rustc 1.",
                "# rustc 2.",
                "newer than the 1.99.0 here",
            ),
            (
                VERSIONS,
                "Python 3.",
                "Python 3.99",
                "newer than the 3.98.0 here",
            ),
        ] {
            let copy = Copy::new();
            let text = copy.read(file);
            let line = text.lines().position(|line| line.starts_with(from));
            copy.write(file, text.replace(from, to));
            let found = recorded(copy.top(), &oldest(), Some(&here));
            let line = line.expect("a version is recorded") + 1;
            assert_one(&found, file, line, &[says, "RECORD=1"]);
            if says.starts_with("newer") {
                assert_none(&recorded(copy.top(), &oldest(), None));
                assert_none(&recorded(copy.top(), &oldest(), Some(&next)));
            }
        }
    }
}
