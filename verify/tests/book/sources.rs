//! What can be said of the book from its sources alone.

use std::collections::HashSet;
use std::path::Path;
use std::sync::LazyLock;

use listing::Listing;
use mdbook_listing::Fault;
use mdbook_listing::directive::{self, Directive};
use pulldown_cmark::{CodeBlockKind, Event, Tag};
use regex::Regex;

use crate::file::{self, File};
use crate::{blocks, config, directives, index, markup, own, promises, said, text, versions};

/// Everything wrong in the sources of the book at `top`.
pub(crate) fn faults(top: &Path) -> Vec<Fault> {
    let unreadable = text::unreadable(top);
    if !unreadable.is_empty() {
        return unreadable;
    }
    let chapters = file::chapters(top);
    let mut faults = unshown(top, &chapters);
    faults.extend(unlisted(&chapters));
    for file in chapters.iter().chain(&file::read(top, "README.md")) {
        faults.extend(fences(file));
    }
    faults.extend(said::faults(top, &chapters));
    faults.extend(versions::faults(top));
    faults.extend(text::faults(top));
    faults.extend(blocks::faults(top));
    faults.extend(markup::faults(top));
    faults.extend(directives::faults(top));
    faults.extend(config::faults(top));
    faults.extend(promises::faults(top));
    faults.extend(index::faults(top));
    faults.extend(own::faults(top));
    faults.sort();
    faults
}

/// The listings of the book at `top`.
pub(crate) fn listings(top: &Path) -> Vec<Listing> {
    Listing::all(&top.join("listings")).unwrap_or_else(|error| panic!("listings: {error}"))
}

/// Listings that no chapter shows.
fn unshown(top: &Path, chapters: &[File]) -> Vec<Fault> {
    let mut shown = HashSet::new();
    for found in chapters
        .iter()
        .flat_map(|chapter| directive::find(&chapter.text))
    {
        if let Ok(Directive::Listing(figure)) = found.directive {
            shown.insert(figure.name);
        }
    }
    let unshown = listings(top)
        .into_iter()
        .filter(|listing| !shown.contains(&listing.name));
    unshown
        .map(|listing| {
            let file = listing.rust();
            let name = &listing.name;
            Fault::new(
                file.strip_prefix(top).unwrap_or(&file).display().to_string(),
                1,
                format!(
                    "no chapter shows this listing. Show it with `{{{{#listing {name} \"Caption.\"}}}}`, or delete its folder."
                ),
            )
        })
        .collect()
}

/// What mdBook shows in the place of a page that is not there.
const NOT_FOUND: &str = "src/404.md";

/// Chapters that the table of contents does not list: mdBook leaves them out without a word.
fn unlisted(chapters: &[File]) -> Vec<Fault> {
    let listed: HashSet<_> = text::listed(chapters)
        .into_iter()
        .map(|(name, _)| name)
        .collect();
    let unlisted = chapters.iter().filter(|file| {
        !file.is_summary() && file.name != NOT_FOUND && !listed.contains(&file.name)
    });
    unlisted
        .map(|file| {
            let path = file.name.trim_start_matches("src/");
            let message = format!(
                "src/SUMMARY.md does not list this chapter, so no reader finds it. Add `- [Title]({path})` there, or delete the file."
            );
            Fault::new(&file.name, 1, message)
        })
        .collect()
}

/// What takes a `rust` block out of the tests, in full or in part.
const MARKS: [(&str, &str); 2] = [("ignore", "compiled"), ("no_run", "run")];

/// Fences without a language, and `rust` blocks that are not compiled and run, without a reason.
fn fences(file: &File) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (event, place) in file.markdown() {
        let Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(info))) = event else {
            continue;
        };
        let mut complain = |message| faults.push(file.fault(place.start, message));
        let words = blocks::words(&info);
        let Some(language) = words.iter().find(|word| !blocks::OF_A_BLOCK.contains(word)) else {
            complain(
                "this fence names no language. Write it after the ```, such as ```rust or ```sh; for plain text, ```text."
                    .to_owned(),
            );
            continue;
        };
        if *language != "rust" && ["rust", "rs"].contains(&language.to_lowercase().as_str()) {
            complain(format!(
                "the tests pass over a block marked `{language}`. Write `rust`, so that it is compiled and run."
            ));
        }
        for (mark, missed) in MARKS {
            let excused = reason(file, place.start, mark);
            if words.contains(&"rust") && words.contains(&mark) && !excused {
                complain(format!(
                    "this block is marked `{mark}`, so it is not {missed}, and nothing says why. Write the reason on \
                     the line above it, `<!-- {mark}: reason -->`, or drop the mark."
                ));
            }
        }
    }
    faults
}

/// Whether the line above a fence gives a reason for its mark.
fn reason(file: &File, fence: usize, mark: &str) -> bool {
    // In a quote the comment stands in the quote, too.
    static REASON: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"^[>\s]*<!--\s*(\w+):\s*[^\s-].*-->\s*$").expect("a regular expression")
    });
    let lines_before = file.text[..fence].matches('\n').count();
    let above = lines_before
        .checked_sub(1)
        .and_then(|line| file.text.lines().nth(line));
    let found = above.and_then(|line| REASON.captures(line));
    found.is_some_and(|found| &found[1] == mark)
}
