//! What an author writes into a chapter to show something of a listing.
//!
//! | directive | becomes |
//! |---|---|
//! | `{{#listing NAME "Caption."}}`, alone on its line | the listing's figure |
//! | the same with `lines="drop(sender) \| let task1 .. let task2"` | with these lines of the Rust program highlighted |
//! | the same with `python_lines="await"` | and these lines of the Python program |
//! | the same with `note="task2 300: done, main does not look"` | with a ring in the timeline at what task2 does at 300 ms, and the words |
//! | the same with `python_note="…"` | and one in the timeline of the Python program, where it is another one |
//! | the same with `since="OTHER"` | with a plus at the lines that the listing OTHER does not have, and those of its lines that are gone |
//! | the same with `timeline="none"` | without its timeline, where another figure has it |
//! | `{{#timeline NAME "Caption."}}`, alone on its line | its timeline and output alone |
//! | `{{#twin NAME "Caption." python_lines="await"}}`, alone on its line | its Python program and output alone, where the figure stands elsewhere |
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
//! | `{{#version tokio}}` | the version of a package in `Cargo.lock`, such as "1.54.1" |
//! | `{{#version rustc}}`, `{{#version python}}` | with which the recordings were made, such as "1.95.0" |
//! | `{{#proofs}}`, alone on its line | all claims, with their sentences, programs and what these print |
//! | `{{#proofs one.md two.md}}` | the claims that these chapters are the first to make, for a book with many |
//! | `{{#exercise NAME "Title."}}`, alone on its line | the exercise: task, start, hints and answer, these folded |
//! | `{{#index}}`, alone on its line | the list of all listings |
//! | `{{#plot NAME "Caption."}}`, alone on its line | what was measured of NAME as bars, each with its ratio to the first way and its median |
//! | `{{#ratios one two}}`, alone on its line | a table of measures that have the same ways: how many times better each way is than the first |
//! | `{{#measures}}`, alone on its line | a table of all that was measured: medians and spread |
//! | `{{#ratio NAME slow fast}}` | how many times better one way is than another, such as "24 times"; refused if it is not better |
//! | `{{#even NAME one other}}` | by how much two ways differ, such as "2 %"; refused above 10 % |
//! | `{{#measured NAME way}}` | the median of a way, such as "12.3 µs"; or how much work it was, as in `{{#measured NAME tasks}}` |
//! | `{{#machine}}` | on what and with which versions it was measured, and when |
//! | `{{#row names.md run}}`, alone on its line in a table | the row of that chapter that starts with this name, as far as the table has columns |
//!
//! A text in quotation marks may stand in backquotes instead. It must be found once.
//!
//! What stands in a block of code or in `code` is no directive, and neither is what has a backslash before it, as in
//! `\{{#ref NAME}}`; the backslash goes.

use std::collections::HashMap;
use std::ops::Range;

use pulldown_cmark::{Event, Options, Parser, Tag};

use crate::fault::did_you_mean;

/// The directives' names; mdBook's own (`include` and the like) are not ours to judge.
const OURS: &[&str] = &[
    "listing",
    "timeline",
    "twin",
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
    "row",
    "version",
    "plot",
    "ratios",
    "measures",
    "ratio",
    "even",
    "measured",
    "machine",
    "exercise",
];
const MDBOOKS: [&str; 6] = [
    "include",
    "rustdoc_include",
    "playground",
    "playpen",
    "title",
    "template",
];

