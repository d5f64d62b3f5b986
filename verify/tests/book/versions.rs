//! The versions that the texts state, held against `Cargo.lock`, which is the only place that decides them.

use std::path::Path;
use std::sync::LazyLock;

use listing::Locked;
use mdbook_listing::Fault;
use regex::{Captures, Regex};

use crate::file::{self, File};

/// What the texts call a tool, and the package that has its version.
const PACKAGES: [(&str, &str); 3] = [
    ("mdbook", "mdbook-driver"),
    ("tokio", "tokio"),
    ("skeptic", "skeptic"),
];

/// The versions stated in the README, the chapters and the scripts of the book at `top` that are not the locked ones.
pub(crate) fn faults(top: &Path) -> Vec<Fault> {
    let locked = locked(top);
    let mut files = file::chapters(top);
    for name in ["README.md", ".ci/run", ".github"] {
        files.extend(file::read(top, name));
    }
    files.iter().flat_map(|file| wrong(file, &locked)).collect()
}

/// The tools' names and locked versions.
fn locked(top: &Path) -> Vec<(&'static str, String)> {
    PACKAGES
        .into_iter()
        .map(|(tool, package)| (tool, locked_version(top, package)))
        .collect()
}

/// The version of a package that the book at `top` locks.
pub(crate) fn locked_version(top: &Path, package: &str) -> String {
    let locked = Locked::near(top).unwrap_or_else(|error| panic!("{error}"));
    let locked = locked.expect("the book has a Cargo.lock");
    match locked.versions(package)[..] {
        [version] => version.to_owned(),
        _ => panic!(
            "Cargo.lock holds {package} {} times",
            locked.versions(package).len()
        ),
    }
}

