//! What is wrong with a file as text, whatever it says.

use std::path::Path;
use std::sync::LazyLock;

use mdbook_listing::Fault;
use mdbook_listing::fault::did_you_mean;
use percent_encoding::percent_decode_str;
use pulldown_cmark::{CodeBlockKind, Event, Tag};
use regex::Regex;

use crate::file::{self, File};

/// The text files that make the book.
fn texts(top: &Path) -> Vec<File> {
    let names = [
        "src",
        "README.md",
        "listings",
        "book.toml",
        "Cargo.toml",
        "Cargo.lock",
    ];
    let mut files: Vec<_> = names
        .into_iter()
        .flat_map(|name| file::read(top, name))
        .collect();
    // An image is no text.
    files.retain(|file| !file.text.contains('\u{fffd}'));
    files
}

/// What makes all that could be said of a chapter besides lead its author to the wrong place: Windows line ends, a
/// fence that is never closed, a chapter that is missing.
pub(crate) fn unreadable(top: &Path) -> Vec<Fault> {
    let mut faults: Vec<_> = texts(top).iter().filter_map(windows).collect();
    if faults.is_empty() {
        faults.extend(file::prose(top).iter().filter_map(never_closed));
        faults.extend(missing(top));
    }
    faults.sort();
    faults
}

fn windows(file: &File) -> Option<Fault> {
    let at = file.text.find("\r\n")?;
    let name = &file.name;
    let message = format!(
        "this line ends with CR LF, as on Windows; the book's lines end with LF. Convert the file: `sed -i 's/\\r$//' {name}`, \
         or have your editor save it with LF."
    );
    Some(file.fault(at, message))
}

/// The first fence of a file that has no end, or whose end belongs to another fence.
fn never_closed(file: &File) -> Option<Fault> {
    static FENCE: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"^[>\s]*(?:[-*+]\s+|\d+[.)]\s+)*(?<marks>`{3,}|~{3,})\s*(?<info>[^`\s][^`]*)?$")
            .expect("a regular expression")
    });
    for (event, place) in file.markdown() {
        let Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(_))) = event else {
            continue;
        };
        let block = file.text[place.clone()].trim_end();
        let marks: String = block
            .chars()
            .take_while(|mark| block.starts_with(*mark))
            .collect();
        // A fence in the block with at least as many marks as its own.
        let inner = |line: &str| {
            let found = FENCE.captures(line)?;
            let same = found["marks"].starts_with(&marks);
            same.then(|| found.name("info").is_some())
        };
        let lines: Vec<_> = block.lines().skip(1).collect();
        let another = lines.iter().position(|line| inner(line) == Some(true));
        let closed = lines.last().and_then(|line| inner(line)) == Some(false);
        let what = match another {
            Some(index) => format!(
                "the fence that opens here is not closed before another opens in line {}",
                file.line(place.start) + 1 + index
            ),
            None if !closed => "the fence that opens here is never closed".to_owned(),
            None => continue,
        };
        return Some(file.fault(
            place.start,
            format!("{what}. Close it with a line `{marks}`."),
        ));
    }
    None
}

/// The files that the table of contents names, from the top of the book, and the lines where it does.
pub(crate) fn listed(chapters: &[File]) -> Vec<(String, usize)> {
    let mut listed = Vec::new();
    for summary in chapters.iter().filter(|file| file.is_summary()) {
        for (event, place) in summary.markdown() {
            if let Event::Start(Tag::Link { dest_url, .. }) = event {
                let path = percent_decode_str(&dest_url).decode_utf8_lossy();
                let name = format!("src/{}", path.trim_start_matches("./"));
                listed.push((name, summary.line(place.start)));
            }
        }
    }
    listed
}

/// Chapters that the table of contents names and that are not there.
fn missing(top: &Path) -> Vec<Fault> {
    let chapters = file::chapters(top);
    let names = || {
        chapters
            .iter()
            .filter(|file| !file.is_summary())
            .map(|file| file.name.as_str())
    };
    // A link with no address is not one to a chapter; `markup` complains of it.
    let missing = listed(&chapters)
        .into_iter()
        .filter(|(name, _)| name != "src/" && !names().any(|known| known == name));
    missing
        .map(|(name, line)| {
            let near = did_you_mean(&name, names());
            let message = format!(
                "this names the chapter {name}, which is not there.{near} Mend the name, write the chapter, or delete the line."
            );
            Fault::new("src/SUMMARY.md", line, message)
        })
        .collect()
}

/// What two people or a tired one leave in a file.
static LEFT: LazyLock<[(Regex, &str); 2]> = LazyLock::new(|| {
    let regex = |form| Regex::new(form).expect("a regular expression");
    [
        (
            regex(r"(?m)^(?:<{7}|\|{7}|={7}|>{7})(?:\s|$)"),
            "this is the mark of a merge conflict. Decide for one side, and delete the marks.",
        ),
        (
            regex(r"\b(?:TODO|FIXME|XXX|TBD)\b|(?i:\blorem ipsum\b)"),
            "this is a note to yourself, and readers would see it. Do what it says, or delete it.",
        ),
    ]
});

