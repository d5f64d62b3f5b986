//! Colours for programs, given when the book is built: no script has to find them in the reader's browser.
//!
//! A page has thousands of coloured words, so their marks are the shortest elements that say nothing to a screen
//! reader: `b` is a keyword, `i` a comment, `u` a literal and `var` a name that is defined, called or a type. A book's
//! own style colours them.

use std::fmt::Debug;
use std::sync::LazyLock;

use maud::{Markup, PreEscaped, html};
use pulldown_cmark::{CodeBlockKind, Event, Parser, Tag};
use tree_sitter_highlight::{HighlightConfiguration, HighlightEvent, Highlighter};

use crate::directive::options;

/// What the grammars call the parts of a program, the longest fitting name first taken, and the element of each: a short
/// one for what there is most of.
const PARTS: [(&str, Option<&str>); 12] = [
    ("keyword", Some("b")),
    ("comment", Some("var")),
    ("string", Some("u")),
    ("escape", Some("u")),
    ("number", Some("u")),
    ("constant.builtin", Some("u")),
    ("function", Some("i")),
    ("type", Some("i")),
    ("constructor", Some("i")),
    // What stands in a string and is none, such as `{roll}` in Python.
    ("embedded", None),
    ("label", None),
    ("attribute", None),
];

/// A grammar, ready to be asked for colours.
fn grammar(language: &str) -> Option<&'static HighlightConfiguration> {
    static RUST: LazyLock<HighlightConfiguration> = LazyLock::new(|| {
        let (grammar, queries) = (
            tree_sitter_rust::LANGUAGE,
            tree_sitter_rust::HIGHLIGHTS_QUERY,
        );
        configured(HighlightConfiguration::new(
            grammar.into(),
            "rust",
            queries,
            "",
            "",
        ))
    });
    static PYTHON: LazyLock<HighlightConfiguration> = LazyLock::new(|| {
        let (grammar, queries) = (
            tree_sitter_python::LANGUAGE,
            tree_sitter_python::HIGHLIGHTS_QUERY,
        );
        configured(HighlightConfiguration::new(
            grammar.into(),
            "python",
            queries,
            "",
            "",
        ))
    });
    match language {
        "rust" => Some(&RUST),
        "python" => Some(&PYTHON),
        _ => None,
    }
}

fn configured<E: Debug>(grammar: Result<HighlightConfiguration, E>) -> HighlightConfiguration {
    let mut grammar = grammar.expect("the queries are the grammar's own");
    grammar.configure(&PARTS.map(|(name, _)| name));
    grammar
}

/// A program in colour, each line for itself, without line ends; as it is where nobody knows its language.
pub(crate) fn lines(language: &str, source: &str) -> Vec<String> {
    let Some(grammar) = grammar(language) else {
        return plain(source);
    };
    let mut highlighter = Highlighter::new();
    let Ok(events) = highlighter.highlight(grammar, source.as_bytes(), None, |_| None) else {
        return plain(source);
    };
    let mut lines = vec![String::new()];
    let mut parts = Vec::new();
    for event in events {
        match event {
            Ok(HighlightEvent::HighlightStart(part)) => parts.push(PARTS[part.0].1),
            Ok(HighlightEvent::HighlightEnd) => {
                parts.pop();
            }
            Ok(HighlightEvent::Source { start, end }) => {
                let element = parts.last().copied().flatten();
                for (index, piece) in source[start..end].split('\n').enumerate() {
                    if index > 0 {
                        lines.push(String::new());
                    }
                    let line = lines.last_mut().expect("there is one at least");
                    append(line, element, piece);
                }
            }
            Err(_) => return plain(source),
        }
    }
    if source.ends_with('\n') {
        lines.pop();
    }
    lines
}

fn plain(source: &str) -> Vec<String> {
    source.lines().map(escaped).collect()
}

/// Puts a piece at the end of a line; blanks need no colour, and two neighbours of one colour are one.
fn append(line: &mut String, element: Option<&str>, piece: &str) {
    let text = escaped(piece);
    match element {
        Some(element) if !piece.trim().is_empty() => {
            let end = format!("</{element}>");
            if line.ends_with(&end) {
                line.truncate(line.len() - end.len());
            } else {
                *line += &format!("<{element}>");
            }
            *line += &text;
            *line += &end;
        }
        _ => *line += &text,
    }
}

fn escaped(text: &str) -> String {
    html! { (text) }.into_string()
}

/// A program in colour.
pub(crate) fn program(language: &str, source: &str) -> Markup {
    let mut text = lines(language, source).join("\n");
    if source.ends_with('\n') {
        text.push('\n');
    }
    PreEscaped(text)
}