/// What a directive asks for; the table above says what becomes of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Directive {
    /// A listing's figure.
    Listing(Figure),
    /// Its timeline alone.
    Timeline(Figure),
    /// Its Python program alone.
    Twin(Figure),
    /// A link to the figure.
    Ref {
        /// The listing's.
        name: String,
    },
    /// Over how many seeds the twins print the same.
    Seeds {
        /// The listing's.
        name: String,
    },
    /// When a line was printed.
    At(Passage),
    /// How many printed lines hold a text.
    Count(Passage),
    /// A link to lines of a program.
    Line(Passage),
    /// What stands at a place in a program.
    Value(Passage),
    /// A text in quotation marks.
    Said(Passage),
    /// A link to the claim that proves a sentence.
    Claim {
        /// The claim's.
        name: String,
    },
    /// A link to a source.
    Cite {
        /// Its address, with `https://`.
        url: String,
    },
    /// The mark of a judgement.
    Judgement,
    /// A version.
    Version {
        /// Of a package in `Cargo.lock`, or `rustc`, or `python`.
        name: String,
    },
    /// All claims.
    Proofs {
        /// The chapters, as SUMMARY.md names them; none for all.
        chapters: Vec<String>,
    },
    /// An exercise.
    Exercise {
        /// Its name.
        name: String,
        /// Its title, in plain text.
        title: String,
    },
    /// All listings.
    Index,
    /// What was measured, as bars.
    Plot {
        /// The measure's.
        name: String,
        /// Markdown.
        caption: String,
    },
    /// Ratios of several measures, as a table.
    Ratios {
        /// The measures'.
        names: Vec<String>,
    },
    /// All that was measured, as a table.
    Measures,
    /// How many times better one way is than another.
    Ratio(Ways),
    /// By how much two ways differ that hardly do.
    Even(Ways),
    /// The median of a way, or how much work it was.
    Measured {
        /// The measure's.
        name: String,
        /// The way's, or what the work counts.
        key: String,
    },
    /// On what it was measured.
    Machine,
    /// A row of a table that another chapter has.
    Row {
        /// The other chapter, as SUMMARY.md names it.
        chapter: String,
        /// The name that stands as code at the start of the row.
        name: String,
    },
}

/// Two ways of one measure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ways {
    /// The measure's name.
    pub name: String,
    /// The way that is compared with.
    pub one: String,
    /// The other one.
    pub other: String,
}

/// A place in a program or in what it printed, named by its words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Passage {
    /// The listing's or the claim's.
    pub name: String,
    /// Whether the Python program is meant.
    pub python: bool,
    /// The words.
    pub text: String,
    /// The text of the last line, where a range of lines is meant.
    pub to: Option<String>,
}

impl Directive {
    /// What it reads a number or a word from, so that nobody types it; `None` for all others.
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
    /// The listing's.
    pub name: String,
    /// Markdown.
    pub caption: String,
    /// The highlighted lines of the Rust program, named by their words.
    pub lines: Vec<Span>,
    /// Those of the Python program.
    pub python_lines: Vec<Span>,
    /// The moment that the timeline is about.
    pub note: Option<Note>,
    /// That of the Python program's timeline, where it has one of its own.
    pub python_note: Option<Note>,
    /// The listing since which the figure marks what is new.
    pub since: Option<String>,
    /// Whether it goes without its timeline.
    pub no_timeline: bool,
}

/// A moment of a timeline, and what there is to see.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// What the timeline calls the task.
    pub task: String,
    /// Virtual milliseconds since the start.
    pub at: u64,
    /// The author's words.
    pub words: String,
}

/// Lines of a program: the one that holds `from`, up to the one that holds `to`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span {
    /// Words of the first line.
    pub from: String,
    /// Words of the last, if there are several.
    pub to: Option<String>,
}

/// A directive, or what is wrong with it, and where it stands in the text.
#[derive(Debug, PartialEq, Eq)]
pub struct Found {
    /// The bytes from `{{` to `}}`.
    pub place: Range<usize>,
    /// Counted from 1.
    pub line: usize,
    /// What it asks for, or a complaint for the author.
    pub directive: Result<Directive, String>,
}

/// What may be a directive: the bytes from `{{#` to `}}`, or to the end of its line where there is no `}}`.
struct Candidate {
    place: Range<usize>,
    is_closed: bool,
    /// Whether a backslash before it says that it is meant as it stands.
    is_escaped: bool,
}

/// What may be a directive and stands in no code, in order.
fn candidates(markdown: &str) -> Vec<Candidate> {
    let mut all = Vec::new();
    let mut from = 0;
    while let Some(start) = markdown[from..].find("{{#").map(|start| from + start) {
        let row_end = markdown[start..]
            .find('\n')
            .map_or(markdown.len(), |end| start + end);
        let closed = markdown[start..row_end].find("}}");
        let end = closed.map_or(row_end, |end| start + end + 2);
        all.push(Candidate {
            place: start..end,
            is_closed: closed.is_some(),
            is_escaped: markdown[..start].ends_with('\\'),
        });
        from = end;
    }
    if all.is_empty() {
        return all;
    }
    // Marks within a directive are its own: a backquote there starts no code.
    let mut bytes = markdown.as_bytes().to_vec();
    for candidate in all.iter().filter(|candidate| candidate.is_closed) {
        bytes[candidate.place.clone()].fill(b'x');
    }
    let text = String::from_utf8(bytes).expect("whole characters were replaced");
    let code: Vec<_> = Parser::new_ext(&text, options())
        .into_offset_iter()
        .filter(|(event, _)| matches!(event, Event::Start(Tag::CodeBlock(_)) | Event::Code(_)))
        .map(|(_, place)| place)
        .collect();
    all.retain(|candidate| {
        !code
            .iter()
            .any(|code| code.contains(&candidate.place.start))
    });
    all
}