/// Marks of merge conflicts and notes to oneself.
pub(crate) fn faults(top: &Path) -> Vec<Fault> {
    let mut faults = Vec::new();
    for file in texts(top) {
        for (form, message) in &*LEFT {
            let found = form.find_iter(&file.text);
            faults.extend(found.map(|found| file.fault(found.start(), (*message).to_owned())));
        }
    }
    faults
}

#[cfg(test)]
mod tests {
    use mdbook_listing::Fault;

    use super::{faults, unreadable};
    use crate::assert_none;
    use crate::copy::{CHAPTER, Copy};
    use crate::faults::{assert_one, assert_says, book_with};

    /// Both tests say the same one thing of such a book.
    fn assert_unreadable(copy: &Copy, file: &str, line: usize, parts: &[&str]) {
        assert_one(&unreadable(copy.top()), file, line, parts);
        let error = copy.build().expect_err("the book is not built").to_string();
        assert_eq!(error, Fault::list(&unreadable(copy.top())));
    }

    #[test]
    fn windows_line_ends() {
        for file in [
            CHAPTER,
            "src/SUMMARY.md",
            "README.md",
            "book.toml",
            "Cargo.lock",
            "listings/examples/lazy/main.py",
            "listings/examples/lazy/rust.rec",
        ] {
            let copy = Copy::new();
            copy.write(file, copy.read(file).replace('\n', "\r\n"));
            let parts = ["CR LF", &format!("`sed -i 's/\\r$//' {file}`")];
            assert_unreadable(&copy, file, 1, &parts);
        }
        let (copy, line) = book_with("One\r\nline.");
        assert_unreadable(&copy, CHAPTER, line, &["CR LF"]);
        assert_one(&copy.sources(), CHAPTER, line, &["CR LF"]);
    }

    #[test]
    fn a_fence_that_is_never_closed() {
        const NEVER: &str = "is never closed";
        // The text, on which of its lines the fence stands, and what is said of it.
        for (text, at, parts) in [
            ("```text\nplain", 0, [NEVER, "`` ``` ``"]),
            (
                "```text\nplain\n\n```sh\ncargo test\n```",
                0,
                ["another opens in line", "```"],
            ),
            ("````text\nplain\n```", 0, [NEVER, "````"]),
            ("~~~text\nplain\n```", 0, [NEVER, "~~~"]),
            ("> A quote\n>\n> ```text\n> plain", 2, [NEVER, "```"]),
            (
                "1. An item\n\n   ```text\n   plain\n\nAfter.",
                2,
                [NEVER, "```"],
            ),
            (
                "```text\nplain\n``` oops",
                0,
                ["another opens in line", "```"],
            ),
            ("```text", 0, [NEVER, "```"]),
        ] {
            let parts = parts.map(|part| part.trim_matches(['`', ' ']));
            for file in [CHAPTER, "README.md"] {
                let copy = Copy::new();
                let line = copy.append(file, text) + at;
                assert_unreadable(&copy, file, line, &parts);
                assert_says(
                    &unreadable(copy.top())[0].message,
                    &["Close it with a line `"],
                );
            }
        }
        for text in [
            "````text\n```sh\n```\n````",
            "~~~text\n```sh\n~~~",
            "- ```text\n  plain\n  ```",
            "> - ```text\n>   plain\n>   ```",
            "```text\n```",
        ] {
            assert_none(&unreadable(book_with(text).0.top()));
        }
    }

    #[test]
    fn a_chapter_that_is_missing() {
        for (path, parts) in [
            (
                "chaptre.md",
                ["src/chaptre.md", "Did you mean `src/chapter.md`?"],
            ),
            ("more/a%20b.md", ["src/more/a b.md", "write the chapter"]),
        ] {
            let copy = Copy::new();
            let line = copy.append("src/SUMMARY.md", &format!("- [Next]({path})"));
            assert_unreadable(&copy, "src/SUMMARY.md", line, &parts);
        }
    }

    #[test]
    fn a_mark_of_a_merge_conflict() {
        for mark in ["<<<<<<< HEAD", "=======", ">>>>>>> other", "||||||| base"] {
            for file in [
                CHAPTER,
                "README.md",
                "listings/examples/lazy/main.rs",
                "listings/examples/lazy/rust.rec",
            ] {
                let copy = Copy::new();
                let line = copy.append(file, mark);
                assert_one(
                    &faults(copy.top()),
                    file,
                    line,
                    &["merge conflict", "Decide"],
                );
            }
        }
    }

    #[test]
    fn a_note_to_oneself() {
        for note in [
            "TODO: more",
            "(FIXME)",
            "XXX",
            "This is TBD.",
            "Lorem ipsum dolor",
        ] {
            for file in [
                CHAPTER,
                "README.md",
                "listings/examples/lazy/main.py",
                "listings/examples/lazy/rust.rec",
                "listings/compile_fail/await_outside_async/main.rs",
            ] {
                let copy = Copy::new();
                let line = copy.append(file, note);
                assert_one(&faults(copy.top()), file, line, &["note to yourself"]);
            }
        }
    }
}
