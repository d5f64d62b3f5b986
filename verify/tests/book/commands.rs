//! The commands that the prose tells a reader to type: what they name must be there.

use std::collections::BTreeSet;
use std::path::Path;

use listing::{Listing, Locked};
use mdbook_listing::Fault;
use mdbook_listing::fault::did_you_mean;
use pulldown_cmark::Event;

use crate::blocks::Block;
use crate::file::File;

/// Where whoever uses something new in a command says so.
const HERE: &str = "verify/tests/book/commands.rs";

/// The programs that a reader may be told to run, and their subcommands; none of those means files.
const PROGRAMS: [(&str, &[&str]); 7] = [
    (
        "cargo",
        &[
            "add", "bench", "build", "check", "clippy", "doc", "fmt", "install", "new", "run",
            "test",
        ],
    ),
    (
        "mdbook",
        &["build", "clean", "init", "serve", "test", "watch"],
    ),
    ("npm", &["ci", "install", "run", "test"]),
    ("git", &["add", "clone", "commit", "diff", "status"]),
    ("python3", &[]),
    ("bash", &[]),
    ("cd", &[]),
];

/// What cargo is told in this book, besides targets and packages.
const CARGO_FLAGS: [&str; 15] = [
    "--all",
    "--all-targets",
    "--check",
    "--help",
    "--locked",
    "--no-fail-fast",
    "--no-run",
    "--offline",
    "--open",
    "--quiet",
    "-q",
    "--release",
    "--verbose",
    "--version",
    "--workspace",
];

/// The flags behind which cargo expects a name.
const CARGO_NAMES: [&str; 8] = [
    "--bench",
    "--bin",
    "--example",
    "--features",
    "--package",
    "-p",
    "--test",
    "--color",
];

/// The variables that the tests of the book read.
const VARIABLES: [&str; 3] = ["RECORD", "SEED", "CI"];

/// What stands for any name.
const ANY: &str = "NAME";

/// The commands that cannot do what they say: those in `sh` blocks, and those between backticks.
pub(crate) fn faults(top: &Path, files: &[File], blocks: &[Block<'_>]) -> Vec<Fault> {
    let book = Book::read(top);
    let mut faults = Vec::new();
    for block in blocks.iter().filter(|block| block.is("sh")) {
        for (line, complaint) in book.script(&block.text) {
            faults.push(block.fault(line, complaint));
        }
    }
    for file in files {
        for (event, place) in file.markdown() {
            if let Event::Code(text) = event
                && is_command(&text)
            {
                let complaints = book.script(&text).into_iter();
                faults.extend(complaints.map(|(_, message)| file.fault(place.start, message)));
            }
        }
    }
    faults
}

/// Whether words between backticks are a command: a program with something behind it.
fn is_command(text: &str) -> bool {
    let mut words = text.split_whitespace().skip_while(|word| is_variable(word));
    let program = words.next();
    // `cd` and `git` alone are words of any text.
    let known = PROGRAMS.iter().any(|(name, _)| Some(*name) == program);
    known && words.next().is_some()
}

/// Whether a word sets a variable, as in `SEED=7`.
fn is_variable(word: &str) -> bool {
    word.split_once('=').is_some_and(|(name, _)| {
        name.starts_with(|c: char| c.is_ascii_uppercase())
            && name.chars().all(|c| c.is_ascii_uppercase() || c == '_')
    })
}

/// A package of the book, and what cargo can run of it.
#[derive(Default)]
struct Package {
    name: String,
    tests: BTreeSet<String>,
    benches: BTreeSet<String>,
    examples: BTreeSet<String>,
}

/// What commands can name.
struct Book<'a> {
    top: &'a Path,
    packages: Vec<Package>,
    /// All packages that the book builds, from Cargo.lock.
    locked: Locked,
}

