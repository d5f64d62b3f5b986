//! The marks behind sentences, and the page with the programs that prove them.

use std::collections::HashMap;

use listing::Claim;
use listing::claim::{Program, Verdict};
use maud::{Markup, html};
use mdbook_preprocessor::book::{Book, BookItem};

use crate::directive::{self, Directive};
use crate::fault::{Complaint, Fault, did_you_mean};
use crate::figure::{BREAK, LINE, markdown, shown};
use crate::passage::printed;
use crate::sentence;

/// Behind a sentence that neither a program nor a source can prove.
pub(crate) fn judgement() -> Markup {
    html! { small class="judgement" { "(our judgement)" } }
}

/// Where claims are referred to.
pub(crate) struct Said {
    places: HashMap<String, Vec<Place>>,
    /// The chapters' files, in the order of the book.
    chapters: Vec<String>,
    /// The pages that show the claims.
    pages: Vec<Page>,
}

/// A page that shows claims.
struct Page {
    /// Its file, from `src`.
    path: String,
    /// The chapters whose claims it shows, by their files from `src`; none for all.
    chapters: Vec<String>,
}

impl Page {
    fn shows(&self, chapter: &str) -> bool {
        is_of(&self.chapters, chapter)
    }
}

/// Whether `chapter` is one of `chapters`, where none stand for all.
fn is_of(chapters: &[String], chapter: &str) -> bool {
    chapters.is_empty() || chapters.iter().any(|known| known == chapter)
}

struct Place {
    /// The chapter's file, from the top of the book, and the line.
    file: String,
    line: usize,
    /// The chapter's file, from `src`, and its title.
    path: String,
    chapter: String,
    sentence: String,
}

/// Finds the reference to each claim, and says where a sentence is not the one that the claim proves, and which
/// claims nothing refers to.
pub(crate) fn said(source: &str, book: &Book, claims: &[Claim], faults: &mut Vec<Fault>) -> Said {
    let mut said = Said {
        places: HashMap::new(),
        chapters: Vec::new(),
        pages: Vec::new(),
    };
    let mut named = Vec::new();
    for item in book.iter() {
        let BookItem::Chapter(chapter) = item else {
            continue;
        };
        let path = chapter
            .source_path
            .as_deref()
            .unwrap_or(std::path::Path::new(&chapter.name));
        let path = path.display().to_string();
        let file = format!("{source}/{path}");
        said.chapters.push(file.clone());
        for found in directive::find(&chapter.content) {
            let name = match found.directive {
                Ok(Directive::Claim { name }) => name,
                Ok(Directive::Proofs { chapters }) => {
                    named.extend(
                        chapters
                            .iter()
                            .map(|chapter| (file.clone(), found.line, chapter.clone())),
                    );
                    let path = path.clone();
                    said.pages.push(Page { path, chapters });
                    continue;
                }
                _ => continue,
            };
            let Some(claim) = claims.iter().find(|claim| claim.name == name) else {
                continue;
            };
            let sentence = sentence::before(&chapter.content, found.place.start);
            if !claim.sentences().contains(&sentence) {
                let message = format!(
                    "this sentence is not the one that the claim {name} proves.\n  - {}\n  + {sentence}\nLook at the \
                     program again; if it proves this one, write it into its `Claim:`.",
                    claim.sentences().join("\n  - ")
                );
                faults.push(Fault::new(&file, found.line, message));
            }
            said.places.entry(name).or_default().push(Place {
                file: file.clone(),
                line: found.line,
                path: path.clone(),
                chapter: chapter.name.clone(),
                sentence,
            });
        }
    }
    for claim in claims {
        let path = shown(&claim.programs().next().expect("a claim has a program").path);
        let count = said.places.get(&claim.name).map_or(0, Vec::len);
        if count < claim.sentences().len() {
            let message = match count {
                0 => format!(
                    "no sentence refers to this claim. Write `{{{{#claim {}}}}}` behind one, or delete it.",
                    claim.name
                ),
                _ => format!(
                    "this claim has more sentences than the book has marks of it ({count}). Drop those that are not said."
                ),
            };
            faults.push(Fault::new(path, 1, message));
        }
    }
    for (file, line, chapter) in named {
        let known: Vec<_> = said
            .chapters
            .iter()
            .filter_map(|file| file.strip_prefix(&format!("{source}/")))
            .collect();
        if !known.contains(&chapter.as_str()) {
            let message = format!(
                "there is no chapter {chapter}.{}",
                did_you_mean(&chapter, known)
            );
            faults.push(Fault::new(file, line, message));
        }
    }
    let mut unshown: Vec<&Place> = said
        .places
        .values()
        .filter_map(|places| places.first())
        .filter(|place| said.page(&place.path).is_none())
        .collect();
    unshown.sort_by_key(|place| (&place.file, place.line));
    unshown.dedup_by_key(|place| &place.file);
    for place in unshown {
        let message = format!(
            "no page shows the claims of this chapter. Write `{{{{#proofs}}}}` on a line of its own into one, or `{}` into \
             the `{{{{#proofs …}}}}` of one.",
            place.path
        );
        faults.push(Fault::new(&place.file, place.line, message));
    }
    said
}

