//! Puts figures in the place of directives.

use std::collections::HashMap;
use std::path::Path;

use listings::{Kind, Listing};
use mdbook_preprocessor::book::{Book, BookItem, Chapter};
use mdbook_preprocessor::errors::{Error, Result};
use mdbook_preprocessor::{Preprocessor, PreprocessorContext};

use crate::directive::{self, Directive, Figure, Found};
use crate::fault::{Fault, did_you_mean};
use crate::figure;

/// The preprocessor; the book's listings are in the folder `listings` beside `book.toml`.
pub struct ListingPreprocessor;

impl Preprocessor for ListingPreprocessor {
    fn name(&self) -> &str {
        "listing"
    }

    /// # Errors
    /// With every fault found, a line each: a directive that is malformed or names no listing, a listing shown
    /// twice, a file of a listing that cannot be read.
    fn run(&self, context: &PreprocessorContext, mut book: Book) -> Result<Book> {
        let source = context.config.book.src.display().to_string();
        let listings = Listing::all(&context.root.join("listings"))?;
        let mut faults = Vec::new();
        let places = places(&source, &book, &mut faults);
        book.for_each_chapter_mut(|chapter| {
            let file = file(&source, chapter);
            let page = Page {
                listings: &listings,
                places: &places,
                file: &file,
                up: up(chapter),
            };
            let content = page.render(&chapter.content, &mut faults);
            chapter.content = content;
        });
        if faults.is_empty() {
            Ok(book)
        } else {
            faults.sort();
            Err(Error::msg(Fault::list(&faults)))
        }
    }
}

/// Where a listing's figure stands.
struct Place {
    /// Such as `3.1`.
    number: String,
    caption: String,
    /// The chapter's file, from the top of the book, and the line.
    file: String,
    line: usize,
    /// The chapter's file, from `src`: what a link names.
    path: String,
}

fn file(source: &str, chapter: &Chapter) -> String {
    let path = chapter
        .source_path
        .as_deref()
        .unwrap_or(Path::new(&chapter.name));
    format!("{source}/{}", path.display())
}

fn up(chapter: &Chapter) -> String {
    let folders = chapter
        .path
        .as_deref()
        .and_then(Path::parent)
        .map_or(0, |path| path.iter().count());
    "../".repeat(folders)
}

/// Finds each listing's figure, and says where there is a second one.
fn places(source: &str, book: &Book, faults: &mut Vec<Fault>) -> HashMap<String, Place> {
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
            let Ok(Directive::Listing(Figure { name, caption, .. })) = directive else {
                continue;
            };
            if let Some(first) = places.get(&name) {
                let message = format!(
                    "{name} is shown here and in {}:{}; a listing has one figure. Link to it: `{{{{#ref {name}}}}}`.",
                    first.file, first.line
                );
                faults.push(Fault::new(&file, line, message));
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
            places.insert(
                name,
                Place {
                    number,
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

struct Page<'a> {
    listings: &'a [Listing],
    places: &'a HashMap<String, Place>,
    file: &'a str,
    /// From the page to the top of the book, such as `../`.
    up: String,
}

impl Page<'_> {
    fn render(&self, markdown: &str, faults: &mut Vec<Fault>) -> String {
        let mut rendered = String::new();
        let mut from = 0;
        for Found {
            place,
            line,
            directive,
        } in directive::find(markdown)
        {
            rendered += &markdown[from..place.start];
            from = place.end;
            match directive.and_then(|directive| self.draw(directive, line)) {
                Ok(text) => rendered += &text,
                Err(message) => faults.push(Fault::new(self.file, line, message)),
            }
        }
        rendered + &markdown[from..]
    }

    fn draw(&self, directive: Directive, line: usize) -> std::result::Result<String, String> {
        match directive {
            Directive::Listing(figure) => {
                let listing = self.listing(&figure.name)?;
                match self.places.get(&figure.name) {
                    Some(place) if place.file == self.file && place.line == line => {
                        figure::draw(listing, &place.number, &figure)
                    }
                    // A second figure; said where the places were found.
                    _ => Ok(String::new()),
                }
            }
            Directive::Timeline(figure) => {
                let listing = self.listing(&figure.name)?;
                figure::timeline(listing, &self.link(&figure.name)?, &figure)
            }
            Directive::Ref { name } => self.link(&name),
            Directive::Seeds { name } => figure::seeds(self.listing(&name)?),
            Directive::Index => Ok(self.index()),
        }
    }

    fn listing(&self, name: &str) -> std::result::Result<&Listing, String> {
        self.listings.iter().find(|listing| listing.name == name).ok_or_else(|| {
            let near = did_you_mean(name, self.listings.iter().map(|listing| listing.name.as_str()));
            format!("there is no listing `{name}`.{near} A listing is a folder in listings/examples or listings/compile_fail.")
        })
    }

    /// A link to a listing's figure, such as "Listing 3.1".
    fn link(&self, name: &str) -> std::result::Result<String, String> {
        self.listing(name)?;
        let place = self.places.get(name).ok_or_else(|| {
            format!(
                "no chapter shows {name}, so there is nothing to link to. Show it, or drop this."
            )
        })?;
        Ok(format!(
            "[Listing {}]({}{}#{name})",
            place.number, self.up, place.path
        ))
    }

    /// All listings that the book shows, in its order.
    fn index(&self) -> String {
        let mut rows: Vec<_> = self
            .listings
            .iter()
            .filter_map(|listing| Some((self.places.get(&listing.name)?, listing)))
            .collect();
        let key = |number: &str| {
            number
                .split('.')
                .map(|part| part.parse().unwrap_or(0))
                .collect::<Vec<u32>>()
        };
        rows.sort_by_key(|(place, _)| key(&place.number));
        let mut table = String::from("| | Listing | What it shows |\n|---|---|---|\n");
        for (place, listing) in rows {
            let kind = match listing.kind {
                Kind::Runs => "",
                Kind::DoesNotCompile => " (does not compile)",
            };
            table += &format!(
                "| {} | [`{}`]({}{}#{}){kind} | {} |\n",
                place.number, listing.name, self.up, place.path, listing.name, place.caption
            );
        }
        table
    }
}
