//! mdBook's own directives, and what looks like a directive and is none: mdBook leaves both in the page as they are.

use std::path::Path;
use std::sync::LazyLock;

use mdbook_listing::Fault;
use mdbook_listing::fault::did_you_mean;
use regex::Regex;

use crate::file::{self, File};

/// The directives that put a file into a chapter.
const TAKES_A_FILE: [&str; 5] = [
    "include",
    "rustdoc_include",
    "playground",
    "playpen",
    "template",
];

/// Everything wrong with the directives that are not the preprocessor's own.
pub(crate) fn faults(top: &Path) -> Vec<Fault> {
    static DIRECTIVE: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"(?<escape>\\?)\{\{(?<blank>\s*)#(?<behind>\s*)(?<kind>\w*)(?<rest>[^}\n]*)")
            .expect("a regular expression")
    });
    let mut faults = Vec::new();
    for file in file::chapters(top) {
        let prose = file.without_code();
        for found in DIRECTIVE.captures_iter(&file.text) {
            let place = found.get(0).expect("all of it").range();
            let (kind, rest) = (&found["kind"], found["rest"].trim());
            let is_code = prose[place.clone()].trim().is_empty();
            if !found["escape"].is_empty() {
                continue;
            }
            if !found["blank"].is_empty() || !found["behind"].is_empty() {
                // In code it may be what is meant.
                if !is_code {
                    let message = format!(
                        "a directive has no blank before or behind its `#`. Write `{{{{#{kind} {rest}}}}}`."
                    );
                    faults.push(file.fault(place.start, message));
                }
            } else if TAKES_A_FILE.contains(&kind)
                && let Err(complaint) = included(top, &file, kind, rest)
            {
                faults.push(file.fault(place.start, complaint));
            }
        }
    }
    faults
}

/// Checks that what a directive names is there: the file, and the anchors or lines in it.
fn included(top: &Path, chapter: &File, kind: &str, words: &str) -> Result<(), String> {
    let word = words.split_whitespace().next().unwrap_or_default();
    let mut parts = word.split(':');
    let name = parts.next().unwrap_or_default();
    let folder = top.join(&chapter.name);
    let folder = folder.parent().expect("a chapter stands in a folder");
    let path = folder.join(name);
    let Ok(text) = std::fs::read_to_string(&path) else {
        let parent = path.parent().unwrap_or(folder);
        let names: Vec<_> = std::fs::read_dir(parent)
            .into_iter()
            .flatten()
            .flatten()
            .map(|entry| {
                let file = Path::new(name).with_file_name(entry.file_name());
                file.display().to_string()
            })
            .collect();
        let near = did_you_mean(name, names.iter().map(String::as_str));
        return Err(format!(
            "`{kind}` finds no file `{name}`, seen from the chapter's folder.{near} Mend the path."
        ));
    };
    static ANCHOR: LazyLock<Regex> =
        LazyLock::new(|| Regex::new(r"ANCHOR:\s*([\w-]+)").expect("a regular expression"));
    let lines = text.lines().count();
    for part in parts.filter(|part| !part.is_empty()) {
        match part.parse::<usize>() {
            Ok(line) if (1..=lines).contains(&line) => {}
            Ok(line) => {
                return Err(format!(
                    "`{kind}` asks for line {line} of {name}, which has {lines}. Mend the number."
                ));
            }
            Err(_) => {
                let anchors: Vec<_> = ANCHOR
                    .captures_iter(&text)
                    .map(|found| found.extract::<1>().1[0])
                    .collect();
                if !anchors.contains(&part) {
                    let near = did_you_mean(part, anchors.iter().copied());
                    return Err(format!(
                        "{name} has no anchor `{part}`.{near} Mend the name, or write `ANCHOR: {part}` into the file."
                    ));
                }
            }
        }
    }
    Ok(())
}

