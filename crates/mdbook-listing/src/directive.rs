//! What an author writes into a chapter to show something of a listing.
//!
//! | directive | becomes |
//! |---|---|
//! | `{{#listing NAME "Caption."}}`, alone on its line | the listing's figure |
//! | the same with `lines="drop(sender) \| let task1 .. let task2"` | with these lines of the Rust program highlighted |
//! | the same with `python_lines="await"` | and these lines of the Python program |
//! | `{{#timeline NAME "Caption."}}`, alone on its line | its timeline and output alone |
//! | `{{#ref NAME}}` | a link to the figure, such as "Listing 3.1" |
//! | `{{#seeds NAME}}` | over how many seeds the twins print the same, such as "200 of 200" |
//! | `{{#at NAME "text"}}` | when the line with this text was printed, such as "300 ms" |
//! | `{{#count NAME "text"}}` | how many printed lines hold this text, such as "twelve" |
//! | `{{#line NAME "text"}}` | a link to the program's line with this text, such as "line 7" |
//! | `{{#line NAME "text" "other"}}` | a link to the lines from the one to the other, such as "lines 7 to 9" |
//! | `{{#value NAME "sleep(…)"}}` | what stands at the `…` in the program, such as "100" |
//! | `{{#said NAME "text"}}` | the text in quotation marks, if the program or its compiler said it |
//! | the last five with `python` behind the name | the same of the Python program |
//! | `{{#claim NAME}}` behind a sentence | a link to the claim that proves it |
//! | `{{#cite URL}}` behind a sentence | a link to the source that says it |
//! | `{{#judgement}}` behind a sentence | the mark of the author's judgement |
//! | `{{#proofs}}`, alone on its line | all claims, with their sentences, programs and what these print |
//! | `{{#index}}`, alone on its line | the list of all listings |
//!
//! A text in quotation marks may stand in backquotes instead. It must be found once.

use std::ops::Range;

use crate::fault::did_you_mean;

/// The directives' names; mdBook's own (`include` and the like) are not ours to judge.
const OURS: [&str; 14] = [
    "listing",
    "timeline",
    "ref",
    "seeds",
    "index",
    "at",
    "count",
    "line",
    "value",
    "said",
    "claim",
    "cite",
    "judgement",
    "proofs",
];
const MDBOOKS: [&str; 6] = [
    "include",
    "rustdoc_include",
    "playground",
    "playpen",
    "title",
    "template",
];

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Directive {
    Listing(Figure),
    Timeline(Figure),
    Ref { name: String },
    Seeds { name: String },
    At(Passage),
    Count(Passage),
    Line(Passage),
    Value(Passage),
    Said(Passage),
    Claim { name: String },
    Cite { url: String },
    Judgement,
    Proofs,
    Index,
}

/// A place in a program or in what it printed, named by its words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Passage {
    /// The listing's or the claim's.
    pub name: String,
    /// Whether the Python program is meant.
    pub python: bool,
    pub text: String,
    /// The text of the last line, where a range of lines is meant.
    pub to: Option<String>,
}

/// The directives that read a number or a word from a program or a recording, so that nobody types it.
impl Directive {
    pub fn passage(&self) -> Option<&Passage> {
        match self {
            Directive::At(passage)
            | Directive::Count(passage)
            | Directive::Line(passage)
            | Directive::Value(passage)
            | Directive::Said(passage) => Some(passage),
            _ => None,
        }
    }
}

/// What an author says about a figure.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Figure {
    pub name: String,
    pub caption: String,
    /// The highlighted lines of the Rust program, named by their words.
    pub lines: Vec<Span>,
    /// Those of the Python program.
    pub python_lines: Vec<Span>,
}

/// Lines of a program: the one that holds `from`, up to the one that holds `to`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span {
    pub from: String,
    pub to: Option<String>,
}

/// A directive, or what is wrong with it, and where it stands in the text.
#[derive(Debug, PartialEq, Eq)]
pub struct Found {
    /// The bytes from `{{` to `}}`.
    pub place: Range<usize>,
    /// Counted from 1.
    pub line: usize,
    pub directive: Result<Directive, String>,
}