impl<'a> Book<'a> {
    fn read(top: &'a Path) -> Self {
        let text = |name: &str| std::fs::read_to_string(top.join(name)).unwrap_or_default();
        let workspace: toml::Table = text("Cargo.toml").parse().unwrap_or_default();
        let members = workspace
            .get("workspace")
            .and_then(|workspace| workspace.get("members")?.as_array().cloned())
            .unwrap_or_default();
        let members = members.iter().filter_map(toml::Value::as_str);
        let packages = members
            .flat_map(|member| match member.strip_suffix("/*") {
                Some(folder) => crates(top, folder),
                None => vec![member.to_owned()],
            })
            .map(|member| Package {
                name: member.rsplit('/').next().unwrap_or_default().to_owned(),
                tests: targets(&top.join(&member).join("tests")),
                benches: targets(&top.join(&member).join("benches")),
                examples: targets(&top.join(&member).join("examples")),
            })
            .collect();
        Book {
            top,
            packages,
            locked: Locked::near(top).ok().flatten().unwrap_or_default(),
        }
    }

    /// What is wrong with each line of a script.
    fn script(&self, text: &str) -> Vec<(usize, String)> {
        let mut complaints = Vec::new();
        let mut folder = String::new();
        let mut started = None;
        let mut command = String::new();
        for (index, line) in text.lines().enumerate() {
            let start = *started.get_or_insert(index + 1);
            if let Some(line) = line.strip_suffix('\\') {
                command += line;
                continue;
            }
            command += line;
            for words in split(&command) {
                if let Err(complaint) = self.command(&words, &mut folder) {
                    complaints.push((start, complaint));
                }
            }
            started = None;
            command.clear();
        }
        complaints
    }

    /// Checks one command, which runs in `folder`.
    fn command(&self, words: &[String], folder: &mut String) -> Result<(), String> {
        let mut words = words.iter().map(String::as_str).peekable();
        while let Some(word) = words.next_if(|word| is_variable(word)) {
            self.variable(word)?;
        }
        let Some(program) = words.next() else {
            return Ok(());
        };
        let known = PROGRAMS.map(|(name, _)| name);
        let Some((_, subcommands)) = PROGRAMS.iter().find(|(name, _)| *name == program) else {
            return Err(format!(
                "nothing checks what `{program}` is told here.{} Add a rule for it to {HERE}, or take the command out \
                 of the block.",
                did_you_mean(program, known)
            ));
        };
        let words: Vec<_> = words.collect();
        let first = words.first().copied();
        if let Some(first) = first
            && !subcommands.is_empty()
            && !first.starts_with('-')
            && !subcommands.contains(&first)
        {
            return Err(format!(
                "`{program} {first}` is no command that the tests know.{} Mend it, or add it to {HERE}.",
                did_you_mean(first, subcommands.iter().copied())
            ));
        }
        match (program, first) {
            ("cargo", _) => self.cargo(&words),
            ("python3" | "bash", Some(path)) if !path.starts_with('-') => {
                self.path(program, path, folder, Path::is_file)
            }
            ("cd", Some(path)) => {
                self.path(program, path, folder, Path::is_dir)?;
                *folder += &format!("{path}/");
                Ok(())
            }
            _ => Ok(()),
        }
    }

    fn variable(&self, word: &str) -> Result<(), String> {
        let (name, value) = word.split_once('=').unwrap_or((word, ""));
        if !VARIABLES.contains(&name) {
            return Err(format!(
                "the tests read no variable `{name}`.{} They read {}; one of another program is to be added to {HERE}.",
                did_you_mean(name, VARIABLES),
                VARIABLES.join(", ")
            ));
        }
        match name {
            "RECORD" if value != "1" => self.listing(value),
            "SEED" if value.parse::<u64>().is_err() => Err(format!(
                "`{word}` names no dice: they are a number, as in `SEED=7`."
            )),
            _ => Ok(()),
        }
    }

    fn listing(&self, name: &str) -> Result<(), String> {
        let all = Listing::all(&self.top.join("listings")).unwrap_or_default();
        let known = all.into_iter().map(|listing| listing.name).collect();
        among("listing", name, &known)
    }

