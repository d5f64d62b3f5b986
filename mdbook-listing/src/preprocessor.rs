//! Puts figures in the place of directives.

use std::collections::HashMap;
use std::path::Path;

use listings::{Kind, Listing, TIMES, Versions};
use mdbook_preprocessor::book::{Book, BookItem, Chapter};
use mdbook_preprocessor::errors::{Error, Result};
use mdbook_preprocessor::{Preprocessor, PreprocessorContext};

use crate::directive::{self, Directive, Figure, Found};
use crate::fault::{Fault, did_you_mean};
use crate::figure::{self, RECORD};

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
        let proven = Proven::read(&context.root)?;
        let all: String = book
            .chapters()
            .map(|chapter| chapter.content.as_str())
            .collect();
        book.for_each_chapter_mut(|chapter| {
            let file = file(&source, chapter);
            let page = Page {
                listings: &listings,
                places: &places,
                file: &file,
                all: &all,
                up: up(chapter),
            };
            let content = page.render(&chapter.content, &mut faults);
            chapter.content = content + &proven.of(page.listings_of(&chapter.content));
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

/// What the end of a page says of its listings.
struct Proven {
    versions: Versions,
    tokio: String,
}

impl Proven {
    /// # Errors
    /// When the recorded versions or the lock file cannot be read.
    fn read(root: &Path) -> Result<Proven> {
        let path = root.join("listings/versions.rec");
        let versions = std::fs::read_to_string(&path)
            .map_err(|error| Error::msg(format!("listings/versions.rec: {error}. {RECORD}")))?
            .parse()
            .map_err(|error| Error::msg(format!("listings/versions.rec:1: {error}. {RECORD}")))?;
        let lock = std::fs::read_to_string(root.join("Cargo.lock")).map_err(|error| {
            Error::msg(format!(
                "Cargo.lock: {error}. Make it: `cargo generate-lockfile`."
            ))
        })?;
        let tokio = lock
            .split("[[package]]")
            .find_map(|package| {
                package
                    .trim_start()
                    .strip_prefix("name = \"tokio\"\nversion = \"")
            })
            .and_then(|rest| rest.split_once('"'))
            .map(|(version, _)| version.to_owned())
            .ok_or_else(|| Error::msg("Cargo.lock:1: it does not hold tokio."))?;
        Ok(Proven { versions, tokio })
    }

    fn of<'a>(&self, listings: impl Iterator<Item = &'a Listing>) -> String {
        let (mut run, mut refused) = (0, 0);
        for listing in listings {
            match listing.kind {
                Kind::Runs => run += 1,
                Kind::DoesNotCompile => refused += 1,
            }
        }
        let programs = |count: usize| {
            if count == 1 {
                "1 program".to_owned()
            } else {
                format!("{count} programs")
            }
        };
        let run = (run > 0).then(|| {
            format!(
                "{}, compiled, run {TIMES} times and compared with a Python twin that ran as often",
                programs(run)
            )
        });
        let refused = (refused > 0).then(|| {
            format!(
                "{} that the compiler refuses, for the reason shown",
                programs(refused)
            )
        });
        let what: Vec<_> = [run, refused].into_iter().flatten().collect();
        if what.is_empty() {
            return String::new();
        }
        let Versions { rustc, python } = &self.versions;
        format!(
            "\n\n<aside class=\"proven\" aria-label=\"What was proven\">\n\nProven on this page: {}. \
             Recorded with rustc {rustc}, tokio {} and Python {python}.\n\n</aside>\n",
            what.join("; "),
            self.tokio
        )
    }
}

struct Page<'a> {
    listings: &'a [Listing],
    places: &'a HashMap<String, Place>,
    file: &'a str,
    /// The Markdown of all chapters.
    all: &'a str,
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
                        let linked = |id: &str| self.all.contains(&format!("#{id})"));
                        figure::draw(listing, &place.number, &figure, &linked)
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

    /// The listings that have their figure on a page.
    fn listings_of<'a>(&'a self, markdown: &str) -> impl Iterator<Item = &'a Listing> {
        let shown: Vec<_> = directive::find(markdown)
            .into_iter()
            .filter_map(|found| match found.directive {
                Ok(Directive::Listing(figure)) => Some(figure.name),
                _ => None,
            })
            .collect();
        self.listings
            .iter()
            .filter(move |listing| shown.contains(&listing.name))
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