/// A piece of text on a page, outside code, that looks like a directive, as a complaint at its place in the chapter.
pub(crate) fn left_over(chapter: &File, text: &str) -> Option<Fault> {
    let from = text.find("{{")?;
    let row = text[from..].lines().next().unwrap_or_default();
    let shown: String = row.chars().take(40).collect();
    // What stands behind may be marked up; two braces stand in every directive.
    let word = row.trim_start_matches('{').split_whitespace().next();
    let word = word.unwrap_or_default();
    let prose = chapter.without_code();
    let places = || prose.match_indices("{{").map(|(at, _)| at);
    let at = places()
        .find(|at| prose[*at..].starts_with(row))
        .or_else(|| {
            places().find(|at| {
                prose[*at..]
                    .trim_start_matches(['{', '\\'])
                    .starts_with(word)
            })
        })
        .or_else(|| places().next());
    let message = format!(
        "a reader sees `{shown}` on the page. Write a directive that there is, such as `{{{{#ref NAME}}}}`, or put this \
         into code."
    );
    Some(chapter.fault(at.unwrap_or_default(), message))
}

#[cfg(test)]
mod tests {
    use super::faults;
    use crate::assert_none;
    use crate::copy::{CHAPTER, Copy};
    use crate::faults::{assert_on_page, assert_one, book_with};

    #[test]
    fn a_file_or_an_anchor_that_is_not_there() {
        for (text, at, parts) in [
            (
                "{{#include part.txt}}",
                0,
                ["finds no file `part.txt`", "Did you mean `parts.txt`?"],
            ),
            (
                "```text\n{{#include parts.txt:al}}\n```",
                1,
                ["no anchor `al`", "Did you mean `all`?"],
            ),
            (
                "{{#include parts.txt:2:9}}",
                0,
                ["line 9 of parts.txt", "which has 3"],
            ),
            (
                "See {{#rustdoc_include ../lost.rs:5}}",
                0,
                ["`rustdoc_include` finds no file", "Mend the path"],
            ),
            (
                "{{#playground lost.rs editable}}",
                0,
                ["`playground` finds no file", "Mend the path"],
            ),
            (
                "{{#template lost.md a=b}}",
                0,
                ["`template` finds no file", "Mend the path"],
            ),
            ("See {{# ref lazy}}", 0, ["no blank", "`{{#ref lazy}}`"]),
            (
                "A line.\nSee {{ #ref lazy}}.",
                1,
                ["no blank", "`{{#ref lazy}}`"],
            ),
        ] {
            let (copy, line) = book_with(text);
            copy.write("src/parts.txt", "# ANCHOR: all\none\n# ANCHOR_END: all\n");
            assert_one(&faults(copy.top()), CHAPTER, line + at, &parts);
        }
        for text in [
            "{{#include parts.txt}}",
            "{{#include parts.txt:all}} {{#include parts.txt:2}} {{#include parts.txt:2:}} {{#include parts.txt::3}}",
            "\\{{#include lost.txt}}",
            "`{{ #ref lazy}}`",
        ] {
            let (copy, _) = book_with(text);
            copy.write("src/parts.txt", "# ANCHOR: all\none\n# ANCHOR_END: all\n");
            assert_none(&faults(copy.top()));
        }
    }

    #[test]
    fn what_looks_like_a_directive_on_a_page() {
        let parts: &[&str] = &["a reader sees `{{", "put this into code"];
        assert_on_page(&[
            ("See {{ref lazy}}.", 0, parts),
            ("Two lines,\nand {{ *listing* lazy \"C.\"}}", 1, parts),
            ("\\{{#include lost.txt}}", 0, parts),
            ("| a |\n|---|\n| {{seeds lazy}} |", 2, parts),
        ]);
        let copy = Copy::new();
        copy.append(
            CHAPTER,
            "In code `{{ref lazy}}`.\n\n```text\n{{ref lazy}}\n```",
        );
        copy.build().expect("mdBook builds the book");
        assert_none(&copy.pages());
    }
}