/// Those options of mdBook that change where code starts and ends.
pub(crate) fn options() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_DEFINITION_LIST
        | Options::ENABLE_GFM
}

/// All directives in a chapter's Markdown, in order; none in code, and none behind a backslash.
pub fn find(markdown: &str) -> Vec<Found> {
    let mut all = Vec::new();
    for Candidate {
        place,
        is_closed,
        is_escaped,
    } in candidates(markdown)
    {
        if is_escaped {
            continue;
        }
        let line = markdown[..place.start].matches('\n').count() + 1;
        let directive = if is_closed {
            let row_start = markdown[..place.start].rfind('\n').map_or(0, |end| end + 1);
            let rest = markdown[place.end..].lines().next().unwrap_or_default();
            let alone =
                markdown[row_start..place.start].trim().is_empty() && rest.trim().is_empty();
            parse(&markdown[place.start + 3..place.end - 2], alone)
        } else {
            let message = "this directive has no `}}` on its line. Close it.";
            Some(Err(message.to_owned()))
        };
        if let Some(directive) = directive {
            all.push(Found {
                place,
                line,
                directive,
            });
        }
    }
    all
}

/// The places of the backslashes before directives that are meant as they stand, mdBook's own left out.
pub fn escapes(markdown: &str) -> Vec<usize> {
    candidates(markdown)
        .into_iter()
        .filter(|candidate| candidate.is_escaped && !is_mdbooks(&markdown[candidate.place.clone()]))
        .map(|candidate| candidate.place.start - 1)
        .collect()
}

fn is_mdbooks(directive: &str) -> bool {
    let words = directive.trim_start_matches("{{#").trim_end_matches("}}");
    let kind = words.split_whitespace().next().unwrap_or_default();
    MDBOOKS.contains(&kind)
}

