//! Finds the sentence that a mark stands behind.

use std::sync::LazyLock;

use regex::Regex;

/// The sentence of `markdown` that ends at the byte `end`: from the end of the sentence before it, or from the start
/// of its paragraph, item or cell. Links and emphasis are left out, and `…` stands for a number that is read.
pub fn before(markdown: &str, end: usize) -> String {
    // Where a new block starts: after an empty line, at an item, a cell, a heading or a table's row.
    static BLOCK: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"(?m)\n[>\s]*\n|^[>\s]*(?:[-*+]|\d+\.)\s|^#+\s[^\n]*\n|\|")
            .expect("a regular expression")
    });
    let text = &markdown[..end];
    let start = BLOCK.find_iter(text).last().map_or(0, |found| found.end());
    let text = plain(&text[start..]);
    let text = text.trim_end();
    sentences(text)
        .last()
        .copied()
        .unwrap_or_default()
        .to_owned()
}

/// A paragraph without its markup, in one line.
pub fn plain(markdown: &str) -> String {
    static MARKS: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"\{\{#(?:claim|cite|judgement)[^}]*\}\}").expect("a regular expression")
    });
    static READ: LazyLock<Regex> =
        LazyLock::new(|| Regex::new(r"\{\{#[^}]*\}\}").expect("a regular expression"));
    static LINK: LazyLock<Regex> =
        LazyLock::new(|| Regex::new(r"\[([^\]]*)\](?:\([^)\s]*\))").expect("a regular expression"));
    static QUOTE: LazyLock<Regex> =
        LazyLock::new(|| Regex::new(r"(?m)^\s*>+\s?").expect("a regular expression"));
    static EMPHASIS: LazyLock<Regex> =
        LazyLock::new(|| Regex::new(r"\*+").expect("a regular expression"));
    static SPACE: LazyLock<Regex> =
        LazyLock::new(|| Regex::new(r"\s+").expect("a regular expression"));
    // Emphasis is left out of the text, not of the code in it.
    let text = QUOTE.replace_all(markdown, "");
    let text = MARKS.replace_all(&text, "");
    let text = READ.replace_all(&text, "…");
    let text = LINK.replace_all(&text, "$1");
    let mut parts: Vec<String> = Vec::new();
    for (index, part) in text.split('`').enumerate() {
        parts.push(if index % 2 == 0 {
            EMPHASIS.replace_all(part, "").into_owned()
        } else {
            part.to_owned()
        });
    }
    SPACE.replace_all(&parts.join("`"), " ").trim().to_owned()
}

/// The sentences of a plain text, in order.
pub fn sentences(text: &str) -> Vec<&str> {
    static END: LazyLock<Regex> =
        LazyLock::new(|| Regex::new(r#"[.?!…][)"'”]*\s+"#).expect("a regular expression"));
    let mut all = Vec::new();
    let mut from = 0;
    for found in END.find_iter(text) {
        let next = text[found.end()..].chars().next();
        // `…` ends no sentence, and neither does a dot before a small letter.
        let in_code = text[..found.start()].matches('`').count() % 2 == 1;
        if in_code || next.is_some_and(char::is_lowercase) || found.as_str().starts_with('…') {
            continue;
        }
        all.push(text[from..found.end()].trim_end());
        from = found.end();
    }
    if !text[from..].trim().is_empty() {
        all.push(text[from..].trim_end());
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    fn behind(markdown: &str) -> String {
        before(markdown, markdown.find("{{#claim x}}").expect("a mark"))
    }

    #[test]
    fn a_sentence_ends_at_its_mark() {
        for (markdown, sentence) in [
            (
                "One.\n\nTwo. Three is\nlong.{{#claim x}} Four.",
                "Three is long.",
            ),
            ("- One. Two.\n- Three `a. B`.{{#claim x}}", "Three `a. B`."),
            ("| One. | Two *is*.{{#claim x}} |", "Two is."),
            (
                "> One.\n> [Two](a.md#b) at {{#at y \"z\"}} is.{{#claim x}}",
                "Two at … is.",
            ),
            ("First.{{#claim y}} Then `**`.{{#claim x}}", "Then `**`."),
            (
                "It ends (here).{{#claim y}} (It starts.){{#claim x}}",
                "(It starts.)",
            ),
            ("# Head\nIt is.{{#claim x}}", "It is."),
        ] {
            assert_eq!(behind(markdown), sentence, "{markdown}");
        }
    }
}
