//! What an author writes into a chapter to show something of a listing.
//!
//! | directive | becomes |
//! |---|---|
//! | `{{#listing NAME "Caption."}}`, alone on its line | the listing's figure |
//! | `{{#ref NAME}}` | a link to the figure, such as "Listing 3.1" |
//! | `{{#seeds NAME}}` | over how many seeds the twins print the same, such as "200 of 200" |
//! | `{{#index}}`, alone on its line | the list of all listings |

use std::ops::Range;

use crate::fault::did_you_mean;

/// The directives' names; mdBook's own (`include` and the like) are not ours to judge.
const OURS: [&str; 4] = ["listing", "ref", "seeds", "index"];
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
    Listing { name: String, caption: String },
    Ref { name: String },
    Seeds { name: String },
    Index,
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
    let name = |name: &str| {
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
        (!name.is_empty() && name.chars().all(plain)).then(|| name.to_owned())
    };
    Some(match kind {
        "listing" => {
            let (first, caption) = rest.split_once(char::is_whitespace).unwrap_or((rest, ""));
            let caption = caption
                .trim()
                .strip_prefix('"')
                .and_then(|text| text.strip_suffix('"'));
            match (name(first), caption) {
                (Some(_), Some(_)) if !alone => {
                    Err("a figure needs a line of its own. Put this directive on one.".to_owned())
                }
                (Some(name), Some(caption)) if !caption.trim().is_empty() => {
                    Ok(Directive::Listing {
                        name,
                        caption: caption.to_owned(),
                    })
                }
                _ => takes("listing NAME \"Caption.\""),
            }
        }
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
        let listing = Directive::Listing {
            name: "lazy".into(),
            caption: "A \"call\" waits.".into(),
        };
        assert_eq!(only("{{#listing lazy \"A \"call\" waits.\"}}"), Ok(listing));
    }

    #[test]
    fn a_malformed_listing_is_told_its_form() {
        for wrong in [
            "{{#listing}}",
            "{{#listing lazy}}",
            "{{#listing lazy Caption}}",
            "{{#listing ../x \"C.\"}}",
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
