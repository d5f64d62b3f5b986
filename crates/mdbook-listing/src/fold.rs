//! Functions that an earlier page has shown: a program that has one again is shown with it folded.

use std::collections::HashMap;
use std::sync::LazyLock;

use listing::{Kind, Listing};
use regex::Regex;

use crate::places::Place;

/// The shortest function, in lines, that is worth folding.
const LEAST: usize = 4;

/// A function of a program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Function<'a> {
    pub name: &'a str,
    /// Its first and its last line, counted from 1.
    pub lines: (usize, usize),
    text: String,
}

/// The functions of a program that stand in nothing else, without `main`, which each program has.
pub(crate) fn functions(program: &str) -> Vec<Function<'_>> {
    static HEAD: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"^(?:pub )?(?:async )?(?:fn|def) (\w+)").expect("a regular expression")
    });
    let rows: Vec<_> = program.lines().collect();
    let mut functions = Vec::new();
    for (first, row) in rows.iter().enumerate() {
        let Some(name) = HEAD.captures(row).and_then(|found| found.get(1)) else {
            continue;
        };
        // What goes on is indented, blank, or a parenthesis that closes; the brace that ends a function of Rust is its own.
        let goes_on = |row: &&&str| row.is_empty() || row.starts_with([' ', ')']);
        let body = rows[first + 1..].iter().take_while(goes_on).count();
        let mut last = first + body;
        if rows.get(last + 1).is_some_and(|row| *row == "}") {
            last += 1;
        }
        while rows[last].is_empty() {
            last -= 1;
        }
        if name.as_str() != "main" && last + 1 - first >= LEAST {
            functions.push(Function {
                name: name.as_str(),
                lines: (first + 1, last + 1),
                text: rows[first..=last].join("\n"),
            });
        }
    }
    functions
}

/// Where the book shows each function first, by its text.
pub(crate) struct Shown(HashMap<String, String>);

impl Shown {
    /// What cannot be read is said where it is drawn.
    pub(crate) fn new(listings: &[Listing], places: &HashMap<String, Place>) -> Shown {
        let mut all: Vec<_> = listings
            .iter()
            .filter_map(|listing| Some((places.get(&listing.name)?, listing)))
            .collect();
        all.sort_by_key(|(place, _)| place.nth);
        let mut shown = HashMap::new();
        for (_, listing) in all {
            let twin = (listing.kind == Kind::Runs).then(|| listing.python().ok());
            for path in [Some(listing.rust()), twin.flatten()].into_iter().flatten() {
                let program = std::fs::read_to_string(path).unwrap_or_default();
                for function in functions(&program) {
                    let name = || listing.name.clone();
                    shown.entry(function.text).or_insert_with(name);
                }
            }
        }
        Shown(shown)
    }

    /// The listing that shows a function first.
    pub(crate) fn first(&self, function: &Function<'_>) -> Option<&str> {
        self.0.get(&function.text).map(String::as_str)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn functions_are_found_with_their_ends() {
        let rust = "use a;\n\nasync fn tea(\n    a: u8,\n) -> u8 {\n    a\n\n}\n\nfn short() {}\n\nfn main() {\n    a();\n    \
                    b();\n}\n";
        let found = |program| -> Vec<(String, (usize, usize))> {
            let all = functions(program).into_iter();
            all.map(|function| (function.name.to_owned(), function.lines))
                .collect()
        };
        assert_eq!(found(rust), [("tea".to_owned(), (3, 8))]);
        let python = "import a\n\n\nasync def tea(\n    a: int,\n) -> int:\n    return a\n\n\ndef cup():\n    a()\n\n    b()\n";
        assert_eq!(
            found(python),
            [("tea".to_owned(), (4, 7)), ("cup".to_owned(), (10, 13))]
        );
    }
}
