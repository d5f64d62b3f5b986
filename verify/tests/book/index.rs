//! The pages that are the index of a library of Python's: they have a row for each of its names, or say what is missing.
//!
//! A page is one if it says so: `<!-- index: asyncio -->`. What stands behind the colon are modules and classes, by
//! blanks. A row has the names that stand as code in its first cell: `Queue.put`, and behind that `.get` for another
//! name of the same class, or `Queue.*` for all of them. A class has a name if one that it inherits from has it.

use std::collections::{BTreeSet, HashSet};
use std::path::Path;
use std::process::Command;
use std::sync::LazyLock;

use listing::children;
use listing_test::python::{Python, look_for, recorder};
use listing_test::{is_ci, left_out};
use mdbook_listing::Fault;
use pulldown_cmark::{Event, Tag, TagEnd};
use regex::Regex;

use crate::file::{self, File};

/// Prints a line for each name of what its arguments are: the ways to write it, the best one first.
const ASKER: &str = r#"
import builtins, importlib, inspect, sys, warnings

warnings.simplefilter("ignore")

# The documentation calls it so.
SHORT = {"AbstractEventLoop": "loop"}


def short(cls):
    name = cls.__name__.lstrip("_")
    return SHORT.get(name, name)


def of_class(cls):
    for name in dir(cls):
        owners = [base for base in reversed(cls.__mro__) if name in vars(base)]
        owners = [base for base in owners if base.__module__ != "builtins"]
        if not name.startswith("_") and owners:
            owners += [base for base in cls.__mro__ if base not in owners and base is not object]
            yield [f"{short(base)}.{name}" for base in owners]


def of(path):
    try:
        found = importlib.import_module(path)
    except ImportError:
        module, name = path.rsplit(".", 1)
        found = getattr(importlib.import_module(module), name)
    if inspect.isclass(found):
        yield from of_class(found)
        return
    for name in found.__all__:
        yield [name]
        if inspect.isclass(getattr(found, name)):
            yield from of_class(getattr(found, name))


found = {}
for path in sys.argv[1:]:
    for ways in of(path):
        found.setdefault(ways[0], {}).update(dict.fromkeys(ways))
print("\n".join(map(" ".join, found.values())))
"#;

/// The names that Python has and the index of the book at `top` has not.
pub(crate) fn faults(top: &Path) -> Vec<Fault> {
    missing(&pages(top), recorder().program(), is_ci())
}

/// A page of the index.
struct Page {
    file: File,
    /// Where it says that it is one.
    at: usize,
    /// What it is the index of.
    of: Vec<String>,
}

fn pages(top: &Path) -> Vec<Page> {
    static MARKER: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"(?m)^<!-- index: (?<of>[\w. ]+?) -->$").expect("a regular expression")
    });
    let page = |file: File| {
        let found = MARKER.captures(&file.text)?;
        let of = found["of"].split_whitespace().map(str::to_owned).collect();
        let at = found.get(0).expect("all of it").start();
        Some(Page { file, at, of })
    };
    file::chapters(top).into_iter().filter_map(page).collect()
}

fn missing(pages: &[Page], program: &str, is_ci: bool) -> Vec<Fault> {
    let Some(first) = pages.first() else {
        return Vec::new();
    };
    let complain = |message| vec![first.file.fault(first.at, message)];
    let version = match look_for(program) {
        Python::Found { version } => version,
        Python::Missing { why } => {
            let text = format!("whether this index has all names was not checked: {why}.");
            return match left_out(text, "install Python", is_ci) {
                Err(message) => complain(message),
                Ok(text) => {
                    eprintln!("{}: {text}", first.file.name);
                    Vec::new()
                }
            };
        }
    };
    let of: BTreeSet<&String> = pages.iter().flat_map(|page| &page.of).collect();
    let names = match ask(program, of) {
        Ok(names) => names,
        Err(why) => {
            return complain(format!(
                "Python {version} does not give the names of what this is the index of: {why} Mend what stands behind \
                 `index:`."
            ));
        }
    };
    let held: HashSet<String> = pages.iter().flat_map(|page| held(&page.file)).collect();
    let is_held = |way: &str| {
        let class = way.split('.').next().unwrap_or_default();
        held.contains(way) || held.contains(&format!("{class}.*"))
    };
    let unheld = names
        .lines()
        .filter(|ways| !ways.split(' ').any(is_held))
        .filter_map(|ways| ways.split(' ').next());
    unheld
        .flat_map(|name| {
            complain(format!(
                "`{name}` of Python {version} is in no row of the index. Add a row with `{name}` as code in its first \
                 cell, here or on another page with this marker, and say what does the same in Rust, or why nothing \
                 does and what to do."
            ))
        })
        .collect()
}