/// The chapter with each fenced block whose language is known in colour. What stands in no figure is mdBook's to draw,
/// and so this writes what mdBook would, on one line, since a line of a quotation or of a list starts with its mark.
pub(crate) fn fences(markdown: &str) -> String {
    let mut drawn = String::new();
    let mut from = 0;
    let mut block = None;
    for (event, place) in Parser::new_ext(markdown, options()).into_offset_iter() {
        match event {
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(info))) => {
                block = Some((info, String::new()));
            }
            Event::Text(text) => {
                if let Some((_, source)) = &mut block {
                    source.push_str(&text);
                }
            }
            Event::End(pulldown_cmark::TagEnd::CodeBlock) => {
                let Some((info, source)) = block.take() else {
                    continue;
                };
                if let Some(fence) = fence(&info, &source) {
                    let end = place.start + markdown[place.clone()].trim_end().len();
                    drawn += &markdown[from..place.start];
                    drawn += &fence;
                    from = end;
                }
            }
            _ => {}
        }
    }
    drawn + &markdown[from..]
}

/// A fenced block with these words behind its fence, in colour and on one line.
fn fence(info: &str, source: &str) -> Option<String> {
    let words: Vec<_> = info
        .split([',', ' '])
        .filter(|word| !word.is_empty())
        .collect();
    let language = *words.first()?;
    grammar(language)?;
    // As mdBook has it: a line of Rust that starts with `# ` is part of the program, and not shown.
    let hidden = |row: &str| {
        let rest = row.trim_start().strip_prefix('#')?;
        (language == "rust" && (rest.is_empty() || rest.starts_with(' ')))
            .then(|| rest.strip_prefix(' ').unwrap_or(rest).to_owned())
    };
    let rows: Vec<_> = source.lines().map(|row| (row, hidden(row))).collect();
    let program: Vec<_> = rows
        .iter()
        .map(|(row, hidden)| hidden.as_deref().unwrap_or(row))
        .collect();
    let mut text = String::new();
    for (line, (_, hidden)) in lines(language, &program.join("\n")).iter().zip(&rows) {
        match hidden {
            Some(_) => text += &format!("<span class=\"boring\">{line}&#10;</span>"),
            None => text += &format!("{line}&#10;"),
        }
    }
    let class = format!("language-{}", words.join(" "));
    Some(html! { pre { code class=(class) { (PreEscaped(text)) } } }.into_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_get_the_colour_of_what_they_are() {
        let rust = "async fn tea() -> u8 {\n    // \"<hot>\"\n    sip(\"a\n b\", 1).await\n}\n";
        assert_eq!(
            program("rust", rust).into_string(),
            "<b>async</b> <b>fn</b> <i>tea</i>() -&gt; <i>u8</i> {\n    <var>// &quot;&lt;hot&gt;&quot;</var>\n    \
             <i>sip</i>(<u>&quot;a</u>\n<u> b&quot;</u>, <u>1</u>).<b>await</b>\n}\n"
        );
        let python = "async def tea(n):\n    print(f\"{n:.2f} hot\")  # yes\n";
        assert_eq!(
            program("python", python).into_string(),
            "<b>async</b> <b>def</b> <i>tea</i>(n):\n    <i>print</i>(<u>f&quot;</u>{n:.2f}<u> hot&quot;</u>)  \
             <var># yes</var>\n"
        );
        assert_eq!(program("sh", "a < b\n").into_string(), "a &lt; b\n");
    }

    #[test]
    fn no_letter_of_a_program_is_lost() {
        for source in [
            "",
            "\n",
            "fn",
            "fn\n\n\n",
            "fn (\n\t\"",
            "\u{fc} = '\u{1f47c}' # \u{fc}\n",
        ] {
            for language in ["rust", "python", "sh"] {
                let shown = program(language, source).into_string();
                let text = ["b", "i", "u", "var"].iter().fold(shown, |text, element| {
                    text.replace(&format!("<{element}>"), "")
                        .replace(&format!("</{element}>"), "")
                });
                let text = text.replace("&quot;", "\"").replace("&lt;", "<");
                assert_eq!(text, source, "{language}");
            }
        }
    }

    #[test]
    fn a_fence_keeps_its_place_and_its_hidden_lines() {
        let markdown = "A\n\n> - B\n>\n>   ```rust,should_panic\n>   # fn main() {\n>   a();\n>\n>   # }\n>   ```\n>\n> C\n\n```sh\nls\n```\n";
        assert_eq!(
            fences(markdown),
            "A\n\n> - B\n>\n>   <pre><code class=\"language-rust should_panic\"><span class=\"boring\"><b>fn</b> \
             <i>main</i>() {&#10;</span><i>a</i>();&#10;&#10;<span class=\"boring\">}&#10;</span></code></pre>\n>\n\
             > C\n\n```sh\nls\n```\n"
        );
        let figure = "<pre><code>\n```rust\nfn main() {}\n```\n</code></pre>\n";
        assert_eq!(fences(figure), figure);
    }
}