    /// Checks that what `program` is to read is there.
    fn path(
        &self,
        program: &str,
        path: &str,
        folder: &str,
        is_there: fn(&Path) -> bool,
    ) -> Result<(), String> {
        let name = format!("{folder}{path}");
        if name.split('/').any(|part| part == ANY) || is_there(&self.top.join(&name)) {
            return Ok(());
        }
        let parent = Path::new(&name).parent().unwrap_or(Path::new(""));
        // The nearest name in the nearest folder that is there.
        let (mut there, mut wrong) = (parent.to_owned(), Path::new(&name).to_owned());
        while !self.top.join(&there).is_dir() && there.pop() {}
        while wrong.components().count() > there.components().count() + 1 && wrong.pop() {}
        let names: Vec<_> = std::fs::read_dir(self.top.join(&there))
            .into_iter()
            .flatten()
            .flatten()
            .map(|entry| there.join(entry.file_name()).display().to_string())
            .collect();
        let near = did_you_mean(
            &wrong.display().to_string(),
            names.iter().map(String::as_str),
        );
        Err(format!(
            "`{program} {path}` cannot work: there is no {name}.{near} Mend the path."
        ))
    }

    /// Checks what cargo is told, up to `--`.
    fn cargo(&self, words: &[&str]) -> Result<(), String> {
        let mut words = words.iter().copied().take_while(|word| *word != "--");
        let Some(subcommand) = words.next() else {
            return Ok(());
        };
        let (mut package, mut targets, mut plain) = (None, Vec::new(), Vec::new());
        while let Some(word) = words.next() {
            let (flag, value) = match word.split_once('=') {
                Some((flag, value)) => (flag, Some(value)),
                None => (word, None),
            };
            if CARGO_NAMES.contains(&flag) {
                let Some(name) = value.or_else(|| words.next()) else {
                    return Err(format!("`{flag}` needs a name behind it. Write one."));
                };
                match flag {
                    "-p" | "--package" => package = Some(name),
                    _ => targets.push((flag.trim_start_matches('-'), name)),
                }
            } else if flag.starts_with('-') && !CARGO_FLAGS.contains(&flag) {
                let near = did_you_mean(flag, CARGO_FLAGS.into_iter().chain(CARGO_NAMES));
                return Err(format!(
                    "`cargo {subcommand}` is told `{flag}`, which is no flag that the tests know.{near} Mend it, or add \
                     it to {HERE}."
                ));
            } else if !flag.starts_with('-') {
                plain.push(word);
            }
        }
        if let Some(name) = package {
            among(
                "package",
                name,
                &self.names(None, |package| [package.name.clone()].into()),
            )?;
        }
        for (kind, name) in &targets {
            let known = self.names(package, |package| match *kind {
                "test" => package.tests.clone(),
                "bench" => package.benches.clone(),
                "example" => package.examples.clone(),
                _ => [(*name).to_owned()].into(),
            });
            among(kind, name, &known)?;
        }
        if subcommand == "bench" && package.is_some() {
            let benches = self.names(package, |package| package.benches.clone());
            if benches.is_empty() {
                return Err(format!(
                    "the package {} has nothing to bench. Name another.",
                    package.unwrap_or_default()
                ));
            }
        }
        for name in plain {
            match subcommand {
                "install" | "add" => self.package(name)?,
                "test" if targets == [("test", "listings")] => self.listing(name)?,
                _ => {}
            }
        }
        Ok(())
    }

    /// What the packages have of something, or the one of this name.
    fn names(
        &self,
        only: Option<&str>,
        of: impl Fn(&Package) -> BTreeSet<String>,
    ) -> BTreeSet<String> {
        let packages = self
            .packages
            .iter()
            .filter(|package| only.is_none_or(|only| only == package.name));
        packages.flat_map(of).collect()
    }

    /// Checks the name of a package that a reader is to install: the book itself builds it, or it is mdBook.
    fn package(&self, word: &str) -> Result<(), String> {
        let name = word.split('@').next().unwrap_or(word);
        let known: BTreeSet<_> = self
            .locked
            .names()
            .chain(["mdbook"])
            .map(str::to_owned)
            .collect();
        among("package", name, &known)
    }
}