/// What Python says its names are.
fn ask<'a>(program: &str, of: impl IntoIterator<Item = &'a String>) -> Result<String, String> {
    let mut python = Command::new(program);
    // Neither the environment nor what is installed there has a say.
    python.args(["-I", "-S", "-c", ASKER]).args(of);
    let output = children::output(&mut python).map_err(|error| format!("{error}."))?;
    if output.status.success() {
        return Ok(String::from_utf8_lossy(&output.stdout).into_owned());
    }
    let words = String::from_utf8_lossy(&output.stderr);
    let last = words.lines().last().unwrap_or_default();
    Err(format!("{last}."))
}

/// The names in the first cells of the rows of a page.
fn held(file: &File) -> Vec<String> {
    static NAME: LazyLock<Regex> =
        LazyLock::new(|| Regex::new(r"^\.?\w+(?:\.(?:\w+|\*))?").expect("a regular expression"));
    let mut names: Vec<String> = Vec::new();
    let mut cell = None;
    let mut class = String::new();
    for (event, _) in file.markdown() {
        match event {
            Event::Start(Tag::TableRow) => {
                cell = Some(0);
                class.clear();
            }
            Event::End(TagEnd::TableCell) => cell = cell.map(|cell| cell + 1),
            Event::Code(words) if cell == Some(0) => {
                let Some(name) = NAME.find(&words) else {
                    continue;
                };
                let name = match name.as_str().strip_prefix('.') {
                    Some(name) => format!("{class}.{name}"),
                    None => name.as_str().to_owned(),
                };
                let owner = name.split('.').next().unwrap_or_default();
                owner.clone_into(&mut class);
                names.push(name);
            }
            _ => {}
        }
    }
    names
}

#[cfg(test)]
mod tests {
    use super::{faults, held, missing, pages};
    use crate::copy::Copy;
    use crate::faults::assert_one;
    use crate::file::File;
    use crate::{assert_none, top};

    const PAGE: &str = "src/chapter.md";

    /// A book whose page is this one.
    fn book(page: &str) -> Copy {
        let copy = Copy::new();
        copy.write(PAGE, page);
        copy
    }

    #[test]
    fn this_book_has_an_index() {
        assert!(!pages(top()).is_empty(), "no page says `<!-- index: … -->`");
    }

    /// A row is taken away, and each of its names is missing.
    #[test]
    fn a_name_in_no_row() {
        for (row, missing) in [
            ("| `Queue.put` | `send` |\n", "`Queue.put`"),
            ("| `Queue.get`, `.join` | `recv` |\n", "`Queue.get`"),
        ] {
            let page = "# Names\n\n<!-- index: asyncio.Queue -->\n\n| In asyncio | In tokio |\n| --- | --- |\n\
                | `Queue.put` | `send` |\n| `Queue.get`, `.join` | `recv` |\n| `Queue.task_done`, `.shutdown` | none |\n\
                | `.empty` of `Queue.full`, `.empty`, `.qsize`, `.maxsize`, `.put_nowait(item)`, `.get_nowait` | `len` |\n";
            assert_none(&faults(book(page).top()));
            assert!(page.contains(row), "{row}");
            let found = faults(book(&page.replace(row, "")).top());
            assert!(
                found[0]
                    .to_string()
                    .starts_with(&format!("{PAGE}:3: {missing} of Python 3.")),
                "{}",
                found[0]
            );
            assert!(found[0].to_string().contains("Add a row"), "{}", found[0]);
            assert_eq!(found.len(), row.matches('`').count() / 2 - 1);
        }
    }

    #[test]
    fn an_index_of_nothing() {
        let page = "# Names\n\n<!-- index: asyncio.Cue -->\n";
        let parts = ["has no attribute 'Cue'", "Mend what stands behind"];
        assert_one(&faults(book(page).top()), PAGE, 3, &parts);
    }

    #[test]
    fn without_a_python() {
        let copy = book("# Names\n\n<!-- index: asyncio -->\n");
        let pages = pages(copy.top());
        assert_none(&missing(&pages, "no-such-python", false));
        let parts = [
            "was not checked: `no-such-python` does not run",
            "install Python",
        ];
        assert_one(&missing(&pages, "no-such-python", true), PAGE, 3, &parts);
    }

    #[test]
    fn names_stand_in_first_cells() {
        let text = "`a`\n\n| `b` | `c` |\n| --- | --- |\n| `d(…)`, [`E.f`](g), `.h` | `i` |\n| `J.*` | `k` |\n| of L | `m` |\n";
        let file = File {
            name: PAGE.to_owned(),
            text: text.to_owned(),
        };
        assert_eq!(held(&file), ["d", "E.f", "E.h", "J.*"]);
    }
}
