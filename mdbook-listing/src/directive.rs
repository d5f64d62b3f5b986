//! What an author writes into a chapter to show something of a listing.
//!
//! | directive | becomes |
//! |---|---|
//! | `{{#listing NAME "Caption."}}`, alone on its line | the listing's figure |
//! | the same with `lines="5,11-13"` | with these lines of the Rust program highlighted |
//! | the same with `python_lines="5"` | and these lines of the Python program |
//! | the same with `lanes="task1,watcher1"` | with these names for the Rust tasks, in the order of their start |
//! | the same with `python_lanes="task1"` | and these for the Python tasks |
//! | `{{#timeline NAME "Caption."}}`, alone on its line | its timeline and output alone |
//! | `{{#ref NAME}}` | a link to the figure, such as "Listing 3.1" |
//! | `{{#seeds NAME}}` | over how many seeds the twins print the same, such as "200 of 200" |
//! | `{{#index}}`, alone on its line | the list of all listings |

use std::ops::Range;

use crate::fault::did_you_mean;

/// The directives' names; mdBook's own (`include` and the like) are not ours to judge.
const OURS: [&str; 5] = ["listing", "timeline", "ref", "seeds", "index"];
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
    Index,
}

/// What an author says about a figure.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Figure {
    pub name: String,
    pub caption: String,
    /// The highlighted lines of the Rust program, counted from 1.
    pub lines: Vec<usize>,
    /// Those of the Python program.
    pub python_lines: Vec<usize>,
    /// The names of the Rust program's tasks in the order of their start; none if they name themselves.
    pub lanes: Vec<String>,
    /// The names of the Python twin's tasks, likewise.
    pub python_lanes: Vec<String>,
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
                format!("{message} Behind the caption it takes lines=\"5,11-13\", lanes=\"task1,watcher1\" and python_lanes=\"task1\".")
            }),
        },
        "ref" => name(rest).map_or_else(|| takes("ref NAME"), |name| Ok(Directive::Ref { name })),
        "seeds" => {
            name(rest).map_or_else(|| takes("seeds NAME"), |name| Ok(Directive::Seeds { name }))
        }
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
            .split_once("=\"")?;
        let (value, behind) = behind.split_once('"')?;
        match key {
            "lines" => figure.lines = ranges(value)?,
            "python_lines" => figure.python_lines = ranges(value)?,
            "lanes" => figure.lanes = names(value),
            "python_lanes" => figure.python_lanes = names(value),
            _ => return None,
        }
        rest = behind;
    }
    Some(figure)
}

/// Reads `task1,task2`.
fn names(text: &str) -> Vec<String> {
    text.split(',').map(|name| name.trim().to_owned()).collect()
}

/// Reads `5,11-13`.
fn ranges(text: &str) -> Option<Vec<usize>> {
    let mut lines = Vec::new();
    for range in text.split(',') {
        let (first, last) = range.split_once('-').unwrap_or((range, range));
        let (first, last) = (
            first.trim().parse::<usize>().ok()?,
            last.trim().parse::<usize>().ok()?,
        );
        if first == 0 || last < first {
            return None;
        }
        lines.extend(first..=last);
    }
    Some(lines)
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
        figure.lines = vec![5, 11, 12, 13];
        figure.lanes = vec!["task1".into(), "watcher1".into()];
        let all =
            "{{#listing lazy \"A `call` waits.\" lines=\"5,11-13\" lanes=\"task1, watcher1\"}}";
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
            "{{#listing lazy \"C.\" lines=\"5-3\"}}",
            "{{#listing lazy \"C.\" lins=\"5\"}}",
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