/// All directives in a chapter's Markdown, in order.
pub fn find(markdown: &str) -> Vec<Found> {
    let mut all = Vec::new();
    let mut from = 0;
    while let Some(start) = markdown[from..].find("{{#").map(|start| from + start) {
        let line = markdown[..start].matches('\n').count() + 1;
        let row_end = markdown[start..]
            .find('\n')
            .map_or(markdown.len(), |end| start + end);
        let Some(end) = markdown[start..row_end]
            .find("}}")
            .map(|end| start + end + 2)
        else {
            let directive = Err("this directive has no `}}` on its line. Close it.".to_owned());
            all.push(Found {
                place: start..row_end,
                line,
                directive,
            });
            from = row_end;
            continue;
        };
        from = end;
        let row_start = markdown[..start].rfind('\n').map_or(0, |end| end + 1);
        let alone = markdown[row_start..start].trim().is_empty()
            && markdown[end..row_end].trim().is_empty();
        if let Some(directive) = parse(&markdown[start + 3..end - 2], alone) {
            all.push(Found {
                place: start..end,
                line,
                directive,
            });
        }
    }
    all
}

/// Reads the words between `{{#` and `}}`; `None` for a directive that is mdBook's.
fn parse(words: &str, alone: bool) -> Option<Result<Directive, String>> {
    let (kind, rest) = words.split_once(char::is_whitespace).unwrap_or((words, ""));
    let rest = rest.trim();
    let takes = |form: &str| {
        Err(format!(
            "`{{{{#{words}}}}}` should have the form `{{{{#{form}}}}}`."
        ))
    };
    Some(match kind {
        "listing" | "timeline" => match figure(rest) {
            Some(_) if !alone => Err("a figure needs a line of its own. Put this directive on one.".to_owned()),
            Some(figure) if kind == "listing" => Ok(Directive::Listing(figure)),
            Some(figure) => Ok(Directive::Timeline(figure)),
            None => takes(&format!("{kind} NAME \"Caption.\"")).map_err(|message: String| {
                format!("{message} Behind the caption it takes lines=\"drop(sender) | let task1 .. let task2\" and python_lines=\"await\"; what its tasks are called stands in listing.toml.")
            }),
        },
        "ref" => name(rest).map_or_else(|| takes("ref NAME"), |name| Ok(Directive::Ref { name })),
        "seeds" => {
            name(rest).map_or_else(|| takes("seeds NAME"), |name| Ok(Directive::Seeds { name }))
        }
        "at" | "count" | "line" | "value" | "said" => match passage(rest) {
            Some(passage) if kind == "line" || passage.to.is_none() => Ok(match kind {
                "at" => Directive::At(passage),
                "count" => Directive::Count(passage),
                "line" => Directive::Line(passage),
                "value" => Directive::Value(passage),
                _ => Directive::Said(passage),
            }),
            _ => takes(&format!("{kind} NAME \"text\"")),
        },
        "claim" => {
            name(rest).map_or_else(|| takes("claim NAME"), |name| Ok(Directive::Claim { name }))
        }
        "cite" if rest.starts_with("https://") && !rest.contains(char::is_whitespace) => {
            let url = rest.to_owned();
            Ok(Directive::Cite { url })
        }
        "cite" => takes("cite https://…"),
        "judgement" if rest.is_empty() => Ok(Directive::Judgement),
        "judgement" => takes("judgement"),
        "proofs" if rest.is_empty() && alone => Ok(Directive::Proofs),
        "proofs" => takes("proofs"),
        "index" if rest.is_empty() && alone => Ok(Directive::Index),
        "index" => takes("index"),
        _ if MDBOOKS.contains(&kind) => return None,
        _ => Err(format!(
            "there is no directive `{kind}`.{}",
            did_you_mean(kind, OURS)
        )),
    })
}

fn name(name: &str) -> Option<String> {
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
    (!name.is_empty() && name.chars().all(plain)).then(|| name.to_owned())
}

/// Reads `NAME "Caption." key="value" …`.
fn figure(words: &str) -> Option<Figure> {
    let (first, rest) = words.split_once(char::is_whitespace)?;
    let (caption, mut rest) = rest.trim_start().strip_prefix('"')?.split_once('"')?;
    if caption.trim().is_empty() {
        return None;
    }
    let mut figure = Figure {
        name: name(first)?,
        caption: caption.to_owned(),
        ..Figure::default()
    };
    while !rest.trim().is_empty() {
        let (key, behind) = rest
            .strip_prefix(char::is_whitespace)?
            .trim_start()
            .split_once('=')?;
        let (value, behind) = quoted(behind)?;
        let value = value.as_str();
        match key {
            "lines" => figure.lines = spans(value)?,
            "python_lines" => figure.python_lines = spans(value)?,
            _ => return None,
        }
        rest = behind;
    }
    Some(figure)
}