/// Checks that `name` is known, or stands for any name.
fn among(kind: &str, name: &str, known: &BTreeSet<String>) -> Result<(), String> {
    if name == ANY || known.contains(name) {
        return Ok(());
    }
    let near = did_you_mean(name, known.iter().map(String::as_str));
    Err(format!("there is no {kind} `{name}`.{near} Mend the name."))
}

/// The packages in a folder, from the top of the book.
fn crates(top: &Path, folder: &str) -> Vec<String> {
    let entries = std::fs::read_dir(top.join(folder))
        .into_iter()
        .flatten()
        .flatten();
    entries
        .filter(|entry| entry.path().join("Cargo.toml").is_file())
        .map(|entry| format!("{folder}/{}", entry.file_name().to_string_lossy()))
        .collect()
}

/// The names of the programs in a folder of cargo's: each is a file, or a folder with a `main.rs`.
fn targets(folder: &Path) -> BTreeSet<String> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    entries
        .filter_map(|entry| {
            let path = entry.path();
            let is_program =
                path.join("main.rs").is_file() || path.extension().is_some_and(|end| end == "rs");
            is_program.then(|| {
                path.file_stem()
                    .map(|stem| stem.to_string_lossy().into_owned())
            })?
        })
        .collect()
}

/// The commands of a line, each in words, without comments.
fn split(line: &str) -> Vec<Vec<String>> {
    let mut commands = vec![Vec::new()];
    let mut word = String::new();
    let mut quote = None;
    let mut chars = line.chars().peekable();
    let end = |word: &mut String, commands: &mut Vec<Vec<String>>| {
        if let (false, Some(command)) = (word.is_empty(), commands.last_mut()) {
            command.push(std::mem::take(word));
        }
    };
    while let Some(c) = chars.next() {
        match (quote, c) {
            (Some(open), c) if c == open => quote = None,
            (Some(_), c) => word.push(c),
            (None, '"' | '\'') => quote = Some(c),
            (None, '#') if word.is_empty() => break,
            (None, '&' | '|' | ';') => {
                chars.next_if_eq(&c);
                end(&mut word, &mut commands);
                commands.push(Vec::new());
            }
            (None, c) if c.is_whitespace() => end(&mut word, &mut commands),
            (None, c) => word.push(c),
        }
    }
    end(&mut word, &mut commands);
    commands
}

#[cfg(test)]
mod tests {
    use crate::copy::{CHAPTER, Copy};
    use crate::faults::assert_one;
    use crate::{assert_none, blocks};
    use mdbook_listing::Fault;

    /// A copy with the targets that commands name.
    fn copy() -> Copy {
        let copy = Copy::new();
        for target in [
            "verify/tests/listings/main.rs",
            "verify/tests/book/main.rs",
            "verify/benches/speed.rs",
            "prose/tests/prose.rs",
        ] {
            copy.write(target, "");
        }
        copy
    }

