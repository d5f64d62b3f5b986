//! Markdown that does not mean what its author thinks: mdBook builds it without a word.

use std::collections::{HashMap, HashSet};
use std::path::Path;
use std::sync::LazyLock;

use mdbook_listing::Fault;
use mdbook_listing::directive::{self, Directive};
use mdbook_listing::fault::did_you_mean;
use pulldown_cmark::{Event, HeadingLevel, Tag, TagEnd};
use regex::Regex;

use crate::file::{self, File};

/// Everything wrong with the markup of the book at `top`.
pub(crate) fn faults(top: &Path) -> Vec<Fault> {
    let mut faults = captions(&file::chapters(top));
    for file in file::prose(top) {
        let prose = file.without_code();
        faults.extend(elements(&file));
        faults.extend(alerts(&file));
        faults.extend(footnotes(&file, &prose));
        faults.extend(links(&file, &prose));
        if !file.is_summary() {
            faults.extend(headings(&file));
        }
    }
    faults
}

fn regex(form: &str) -> Regex {
    Regex::new(form).expect("a regular expression")
}

/// HTML elements that need no end.
const VOID: [&str; 9] = [
    "area", "br", "col", "hr", "img", "input", "link", "source", "wbr",
];

/// HTML elements that are opened and not closed, or closed and not opened.
fn elements(file: &File) -> Vec<Fault> {
    static TAG: LazyLock<Regex> = LazyLock::new(|| {
        regex(
            r#"<!--(?s:.*?)-->|<(?<end>/?)(?<name>[A-Za-z][A-Za-z0-9-]*)(?:"[^"]*"|'[^']*'|[^<>"'])*?(?<alone>/?)>"#,
        )
    });
    // Only what Markdown takes for HTML; the rest is blank.
    let mut bytes = file.text.clone().into_bytes();
    let mut from = 0;
    for (event, place) in file.markdown() {
        if matches!(event, Event::Html(_) | Event::InlineHtml(_)) && place.start >= from {
            file::blank(&mut bytes[from..place.start]);
            from = place.end;
        }
    }
    file::blank(&mut bytes[from..]);
    let html = String::from_utf8(bytes).expect("whole characters became blanks");

    let mut faults = Vec::new();
    let not_closed = |name: &str, at| {
        let message = format!("`<{name}>` is opened here and not closed. Close it: `</{name}>`.");
        file.fault(at, message)
    };
    let mut open = Vec::<(String, usize)>::new();
    for tag in TAG.captures_iter(&html) {
        let Some(name) = tag.name("name") else {
            continue;
        };
        let (name, at) = (name.as_str().to_lowercase(), name.start());
        if !tag["end"].is_empty() {
            match open.iter().rposition(|(opened, _)| *opened == name) {
                Some(index) => {
                    let inner = open.drain(index..).skip(1);
                    faults.extend(inner.map(|(inner, at)| not_closed(&inner, at)));
                }
                None => {
                    let names = open.iter().map(|(name, _)| name.as_str());
                    let message = format!(
                        "`</{name}>` closes what is not open.{} Delete it, or open it: `<{name}>`.",
                        did_you_mean(&name, names)
                    );
                    faults.push(file.fault(at, message));
                }
            }
        } else if tag["alone"].is_empty() && !VOID.contains(&name.as_str()) {
            open.push((name, at));
        }
    }
    faults.extend(open.iter().map(|(name, at)| not_closed(name, *at)));
    faults
}

/// The words that make a note of a quote.
const ALERTS: [&str; 5] = ["NOTE", "TIP", "IMPORTANT", "WARNING", "CAUTION"];

/// Quotes that were meant to be notes.
fn alerts(file: &File) -> Vec<Fault> {
    static ALERT: LazyLock<Regex> =
        LazyLock::new(|| regex(r"^>\s*\[(?<mark>!?)\s*(?<word>[\w-]+)\s*\](?<link>[(\[:]?)"));
    let mut faults = Vec::new();
    for (event, place) in file.markdown() {
        let Event::Start(Tag::BlockQuote(None)) = event else {
            continue;
        };
        let Some(found) = ALERT.captures(&file.text[place.clone()]) else {
            continue;
        };
        let (mark, word) = (&found["mark"], &found["word"]);
        let known = ALERTS.contains(&word.to_uppercase().as_str());
        if mark.is_empty() && (!known || !found["link"].is_empty()) {
            continue;
        }
        let what = match known {
            true => format!(
                "this quote is no note. `> [!{}]` makes one of it, alone on its line.",
                word.to_uppercase()
            ),
            false => format!(
                "there is no note `[!{word}]`.{} The notes are {}.",
                did_you_mean(&word.to_uppercase(), ALERTS),
                ALERTS.join(", ")
            ),
        };
        faults.push(file.fault(place.start, what));
    }
    faults
}

