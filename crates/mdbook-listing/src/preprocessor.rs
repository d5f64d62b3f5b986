//! Puts figures in the place of directives.

use std::cell::RefCell;
use std::path::PathBuf;

use listing::{Claim, Listing};
use mdbook_preprocessor::book::Book;
use mdbook_preprocessor::errors::{Error, Result};
use mdbook_preprocessor::{Preprocessor, PreprocessorContext};

use crate::assets::{self, Shows};
use crate::directive::{self, Directive, Figure};
use crate::exercise::Exercises;
use crate::fault::Fault;
use crate::figure::shown;
use crate::fold::Shown;
use crate::highlight;
use crate::made::Made;
use crate::page::Page;
use crate::places::{file, linked, places, up};
use crate::proofs;
use crate::proven::{Ledger, Proven};
use crate::rolls;
use crate::rows;
use crate::wayfinding::{self, Neighbours};

/// The preprocessor; the book's listings are in the folder `listings` beside `book.toml`, or in the one that the key
/// `listings` of `[preprocessor.listing]` names.
pub struct ListingPreprocessor;

impl Preprocessor for ListingPreprocessor {
    fn name(&self) -> &str {
        "listing"
    }

    /// # Errors
    /// With every fault found, a line each: a directive that is malformed or names no listing, a listing shown
    /// twice, a file of a listing that cannot be read.
    fn run(&self, context: &PreprocessorContext, book: Book) -> Result<Book> {
        draw(context, book).map_err(|faults| {
            // An author knows a file from the top of the book.
            let root = format!("{}/", context.root.display());
            Error::msg(Fault::list(&faults).replace(&root, ""))
        })
    }
}

/// Puts figures in the place of directives, or says all that is wrong.
fn draw(context: &PreprocessorContext, mut book: Book) -> std::result::Result<Book, Vec<Fault>> {
    let source = context.config.book.src.display().to_string();
    let folder = folder(context)?;
    let listings = Listing::all(&folder)
        .map_err(|error| vec![Fault::new(shown(&folder), 1, error.to_string())])?;
    let claims = Claim::all(&folder)
        .map_err(|fault| vec![Fault::new(shown(&fault.path), fault.line, fault.message)])?;
    let mut faults = Vec::new();
    book.for_each_chapter_mut(|chapter| {
        let path = chapter.source_path.as_deref();
        let path = path.map(|path| context.root.join(&context.config.book.src).join(path));
        // A chapter without a file was written by another preprocessor, and nothing was taken from it.
        if let Some(Ok(written)) = path.map(std::fs::read_to_string) {
            chapter.content = directive::escaped_again(&chapter.content, &written);
        }
    });
    rows::put(&source, &mut book, &mut faults);
    let places = places(&source, &book, &mut faults);
    let exercises = Exercises::find(&context.root, &source, &book, &mut faults);
    let made = Made::read(&context.root, &folder).map_err(|fault| vec![fault])?;
    let proven = Proven { made: &made };
    let said = proofs::said(&source, &book, &claims, &mut faults);
    let linked = linked(&book, &listings);
    let wayfinding = has_wayfinding(context)?;
    let neighbours = Neighbours::of(&book);
    let rolls = RefCell::default();
    let shown = Shown::new(&listings, &places);
    book.for_each_chapter_mut(|chapter| {
        let file = file(&source, chapter);
        let page = Page {
            listings: &listings,
            claims: &claims,
            exercises: &exercises,
            places: &places,
            shown: &shown,
            said: &said,
            made: &made,
            file: &file,
            linked: &linked,
            root: &context.root,
            folder: &folder,
            up: up(chapter),
            rolls: &rolls,
        };
        let content = page.render(&chapter.content, &mut faults);
        let listings = page.listings_here();
        let proofs = format!("{}{}", page.up, said.proofs(&file));
        let end = proven.of(listings, &Ledger::of(&chapter.content), &proofs);
        let assets = assets::of_page(shown_by(&chapter.content), has_exercises(&chapter.content));
        chapter.content = highlight::fences(&match wayfinding {
            true => {
                let content = wayfinding::with_contents(&content);
                let turn = neighbours.end(chapter, &page.up);
                format!("{assets}{content}{end}{turn}")
            }
            false => format!("{assets}{content}{end}"),
        });
    });
    if faults.is_empty() {
        let chapters = context.root.join(&source);
        rolls::write(&chapters, &rolls.borrow()).map_err(|error| {
            let message = format!("what other dice give cannot be written: {error}.");
            vec![Fault::new(
                format!("{source}/{}", rolls::FOLDER),
                1,
                message,
            )]
        })?;
        Ok(book)
    } else {
        faults.sort();
        Err(faults)
    }
}

/// The most of what the directives of a chapter show.
fn shown_by(markdown: &str) -> Shows {
    let shows = |directive: &Directive| match directive {
        Directive::Listing(Figure { since: Some(_), .. }) => Shows::Changes,
        Directive::Listing(_) | Directive::Timeline(_) | Directive::Twin(_) => Shows::Figures,
        Directive::Claim { .. }
        | Directive::Cite { .. }
        | Directive::Judgement
        | Directive::Proofs { .. } => Shows::Marks,
        _ => Shows::Nothing,
    };
    let found = directive::find(markdown);
    let each = found
        .iter()
        .filter_map(|found| found.directive.as_ref().ok());
    each.map(shows).max().unwrap_or(Shows::Nothing)
}

/// Whether a chapter has an exercise.
fn has_exercises(markdown: &str) -> bool {
    let is_one =
        |found: &directive::Found| matches!(found.directive, Ok(Directive::Exercise { .. }));
    directive::find(markdown).iter().any(is_one)
}

/// Whether each page shows the way out of it; `wayfinding` in `[preprocessor.listing]` says so.
fn has_wayfinding(context: &PreprocessorContext) -> std::result::Result<bool, Vec<Fault>> {
    let said = context
        .config
        .get::<bool>("preprocessor.listing.wayfinding");
    said.map(Option::unwrap_or_default).map_err(|_| {
        vec![wrong_setting(
            context,
            "wayfinding",
            "`wayfinding` takes `true` or `false`.".to_owned(),
        )]
    })
}

/// A fault in the line of `book.toml` that sets this key.
fn wrong_setting(context: &PreprocessorContext, key: &str, message: String) -> Fault {
    let text = std::fs::read_to_string(context.root.join("book.toml")).unwrap_or_default();
    let line = text
        .lines()
        .position(|row| row.trim_start().starts_with(key));
    Fault::new("book.toml", line.map_or(1, |line| line + 1), message)
}

/// The folder of the book's listings: `listings` beside `book.toml`, or what `[preprocessor.listing]` says.
fn folder(context: &PreprocessorContext) -> std::result::Result<PathBuf, Vec<Fault>> {
    let wrong = |message: String| vec![wrong_setting(context, "listings", message)];
    let named = context
        .config
        .get::<String>("preprocessor.listing.listings")
        .map_err(|error| wrong(format!("`listings` takes the path of a folder: {error:#}.")))?;
    let Some(named) = named else {
        return Ok(context.root.join("listings"));
    };
    let folder = context.root.join(&named);
    if folder.is_dir() {
        return Ok(folder);
    }
    Err(wrong(format!(
        "`listings` names no folder: there is no `{named}` beside book.toml. Mend the path, or drop the line; the folder \
         is then `listings`."
    )))
}