/// The chapter with the backslashes that its author wrote into `source` and that mdBook's `links`, which runs first,
/// took away.
pub fn escaped_again(markdown: &str, source: &str) -> String {
    let written = candidates(source);
    if written.iter().all(|candidate| !candidate.is_escaped) {
        return markdown.to_owned();
    }
    let mut text = String::new();
    let mut from = 0;
    let mut seen = HashMap::<&str, usize>::new();
    for candidate in candidates(markdown) {
        let words = &markdown[candidate.place.clone()];
        // The first of the same words is the first that was written, and so on.
        let nth = seen.entry(words).or_default();
        let same = |other: &&Candidate| &source[other.place.clone()] == words;
        let escaped = written.iter().filter(same).nth(*nth);
        *nth += 1;
        if escaped.is_some_and(|written| written.is_escaped) && !candidate.is_escaped {
            text += &markdown[from..candidate.place.start];
            text.push('\\');
            from = candidate.place.start;
        }
    }
    text + &markdown[from..]
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
        "listing" | "timeline" | "twin" => match figure(rest) {
            Some(_) if !alone => Err("a figure needs a line of its own. Put this directive on one.".to_owned()),
            Some(figure) if kind == "listing" => Ok(Directive::Listing(figure)),
            Some(figure) if kind == "timeline" => Ok(Directive::Timeline(figure)),
            Some(figure) => Ok(Directive::Twin(figure)),
            None => takes(&format!("{kind} NAME \"Caption.\"")).map_err(|message: String| {
                format!("{message} Behind the caption it takes lines=\"drop(sender) | let task1 .. let task2\" and python_lines=\"await\", and note=\"task2 300: done, main does not look\", and since=\"OTHER\", and timeline=\"none\"; what its tasks are called stands in listing.toml.")
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
        "version" if !rest.is_empty() && !rest.contains(char::is_whitespace) => {
            let name = rest.to_owned();
            Ok(Directive::Version { name })
        }
        "version" => takes("version NAME"),
        "proofs" if alone => {
            let chapters = rest.split_whitespace().map(str::to_owned).collect();
            Ok(Directive::Proofs { chapters })
        }
        "proofs" => takes("proofs CHAPTER.md …").map_err(|message: String| {
            format!("{message} Put it on a line of its own.")
        }),
        "exercise" => match figure(rest) {
            Some(Figure { name, caption: title, .. }) if alone => Ok(Directive::Exercise { name, title }),
            Some(_) => Err("an exercise needs a line of its own. Put this directive on one.".to_owned()),
            None => takes("exercise NAME \"Title.\""),
        },
        "index" if rest.is_empty() && alone => Ok(Directive::Index),
        "index" => takes("index"),
        "plot" => match captioned(rest) {
            Some(_) if !alone => Err("a figure needs a line of its own. Put this directive on one.".to_owned()),
            Some((name, caption)) => Ok(Directive::Plot { name, caption }),
            None => takes("plot NAME \"Caption.\""),
        },
        "ratios" => match names(rest) {
            Some(names) if alone => Ok(Directive::Ratios { names }),
            _ => takes("ratios NAME …").map_err(|message: String| {
                format!("{message} Put it on a line of its own.")
            }),
        },
        "measures" if rest.is_empty() && alone => Ok(Directive::Measures),
        "measures" => takes("measures").map_err(|message: String| {
            format!("{message} Put it on a line of its own.")
        }),
        "ratio" | "even" => match names(rest).map(<[String; 3]>::try_from) {
            Some(Ok([name, one, other])) => {
                let ways = Ways { name, one, other };
                Ok(match kind {
                    "ratio" => Directive::Ratio(ways),
                    _ => Directive::Even(ways),
                })
            }
            _ => takes(&format!("{kind} NAME one other")),
        },
        "measured" => match names(rest).map(<[String; 2]>::try_from) {
            Some(Ok([name, key])) => Ok(Directive::Measured { name, key }),
            _ => takes("measured NAME way"),
        },
        "machine" if rest.is_empty() => Ok(Directive::Machine),
        "machine" => takes("machine"),
        "row" => match rest.split_once(' ') {
            Some((chapter, name)) if alone => Ok(Directive::Row {
                chapter: chapter.to_owned(),
                name: name.trim().to_owned(),
            }),
            _ => takes("row CHAPTER.md NAME").map_err(|message: String| {
                format!("{message} Put it on a line of its own in a table.")
            }),
        },
        _ if MDBOOKS.contains(&kind) => return None,
        _ => Err(format!(
            "there is no directive `{kind}`.{}",
            did_you_mean(kind, OURS.iter().copied())
        )),
    })
}

fn name(name: &str) -> Option<String> {
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
    (!name.is_empty() && name.chars().all(plain)).then(|| name.to_owned())
}

/// One name or more.
fn names(words: &str) -> Option<Vec<String>> {
    let names: Option<Vec<_>> = words.split_whitespace().map(name).collect();
    names.filter(|names| !names.is_empty())
}

/// Reads `NAME "Caption."`.
fn captioned(words: &str) -> Option<(String, String)> {
    let (name, caption, rest) = named(words)?;
    rest.trim().is_empty().then_some((name, caption))
}

/// Reads `NAME "Caption."` and what is behind it.
fn named(words: &str) -> Option<(String, String, &str)> {
    let (first, rest) = words.split_once(char::is_whitespace)?;
    let (caption, rest) = rest.trim_start().strip_prefix('"')?.split_once('"')?;
    (!caption.trim().is_empty()).then_some((name(first)?, caption.to_owned(), rest))
}

/// Reads `NAME "Caption." key="value" …`.
fn figure(words: &str) -> Option<Figure> {
    let (name_of, caption, mut rest) = named(words)?;
    let mut figure = Figure {
        name: name_of,
        caption,
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
            "note" => figure.note = Some(note(value)?),
            "python_note" => figure.python_note = Some(note(value)?),
            "since" => figure.since = Some(name(value)?),
            "timeline" if value == "none" => figure.no_timeline = true,
            _ => return None,
        }
        rest = behind;
    }
    Some(figure)
}