/// Footnotes without a text, and texts that nothing refers to.
fn footnotes(file: &File, prose: &str) -> Vec<Fault> {
    static NOTE: LazyLock<Regex> =
        LazyLock::new(|| regex(r"(?m)(?<text>^[>\s]*)?\[\^(?<name>[^\]\s]+)\](?<colon>:?)"));
    let (mut references, mut texts) = (Vec::new(), Vec::new());
    for found in NOTE.captures_iter(prose) {
        let name = found.name("name").expect("it is in the form");
        let is_text = found.name("text").is_some() && !found["colon"].is_empty();
        let list = if is_text { &mut texts } else { &mut references };
        list.push((name.as_str(), name.start()));
    }
    let missing = |of: &[(&str, usize)], name: &str| of.iter().all(|(known, _)| *known != name);
    let mut faults = Vec::new();
    for (name, at) in &references {
        if missing(&texts, name) {
            let near = did_you_mean(name, texts.iter().map(|(name, _)| *name));
            let message = format!(
                "the footnote `[^{name}]` has no text.{near} Write it: `[^{name}]: Text.`, or drop the footnote."
            );
            faults.push(file.fault(*at, message));
        }
    }
    for (name, at) in &texts {
        if missing(&references, name) {
            let near = did_you_mean(name, references.iter().map(|(name, _)| *name));
            let message = format!(
                "nothing refers to this text of a footnote.{near} Write `[^{name}]` where it belongs, or delete it."
            );
            faults.push(file.fault(*at, message));
        }
    }
    faults
}