/// Reads `drop(sender) | let task1 .. let task2`.
fn spans(text: &str) -> Option<Vec<Span>> {
    text.split(" | ")
        .map(|span| {
            let (from, to) = match span.split_once(" .. ") {
                Some((from, to)) => (from.trim(), Some(to.trim())),
                None => (span.trim(), None),
            };
            let number = |text: &str| {
                text.chars()
                    .all(|c| c.is_ascii_digit() || " ,-".contains(c))
            };
            let words = |text: &str| !text.is_empty() && !number(text);
            (words(from) && to.is_none_or(words)).then(|| Span {
                from: from.to_owned(),
                to: to.map(str::to_owned),
            })
        })
        .collect()
}

/// Reads `NAME "text"`, `NAME python "text"` and `NAME "text" "other"`.
fn passage(words: &str) -> Option<Passage> {
    let (first, rest) = words.split_once(char::is_whitespace)?;
    let rest = rest.trim_start();
    let (python, rest) = match rest.strip_prefix("python ") {
        Some(rest) => (true, rest),
        None => (false, rest),
    };
    let (text, rest) = quoted(rest)?;
    let to = match rest.trim() {
        "" => None,
        rest => {
            let (to, rest) = quoted(rest)?;
            rest.trim().is_empty().then_some(Some(to))?
        }
    };
    Some(Passage {
        name: name(first)?,
        python,
        text,
        to,
    })
}

/// The text between the quotation marks or backquotes that `words` starts with, and what is behind them.
fn quoted(words: &str) -> Option<(String, &str)> {
    let words = words.trim_start();
    let mark = words
        .chars()
        .next()
        .filter(|mark| ['"', '`'].contains(mark))?;
    let (text, rest) = words[1..].split_once(mark)?;
    (!text.trim().is_empty()).then(|| (text.to_owned(), rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn only(markdown: &str) -> Result<Directive, String> {
        let mut all = find(markdown);
        assert_eq!(all.len(), 1, "{all:?}");
        all.remove(0).directive
    }

    #[test]
    fn a_listing_has_a_name_and_a_caption() {
        let mut figure = Figure {
            name: "lazy".into(),
            caption: "A `call` waits.".into(),
            ..Figure::default()
        };
        assert_eq!(
            only("{{#listing lazy \"A `call` waits.\"}}"),
            Ok(Directive::Listing(figure.clone()))
        );
        figure.lines = vec![
            Span {
                from: "drop(x)".into(),
                to: None,
            },
            Span {
                from: "let a".into(),
                to: Some("let b".into()),
            },
        ];
        let all = "{{#listing lazy \"A `call` waits.\" lines=\"drop(x) | let a .. let b\"}}";
        assert_eq!(only(all), Ok(Directive::Listing(figure)));
    }

    #[test]
    fn a_malformed_listing_is_told_its_form() {
        for wrong in [
            "{{#listing}}",
            "{{#listing lazy}}",
            "{{#listing lazy Caption}}",
            "{{#listing ../x \"C.\"}}",
            "{{#listing lazy \"C.\" lines=\"0\"}}",
            "{{#listing lazy \"C.\" lines=\"5-7\"}}",
            "{{#listing lazy \"C.\" lines=\"a .. \"}}",
            "{{#listing lazy \"C.\" lins=\"5\"}}",
            "{{#listing lazy \"C.\" lanes=\"task1\"}}",
        ] {
            let message = only(wrong).expect_err("refused");
            assert!(
                message.contains("{{#listing NAME \"Caption.\"}}"),
                "{message}"
            );
        }
        assert!(
            only("{{#listing lazy \"C.\"")
                .expect_err("refused")
                .contains("no `}}`")
        );
        assert!(
            only("see {{#listing lazy \"C.\"}}")
                .expect_err("refused")
                .contains("line of its own")
        );
        assert!(
            only("{{#listin lazy}}")
                .expect_err("refused")
                .contains("Did you mean `listing`?")
        );
    }

    #[test]
    fn lines_count_from_one_and_mdbooks_own_directives_are_left_alone() {
        let all =
            find("one\n{{#include x}}\n\nsee {{#ref lazy}} and {{#seeds lazy}}\n{{#index}}\n");
        let lines: Vec<_> = all.iter().map(|found| found.line).collect();
        assert_eq!(lines, [4, 4, 5]);
        assert_eq!(all[2].directive, Ok(Directive::Index));
    }
}