    #[test]
    fn a_command_that_cannot_work() {
        let commands = [
            (
                "cargo run --example lasy",
                ["no example `lasy`", "Did you mean `lazy`?"],
            ),
            (
                "cargo run --example await_outside_async",
                ["no example", "Mend the name"],
            ),
            (
                "cargo test --test listing",
                ["no test `listing`", "Did you mean `listings`?"],
            ),
            (
                "cargo test -p prose --test listings",
                ["no test `listings`", "Mend the name"],
            ),
            (
                "cargo test -p listing",
                ["no package `listing`", "Did you mean `listings`?"],
            ),
            (
                "cargo test --package=pros",
                ["no package `pros`", "Did you mean `prose`?"],
            ),
            (
                "cargo test --test listings lasy",
                ["no listing `lasy`", "Did you mean `lazy`?"],
            ),
            (
                "cargo bench -p verify --bench spede",
                ["no bench", "`speed`?"],
            ),
            (
                "cargo bench -p prose",
                ["prose has nothing to bench", "Name another"],
            ),
            (
                "cargo rnu --example lazy",
                ["`cargo rnu`", "Did you mean `run`?"],
            ),
            (
                "cargo test --no-fail-fats",
                ["`--no-fail-fats`", "Did you mean `--no-fail-fast`?"],
            ),
            (
                "cargo test --jobs=2",
                ["`--jobs`", "tests/book/commands.rs"],
            ),
            ("cargo test -p", ["`-p` needs a name", "Write one"]),
            (
                "cargo install --locked mdboko",
                ["no package `mdboko`", "Did you mean `mdbook`?"],
            ),
            (
                "cargo add tokioo",
                ["no package `tokioo`", "Did you mean `tokio`?"],
            ),
            (
                "python3 listings/examples/lasy/main.py",
                [
                    "no listings/examples/lasy/main.py",
                    "Did you mean `listings/examples/lazy`?",
                ],
            ),
            (
                "python3 listings/examples/lazy/mian.py",
                [
                    "Did you mean `listings/examples/lazy/main.py`?",
                    "Mend the path",
                ],
            ),
            ("bash .ci/run", ["no .ci/run", "Mend the path"]),
            (
                "RECROD=1 cargo test --test listings",
                ["no variable `RECROD`", "Did you mean `RECORD`?"],
            ),
            (
                "RECORD=lasy cargo test --test listings",
                ["no listing `lasy`", "Did you mean `lazy`?"],
            ),
            ("RECORD=1 SEED=x cargo test", ["`SEED=x`", "a number"]),
            (
                "mdbook sevre --open",
                ["`mdbook sevre`", "Did you mean `serve`?"],
            ),
            (
                "cargo test && cargo run --example lasy",
                ["no example `lasy`", "`lazy`?"],
            ),
            (
                "cd listings && python3 main.py",
                ["no listings/main.py", "Mend the path"],
            ),
        ];
        for (file, before, after, at) in [
            (CHAPTER, "```sh\n# So:\n", "\n```", 2),
            ("README.md", "> ```sh\n> cargo test\n> ", "\n> ```", 2),
            (CHAPTER, "Run this:\n`", "`.", 1),
            ("README.md", "- Run `", "`.", 0),
        ] {
            let copy = copy();
            let append = |(command, _): &(&str, _)| {
                at + copy.append(file, &format!("{before}{command}{after}"))
            };
            let lines: Vec<_> = commands.iter().map(append).collect();
            let faults = blocks::faults(copy.top());
            assert_eq!(faults.len(), commands.len(), "\n{}", Fault::list(&faults));
            for ((fault, line), (_, parts)) in faults.into_iter().zip(lines).zip(commands) {
                assert_one(&[fault], file, line, &parts);
            }
        }
    }

    #[test]
    fn a_program_without_a_rule() {
        let copy = copy();
        let line = copy.append(CHAPTER, "```sh\ncrago test\n```");
        let parts = ["`crago`", "Did you mean `cargo`?", "Add a rule"];
        assert_one(&copy.sources(), CHAPTER, line + 1, &parts);
    }

    #[test]
    fn commands_that_work() {
        let copy = copy();
        copy.write("crates/kettle/Cargo.toml", "");
        copy.append(CHAPTER, "Use `cargo run -p kettle -- book`.");
        copy.append(
            CHAPTER,
            "```sh\ncargo run --example lazy # Slowly.\npython3 listings/examples/lazy/main.py\nRECORD=NAME SEED=7 cargo \
             test --test listings\ncargo test --test \\\n  listings lazy -- --nocapture\ncargo bench -p verify\ncd \
             listings && python3 examples/lazy/main.py\n\n```",
        );
        copy.append(
            CHAPTER,
            "Use `cargo`, `cargo run --example NAME`, `SEED=7`, `python3 -m asyncio` and `N=1`.",
        );
        assert_none(&blocks::faults(copy.top()));
    }
}