/// Reads `task2 300: done, main does not look`.
fn note(text: &str) -> Option<Note> {
    let (moment, words) = text.split_once(':')?;
    let (task, at) = moment.trim().rsplit_once(' ')?;
    let (task, words) = (task.trim(), words.trim());
    (!task.is_empty() && !words.is_empty()).then_some(Note {
        task: task.to_owned(),
        at: at.parse().ok()?,
        words: words.to_owned(),
    })
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
            name: "kettle".into(),
            caption: "A `call` waits.".into(),
            ..Figure::default()
        };
        assert_eq!(
            only("{{#listing kettle \"A `call` waits.\"}}"),
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
        figure.note = Some(Note {
            task: "task 1".into(),
            at: 200,
            words: "hot: main sleeps".into(),
        });
        figure.since = Some("cup".into());
        figure.no_timeline = true;
        let all = "{{#listing kettle \"A `call` waits.\" lines=\"drop(x) | let a .. let b\" note=\"task 1 200: hot: main sleeps\" since=\"cup\" timeline=\"none\"}}";
        assert_eq!(only(all), Ok(Directive::Listing(figure)));
    }

    #[test]
    fn a_malformed_listing_is_told_its_form() {
        for wrong in [
            "{{#listing}}",
            "{{#listing kettle}}",
            "{{#listing kettle Caption}}",
            "{{#listing ../x \"C.\"}}",
            "{{#listing kettle \"C.\" lines=\"0\"}}",
            "{{#listing kettle \"C.\" lines=\"5-7\"}}",
            "{{#listing kettle \"C.\" lines=\"a .. \"}}",
            "{{#listing kettle \"C.\" lins=\"5\"}}",
            "{{#listing kettle \"C.\" lanes=\"task1\"}}",
            "{{#listing kettle \"C.\" note=\"hot\"}}",
            "{{#listing kettle \"C.\" since=\"the cup\"}}",
            "{{#listing kettle \"C.\" timeline=\"short\"}}",
            "{{#listing kettle \"C.\" note=\"task1 soon: hot\"}}",
            "{{#listing kettle \"C.\" note=\"200: hot\"}}",
        ] {
            let message = only(wrong).expect_err("refused");
            assert!(
                message.contains("{{#listing NAME \"Caption.\"}}"),
                "{message}"
            );
        }
        assert!(
            only("{{#listing kettle \"C.\"")
                .expect_err("refused")
                .contains("no `}}`")
        );
        assert!(
            only("see {{#listing kettle \"C.\"}}")
                .expect_err("refused")
                .contains("line of its own")
        );
        assert!(
            only("{{#listin kettle}}")
                .expect_err("refused")
                .contains("Did you mean `listing`?")
        );
    }

    #[test]
    fn what_stands_in_code_is_no_directive() {
        for code in [
            "```text\n{{#ref kettle}}\n```",
            "~~~\n{{#listing kettle \"C.\"}}\n~~~",
            "> ```text\n> {{#ref kettle\n> ```",
            "- An item:\n\n  ```text\n  {{#ref kettle}}\n  ```",
            "    {{#ref kettle}}",
            "See `{{#ref kettle}}`.",
            "See ``{{#line kettle `a`}}``.",
            "See `{{#listing kettle` and `kettle}}`.",
        ] {
            assert_eq!(find(code), [], "{code}");
        }
        for (text, count) in [
            ("`a` {{#ref kettle}} `b`", 1),
            (
                "{{#line kettle `a`}} and {{#line kettle \"it`s\"}}, `{{#ref x}}`",
                2,
            ),
            ("- An item:\n\n    {{#ref kettle}}", 1),
            ("```text\n```\n{{#ref kettle}}", 1),
            ("<div>\n{{#index}}\n</div>", 1),
            ("| a |\n|---|\n| {{#at kettle \"a | b\"}} |", 1),
        ] {
            let found = find(text);
            assert_eq!(found.len(), count, "{text}: {found:?}");
            assert!(
                found.iter().all(|found| found.directive.is_ok()),
                "{text}: {found:?}"
            );
        }
    }

    #[test]
    fn a_backslash_keeps_a_directive_as_it_stands() {
        let text =
            "\\{{#ref kettle}} {{#ref kettle}} \\{{#include x}} `\\{{#ref kettle}}` \\{{#wrong";
        assert_eq!(find(text).len(), 1);
        assert_eq!(escapes(text).len(), 2);
        // mdBook's `links` takes all backslashes away.
        let linked = text.replace('\\', "");
        let again =
            "\\{{#ref kettle}} {{#ref kettle}} \\{{#include x}} `{{#ref kettle}}` \\{{#wrong";
        assert_eq!(escaped_again(&linked, text), again);
        assert_eq!(escaped_again(text, text), text);
        assert_eq!(
            escaped_again("{{#ref kettle}}", "{{#ref kettle}}"),
            "{{#ref kettle}}"
        );
    }

    #[test]
    fn lines_count_from_one_and_mdbooks_own_directives_are_left_alone() {
        let all =
            find("one\n{{#include x}}\n\nsee {{#ref kettle}} and {{#seeds kettle}}\n{{#index}}\n");
        let lines: Vec<_> = all.iter().map(|found| found.line).collect();
        assert_eq!(lines, [4, 4, 5]);
        assert_eq!(all[2].directive, Ok(Directive::Index));
    }
}
