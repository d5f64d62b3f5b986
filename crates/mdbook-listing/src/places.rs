//! Where in the book things stand, found once for all pages.

use std::collections::{HashMap, HashSet};
use std::path::Path;

use listing::Listing;
use mdbook_preprocessor::book::{Book, BookItem, Chapter};

use crate::directive::{self, Directive, Figure, Found, Passage};
use crate::fault::Fault;
use crate::passage;

/// Where a listing's figure, or an exercise, stands.
pub(crate) struct Place {
    /// Such as `3.1`.
    pub number: String,
    /// How many of its kind stand before it in the book.
    pub nth: usize,
    pub caption: String,
    /// The chapter's file, from the top of the book, and the line.
    pub file: String,
    pub line: usize,
    /// The chapter's file, from `src`: what a link names.
    pub path: String,
}

/// Finds each listing's figure, and says where there is a second one.
pub(crate) fn places(source: &str, book: &Book, faults: &mut Vec<Fault>) -> HashMap<String, Place> {
    let shown = |directive| match directive {
        Directive::Listing(Figure { name, caption, .. }) => Some((name, caption)),
        _ => None,
    };
    let twice = |name: &str, first: &Place| {
        format!(
            "{name} is shown here and in {}:{}; a listing has one figure. Link to it: `{{{{#ref {name}}}}}`.",
            first.file, first.line
        )
    };
    numbered(source, book, shown, twice, faults)
}

/// Counts, chapter by chapter, the directives of which `shown` gives a name and a caption. What stands a second time is a
/// fault, in the words of `twice`, which takes its name and its first place.
pub(crate) fn numbered(
    source: &str,
    book: &Book,
    shown: impl Fn(Directive) -> Option<(String, String)>,
    twice: impl Fn(&str, &Place) -> String,
    faults: &mut Vec<Fault>,
) -> HashMap<String, Place> {
    let mut places = HashMap::<String, Place>::new();
    for item in book.iter() {
        let BookItem::Chapter(chapter) = item else {
            continue;
        };
        let file = file(source, chapter);
        let mut count = 0;
        for Found {
            line, directive, ..
        } in directive::find(&chapter.content)
        {
            let Some((name, caption)) = directive.ok().and_then(&shown) else {
                continue;
            };
            if let Some(first) = places.get(&name) {
                faults.push(Fault::new(&file, line, twice(&name, first)));
                continue;
            }
            count += 1;
            let number = match &chapter.number {
                Some(number) => format!("{}.{count}", number.to_string().trim_end_matches('.')),
                None => count.to_string(),
            };
            let path = chapter
                .path
                .as_deref()
                .unwrap_or(Path::new(""))
                .display()
                .to_string();
            let nth = places.len();
            places.insert(
                name,
                Place {
                    number,
                    nth,
                    caption,
                    file: file.clone(),
                    line,
                    path,
                },
            );
        }
    }
    places
}

/// The chapter's file, from the top of the book.
pub(crate) fn file(source: &str, chapter: &Chapter) -> String {
    let path = chapter
        .source_path
        .as_deref()
        .unwrap_or(Path::new(&chapter.name));
    format!("{source}/{}", path.display())
}

/// The way from a chapter's page to the top of the book, such as `../`.
pub(crate) fn up(chapter: &Chapter) -> String {
    let folders = chapter
        .path
        .as_deref()
        .and_then(Path::parent)
        .map_or(0, |path| path.iter().count());
    "../".repeat(folders)
}

/// The ids of program lines that a link in the book leads to.
pub(crate) fn linked(book: &Book, listings: &[Listing]) -> HashSet<String> {
    let mut all = HashSet::new();
    for chapter in book.chapters() {
        for (at, _) in chapter.content.match_indices('#') {
            let rest = &chapter.content[at + 1..];
            if let Some((id, _)) = rest.split_once(')') {
                all.insert(id.to_owned());
            }
        }
        for found in directive::find(&chapter.content) {
            let Ok(Directive::Line(passage)) = found.directive else {
                continue;
            };
            let listing = listings.iter().find(|listing| listing.name == passage.name);
            // What is wrong with it is said where it is drawn.
            if let Some(Ok((from, _))) = listing.map(|listing| passage::lines(listing, &passage)) {
                all.insert(line_id(&passage, from));
            }
        }
    }
    all
}

/// The id of a line of a program, such as `kettle-L7`.
pub(crate) fn line_id(passage: &Passage, line: usize) -> String {
    let letter = if passage.python { 'P' } else { 'L' };
    format!("{}-{letter}{line}", passage.name)
}