/// Links with no address, and with one that is not encrypted.
fn links(file: &File, prose: &str) -> Vec<Fault> {
    static PLAIN: LazyLock<Regex> =
        LazyLock::new(|| regex(r#"(?<space>xmlns(?::\w+)?=["'])?http://(?<host>[\w.-]+)"#));
    let mut faults = Vec::new();
    for (event, place) in file.markdown() {
        if let Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) = event
            && dest_url.trim().is_empty()
        {
            let message = "this link has no address. Write one, or drop the link.";
            faults.push(file.fault(place.start, message.to_owned()));
        }
    }
    for found in PLAIN.captures_iter(prose) {
        let host = &found["host"];
        // What names a format is no link, and this machine has no certificate.
        if found.name("space").is_none() && !["localhost", "127.0.0.1"].contains(&host) {
            let at = found.name("host").map_or(0, |host| host.start());
            let message = format!("this address is not encrypted. Write `https://{host}`.");
            faults.push(file.fault(at, message));
        }
    }
    faults
}

/// Headings that repeat or skip a level, and pages without a title or without a text.
fn headings(file: &File) -> Vec<Fault> {
    let mut faults = Vec::new();
    let mut seen = HashMap::<String, usize>::new();
    let mut above: Option<HeadingLevel> = None;
    let mut heading: Option<(usize, String)> = None;
    let (mut has_title, mut has_text) = (false, false);
    for (event, place) in file.markdown() {
        match event {
            Event::Start(Tag::Heading { level, .. }) => {
                heading = Some((place.start, String::new()));
                has_title |= level == HeadingLevel::H1;
                let highest = above.map_or(1, |above| above as usize + 1);
                // A page without a title is said once, below.
                if level as usize > highest && above.is_some() {
                    let message = format!(
                        "this heading is of level {} below one of level {}. Write `{}`.",
                        level as usize,
                        highest - 1,
                        "#".repeat(highest)
                    );
                    faults.push(file.fault(place.start, message));
                }
                above = Some(level);
            }
            Event::End(TagEnd::Heading(_)) => {
                let Some((at, text)) = heading.take() else {
                    continue;
                };
                let line = file.line(at);
                if text.trim().is_empty() {
                    let message = "this heading is empty. Write its text, or delete it.";
                    faults.push(file.fault(at, message.to_owned()));
                } else if let Some(first) = seen.get(&text.to_lowercase()) {
                    let message = format!(
                        "line {first} has the heading `{text}`, too. Rename one, so that a link can tell them apart."
                    );
                    faults.push(file.fault(at, message));
                } else {
                    seen.insert(text.to_lowercase(), line);
                }
            }
            Event::Text(text) | Event::Code(text) => match &mut heading {
                Some((_, all)) => *all += &text,
                None => has_text |= !text.trim().is_empty(),
            },
            Event::Html(text) | Event::InlineHtml(text) => {
                has_text |= !text.trim().is_empty() && !text.trim().starts_with("<!--");
            }
            Event::Start(Tag::Image { .. }) => has_text = true,
            _ => {}
        }
    }
    if !has_title {
        let message = "this page has no title. Begin it with a line `# Title`.";
        faults.push(file.fault(0, message.to_owned()));
    }
    // The README of a book may be no more than its name.
    if !has_text && file.name != "README.md" {
        let message = "this chapter is empty. Write it, or take it out of src/SUMMARY.md and delete the file.";
        faults.push(file.fault(0, message.to_owned()));
    }
    faults
}

/// Captions that stand below two figures.
fn captions(chapters: &[File]) -> Vec<Fault> {
    let mut faults = Vec::new();
    let mut seen = HashMap::<String, (String, String)>::new();
    let mut listings = HashSet::new();
    for file in chapters {
        for found in directive::find(&file.text) {
            let figure = match found.directive {
                // The preprocessor complains of a listing that is shown twice.
                Ok(Directive::Listing(figure)) if listings.insert(figure.name.clone()) => figure,
                Ok(Directive::Timeline(figure) | Directive::Twin(figure)) => figure,
                _ => continue,
            };
            let here = format!("{}:{}", file.name, found.line);
            let caption = figure.caption.trim().to_lowercase();
            match seen.get(&caption) {
                None => {
                    seen.insert(caption, (here, figure.name));
                }
                Some((first, name)) => {
                    let message = format!(
                        "the figure of {name} in {first} has this caption, too. Write what this one shows."
                    );
                    faults.push(Fault::new(&file.name, found.line, message));
                }
            }
        }
    }
    faults
}

#[cfg(test)]
mod tests {
    use super::faults;
    use crate::assert_none;
    use crate::copy::{CHAPTER, Copy};
    use crate::faults::{assert_one, book_with};

    /// Each of these texts is one fault in a chapter, on that of its lines, with these words.
    fn assert_caught(texts: &[(&str, usize, &[&str])]) {
        for (text, at, parts) in texts {
            let (copy, line) = book_with(text);
            assert_one(&faults(copy.top()), CHAPTER, line + at, parts);
        }
    }

    #[test]
    fn an_element_that_is_opened_or_closed_once_too_often() {
        let not_closed = "is opened here and not closed";
        let not_open = "closes what is not open";
        assert_caught(&[
            ("<div class=\"pair\">\n\nText.", 0, &["`<div>`", not_closed]),
            (
                "<aside>\n\nText.\n\n</aside>\n\n</aside>",
                6,
                &["`</aside>`", not_open],
            ),
            ("<figure>\n<div>\n</figure>", 1, &["`<div>`", not_closed]),
            ("Text <b>and more.", 0, &["`<b>`", not_closed]),
            ("<!-- <i> -->Text</b>", 0, &["`</b>`", not_open]),
            (
                "> <details>\n> <summary>Why</summary>",
                0,
                &["`<details>`", not_closed],
            ),
            ("<div\n  title=\"a > b\">", 0, &["`<div>`", not_closed]),
        ]);
        let copy = Copy::new();
        let line = copy.append("README.md", "</div>");
        assert_one(&faults(copy.top()), "README.md", line, &[not_open]);
    }

    #[test]
    fn a_note_that_is_none() {
        assert_caught(&[
            (
                "> [!NOET]\n> Text.",
                0,
                &["`[!NOET]`", "Did you mean `NOTE`?"],
            ),
            (
                "> [!Warnning]\n> Text.",
                0,
                &["Did you mean `WARNING`?", "The notes are"],
            ),
            (
                "> [!TIP] Text.",
                0,
                &["no note", "`> [!TIP]`", "alone on its line"],
            ),
            ("> [CAUTION]\n> Text.", 0, &["no note", "`> [!CAUTION]`"]),
            ("- > [!HINT]\n  > Text.", 0, &["`[!HINT]`"]),
        ]);
    }

    #[test]
    fn a_footnote_without_its_other_half() {
        assert_caught(&[
            (
                "A note.[^one]",
                0,
                &["`[^one]` has no text", "`[^one]: Text.`"],
            ),
            (
                "A note.[^one]\n\n[^one]: One.\n\n[^two]: Two.",
                4,
                &["nothing refers", "`[^two]`"],
            ),
        ]);
        let (copy, line) = book_with("A note.[^one]\n\n[^oen]: One.");
        let faults = faults(copy.top());
        assert_one(&faults[..1], CHAPTER, line, &["Did you mean `oen`?"]);
        assert_one(&faults[1..], CHAPTER, line + 2, &["Did you mean `one`?"]);
    }

    #[test]
    fn a_link_without_an_address_or_not_encrypted() {
        assert_caught(&[
            ("[a link]()", 0, &["no address", "drop the link"]),
            ("![a picture](<>)", 0, &["no address"]),
            (
                "[a link](http://example.com/a)",
                0,
                &["not encrypted", "`https://example.com`"],
            ),
            ("<http://example.com>", 0, &["not encrypted"]),
            (
                "[a link][a]\n\n[a]: http://example.com",
                2,
                &["not encrypted"],
            ),
            (
                "<a href=\"http://example.com\">a link</a>",
                0,
                &["not encrypted"],
            ),
        ]);
        let copy = Copy::new();
        let line = copy.append("src/SUMMARY.md", "- [Later]()");
        assert_one(&faults(copy.top()), "src/SUMMARY.md", line, &["no address"]);
    }

    #[test]
    fn a_heading_out_of_order() {
        assert_caught(&[
            (
                "## One\n\n### Two\n\n## one",
                4,
                &["has the heading `one`, too", "Rename"],
            ),
            (
                "### Three",
                0,
                &["level 3 below one of level 1", "Write `##`"],
            ),
            (
                "## Two\n\n#### Four",
                2,
                &["level 4 below one of level 2", "Write `###`"],
            ),
            ("## `code`\n\n## code", 2, &["has the heading `code`, too"]),
            ("##", 0, &["is empty"]),
        ]);
    }

    #[test]
    fn a_chapter_with_nothing_in_it() {
        for (text, parts) in [
            ("Text.\n", ["no title", "`# Title`"]),
            ("## Two\n\nText.\n", ["no title", "`# Title`"]),
            ("# Title\n", ["is empty", "delete the file"]),
            (
                "# Title\n\n<!-- Later. -->\n",
                ["is empty", "delete the file"],
            ),
            ("# Title\n\n## More\n", ["is empty", "delete the file"]),
        ] {
            let copy = Copy::new();
            copy.write("src/more.md", text);
            copy.append("src/SUMMARY.md", "- [More](more.md)");
            assert_one(&faults(copy.top()), "src/more.md", 1, &parts);
        }
        let copy = Copy::new();
        copy.write("README.md", "A book.\n");
        assert_one(&faults(copy.top()), "README.md", 1, &["no title"]);
    }

    #[test]
    fn a_caption_of_two_figures() {
        let (copy, line) = book_with("{{#timeline lazy \"The twins print the same.\"}}");
        let parts = [
            "the figure of lazy in src/chapter.md:3",
            "what this one shows",
        ];
        assert_one(&copy.sources(), CHAPTER, line, &parts);
    }

    #[test]
    fn markup_with_nothing_wrong() {
        for text in [
            "<div class=\"pair\">\n\nText.\n\n</div>",
            "Text<br>and <img src=\"dot.svg\" alt=\"a > b\"> and <b>more</b>.",
            "<details><summary>Why</summary>\n\n- <b>So</b>\n\n</details>",
            "`<div>` and `[^1]` and `http://example.com` and `> [!NOET]`.",
            "```text\n<div>\n[^1]\nhttp://example.com\n> [!NOET]\n## Skipped\n#### Heading\n```",
            "> [!WARNING]\n> Text.",
            "> [a link](chapter.md) in a quote.",
            "A note.[^1] Again.[^1]\n\n[^1]: See: <https://example.com>.",
            "<svg xmlns=\"http://www.w3.org/2000/svg\" aria-hidden=\"true\"></svg>",
            "See <http://localhost:3000>.",
            "## A\n\n### B\n\n## C\n\n# D",
        ] {
            assert_none(&faults(book_with(text).0.top()));
        }
    }
}