/// How a text may state the version of a tool.
static FORMS: LazyLock<[Regex; 5]> = LazyLock::new(|| {
    // The name as a word of its own: not the `tokio` of `tokio-util`, `tokio_unstable` or `my-tokio`.
    const NAME: &str = r"(?:^|[^a-z0-9-])(?<tool>mdbook|tokio|skeptic)";
    // Closing marks, and the address of a Markdown link.
    const CLOSED: &str = r#"[`*"')}\]]*(?:\([^()\s]*\)[`*]*)?"#;
    // A number of two parts may be a time, as in `tokio: 1.5 s`; then it is no version.
    const NUMBER: &str = r"(?<version>\d+(?:\.\d+)+)(?<unit>\s?(?:%|(?:ms|s|seconds?|x)\b))?";
    [
        // mdBook 0.5.4, tokio v1.54.1, `tokio` (1.54), [tokio](…) 1.54, mdbook@0.5.4, tokio-1.54.1, docs.rs/tokio/1.54.1
        format!(r"{NAME}{CLOSED}(?:[@-]|/(?:\w+/)*|:?\s[(`*]*)v?{NUMBER}"),
        // mdBook version 0.5.4, MDBOOK_VERSION: 0.5.4, mdbook-version: '0.5.4', mdbook --version 0.5.4
        format!(r#"{NAME}{CLOSED}[\s_-]*version[\s:=`*"']*v?{NUMBER}"#),
        // tokio = "1.54.1", tokio = { version = "1.54", … }, and `version` below [dependencies.tokio]
        format!(
            r#"{NAME}(?:\s*=\s*(?:\{{[^}}\n]*?version\s*=\s*)?|\]\s*version\s*=\s*)["'][=^~]?(?<version>\d+(?:\.\d+)*)"#
        ),
        // version 1.54.1 of tokio
        r"version\s+v?(?<version>\d+(?:\.\d+)+)\s+of\s+[`*\[]*(?<tool>mdbook|tokio|skeptic)(?:[^\w-]|$)".to_owned(),
        // In a table: | tokio | 1.54.1 |
        format!(r"{NAME}{CLOSED}\s*\|\s*[`*]*v?(?<version>\d+\.\d+\.\d+)"),
    ]
    .map(|form| Regex::new(&format!("(?im){form}")).expect("a regular expression"))
});

/// The wrong versions in one file.
fn wrong(file: &File, locked: &[(&str, String)]) -> Vec<Fault> {
    let found = FORMS.iter().flat_map(|form| form.captures_iter(&file.text));
    let mut faults: Vec<_> = found
        .filter_map(|found| complaint(file, &found, locked))
        .collect();
    // Two forms may find the same.
    faults.sort();
    faults.dedup();
    faults
}

fn complaint(file: &File, found: &Captures<'_>, locked: &[(&str, String)]) -> Option<Fault> {
    let stated = &found["version"];
    let (tool, version) = locked
        .iter()
        .find(|(tool, _)| found["tool"].eq_ignore_ascii_case(tool))?;
    // `1.54` states 1.54.1, too; `1.5` does not.
    let same = version == stated || version.starts_with(&format!("{stated}."));
    let is_time = found.name("unit").is_some() && stated.matches('.').count() == 1;
    let package = PACKAGES.iter().find(|(name, _)| name == tool)?.1;
    // A chapter can have it read; the README and the scripts cannot.
    let is_chapter = file.name.starts_with("src/");
    let message = match is_chapter {
        _ if is_time => return None,
        true if same => format!(
            "the version {stated} of {tool} is typed, so it can drift. Write `{{{{#version {package}}}}}`."
        ),
        true => format!(
            "this says {tool} {stated}, but Cargo.lock has {version}. Write `{{{{#version {package}}}}}`."
        ),
        false if same => return None,
        false => format!(
            "this says {tool} {stated}, but Cargo.lock has {version}. Write {version}, or lock the other version with \
             `cargo update`."
        ),
    };
    Some(file.fault(found.name("version")?.start(), message))
}

#[test]
fn a_version_that_is_not_the_locked_one() {
    let locked = [
        ("mdbook", "0.5.4"),
        ("tokio", "1.54.1"),
        ("skeptic", "0.14.2"),
    ];
    let locked = locked.map(|(tool, version)| (tool, version.to_owned()));
    let complaints = |text: &str| {
        let (name, text) = ("README.md".to_owned(), format!("A book.\n\n{text}\n"));
        wrong(&File { name, text }, &locked)
    };
    // For each tool: its locked version, a shorter form of that, and three others.
    for (tool, right, wrong) in [
        ("mdbook", ["0.5.4", "0.5"], ["0.5.3", "0.4", "0.5.40"]),
        ("tokio", ["1.54.1", "1.54"], ["1.54.2", "1.5", "2.54.1"]),
        ("skeptic", ["0.14.2", "0.14"], ["0.14.20", "0.13", "1.14.2"]),
    ] {
        let upper = tool.to_uppercase();
        for form in [
            format!("{tool}@<V>"),
            format!("{upper} <V> is used."),
            format!("It was made with {tool} v<V>."),
            format!("`{tool}` <V>"),
            format!("**{tool}**: <V>"),
            format!("{tool} (<V>)"),
            format!("{tool} version <V>"),
            format!("version <V> of {tool}"),
            format!("the line ends with {tool}\n<V> and goes on"),
            format!("[{tool}](https://example.com/{tool}) <V>"),
            format!("{tool} = \"<V>\""),
            format!("{tool} = {{ version = \"<V>\", features = [\"rt\"] }}"),
            format!("{tool} = {{ features = [\"rt\"], version = \"=<V>\" }}"),
            format!("[dependencies.{tool}]\nversion = \"<V>\""),
            format!("{upper}_VERSION: <V>"),
            format!("{upper}_VERSION=v<V>"),
            format!("{tool}-version: '<V>'"),
            format!("cargo install --locked {tool} --version <V>"),
            format!("https://docs.rs/{tool}/<V>/{tool}/"),
            format!("https://example.com/{tool}/releases/download/v<V>/book.tar.gz"),
            format!("{tool}-v<V>-x86_64-unknown-linux-gnu.tar.gz"),
        ] {
            for version in right {
                let faults = complaints(&form.replace("<V>", version));
                assert_eq!(faults, [], "{form} with {version}");
            }
            for version in wrong {
                let text = form.replace("<V>", version);
                let line = 3 + usize::from(form.contains('\n'));
                let says = format!(
                    "README.md:{line}: this says {tool} {version}, but Cargo.lock has {right}. Write {right},",
                    right = right[0]
                );
                let faults = complaints(&text);
                assert_eq!(faults.len(), 1, "{text}: {}", Fault::list(&faults));
                assert!(faults[0].to_string().starts_with(&says), "{}", faults[0]);
            }
        }
    }
    for text in [
        "tokio 1.53.0 s",
        "tokio = \"2\"",
        "| tokio | 1.53.0 |",
        "tokio = { version = \"0\" }",
    ] {
        assert_eq!(complaints(text).len(), 1, "{text}");
    }
    for text in [
        "tokio = \"1\"",
        "| tokio | 1.54.1 |",
        "| tokio | 0.31 s |",
        "tokio-util 0.7 and tokio-stream = \"0.1\"",
        "tokio_unstable 1.0",
        "mdbook-linkcheck 0.7.7",
        "mdbook-listing = \"0.1.0\"",
        "my-tokio 0.1.2",
        "https://docs.rs/tokio/latest/tokio/time/fn.sleep.html",
        "tokio and Python 3.14",
        "From asyncio in Python 3.11.7 to tokio",
        "It works with tokio. 1.5 s is long.",
        "With tokio 1.5 s, with asyncio 1.6 s.",
        "tokio: 0.25 seconds",
        "tokio\n\n1. Sleep.\n2. Wake.",
        "On tokio 4 tasks share 2 threads.",
        "uses: example/actions-mdbook@v2",
        "mdbook@$version",
        "skeptic 0.14 runs each block; rustc 1.95.0 compiles it.",
    ] {
        let faults = complaints(text);
        assert!(faults.is_empty(), "{text}: {}", Fault::list(&faults));
    }
}