impl Said {
    /// The page that shows the claims of a chapter, both by their files from `src`.
    fn page(&self, chapter: &str) -> Option<&str> {
        let page = self.pages.iter().find(|page| page.shows(chapter))?;
        Some(&page.path)
    }

    /// The page of the proofs, from `src`, of the chapter in this file; empty if there is none.
    pub(crate) fn proofs(&self, file: &str) -> &str {
        let places = self.places.values().flatten();
        places
            .filter(|place| place.file == file)
            .find_map(|place| self.page(&place.path))
            .unwrap_or_default()
    }

    /// The mark behind the sentence in this line of a chapter.
    pub(crate) fn mark(&self, name: &str, file: &str, line: usize, up: &str) -> Markup {
        let places = self.places.get(name).map_or(&[][..], Vec::as_slice);
        let nth = places
            .iter()
            .position(|place| place.file == file && place.line == line)
            .unwrap_or(0);
        let Some(proofs) = places.first().and_then(|place| self.page(&place.path)) else {
            return Markup::default();
        };
        let page = proofs.replace(".md", ".html");
        html! {
            a class="said" id=(back(name, nth)) href={ (up) (page) "#" (name) } aria-label="Proof" { "✓" }
        }
    }
}

/// The id of the nth mark of a claim.
fn back(name: &str, nth: usize) -> String {
    match nth {
        0 => format!("claim-{name}"),
        _ => format!("claim-{name}-{}", nth + 1),
    }
}

/// The link to a source.
pub(crate) fn cite(url: &str) -> Markup {
    let host = url
        .trim_start_matches("https://")
        .split('/')
        .next()
        .unwrap_or_default();
    let source = format!("Source: {host}");
    html! { a class="said" href=(url) title=(source) aria-label=(source) { "↗" } }
}

/// The claims that `chapters` are the first to make, or all if it names none, in the order in which the book makes
/// them.
///
/// # Errors
/// When what a claim printed cannot be read.
pub(crate) fn draw(
    claims: &[Claim],
    said: &Said,
    chapters: &[String],
    up: &str,
    versions: Option<&str>,
) -> Result<String, Complaint> {
    let first = |claim: &Claim| {
        said.places
            .get(&claim.name)
            .and_then(|places| places.first())
    };
    // In the order of SUMMARY.md, and then of the sentences.
    let mut all: Vec<(&Place, &Claim)> = claims
        .iter()
        .filter_map(|claim| Some((first(claim)?, claim)))
        .filter(|(place, _)| is_of(chapters, &place.path))
        .collect();
    let mut text = format!("There are {} of them.", all.len());
    if let Some(versions) = versions {
        text += &format!(" Those that print something were recorded with {versions}.");
    }
    text.push('\n');
    let mut headings: Vec<&str> = Vec::new();
    let order = |place: &Place| said.chapters.iter().position(|file| *file == place.file);
    all.sort_by_key(|(place, _)| (order(place), place.line));
    for (place, claim) in all {
        if headings.last() != Some(&place.chapter.as_str()) {
            headings.push(&place.chapter);
            text += &format!("\n## Said in “{}”\n", place.chapter);
        }
        let mut body = String::new();
        for (nth, place) in said.places[&claim.name].iter().enumerate() {
            body += &format!(
                "{} [↩]({up}{}#{} \"Back to the sentence\")\n\n",
                place.sentence,
                place.path,
                back(&claim.name, nth)
            );
        }
        let printed = printed(claim)?;
        for (program, lines, language) in [
            (&claim.rust, &printed.rust, "rust"),
            (&claim.python, &printed.python, "python"),
        ] {
            if let Some(program) = program {
                body += &draw_program(program, lines, language);
            }
        }
        let section = html! {
            (LINE) section class="claim" id=(claim.name) aria-label=(claim.name) { (BREAK) (markdown(&body)) }
            (LINE)
        };
        text += &section.into_string();
    }
    Ok(text)
}

fn draw_program(program: &Program, printed: &[String], language: &str) -> String {
    let body = program.body.trim_end();
    let mut text = format!("```{language}\n{body}\n```\n\n");
    match &program.verdict {
        Verdict::Refused(words) => text += &format!("The compiler refuses it: {}\n\n", code(words)),
        Verdict::Warned(words) => text += &format!("The compiler warns: {}\n\n", code(words)),
        Verdict::Holds if !printed.is_empty() => {
            text += &format!("It prints:\n\n```text\n{}\n```\n\n", printed.join("\n"));
        }
        Verdict::Holds => {}
    }
    let (from, to) = &program.edit;
    let fails = match program.verdict {
        Verdict::Holds => "It fails",
        Verdict::Refused(_) => "It compiles",
        Verdict::Warned(_) => "It compiles without that warning",
    };
    text + &format!("{fails} with {} replaced by {}.\n\n", code(from), code(to))
}

/// `words` as a code span: between more backticks than stand in a row in them, so that none of them ends it.
fn code(words: &str) -> String {
    let longest = words.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest + 1);
    let space = if longest > 0 { " " } else { "" };
    format!("{fence}{space}{words}{space}{fence}")
}
