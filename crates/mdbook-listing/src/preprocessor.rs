//! Puts figures in the place of directives.

use std::collections::{HashMap, HashSet};
use std::path::{Path, PathBuf};

use listing::{Claim, Kind, Listing, TIMES};
use maud::html;
use mdbook_preprocessor::book::{Book, BookItem, Chapter};
use mdbook_preprocessor::errors::{Error, Result};
use mdbook_preprocessor::{Preprocessor, PreprocessorContext};

use crate::assets;
use crate::directive::{self, Directive, Figure, Found, Passage};
use crate::fault::{Complaint, Fault, did_you_mean};
use crate::figure::{self, BREAK, LINE, markdown, shown};
use crate::made::Made;
use crate::passage::{self, Source};
use crate::proofs::{self, Said};

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
    let places = places(&source, &book, &mut faults);
    let made = Made::read(&context.root, &folder).map_err(|fault| vec![fault])?;
    let proven = Proven { made: &made };
    let said = proofs::said(&source, &book, &claims, &mut faults);
    let linked = linked(&book, &listings);
    book.for_each_chapter_mut(|chapter| {
        let file = file(&source, chapter);
        let page = Page {
            listings: &listings,
            claims: &claims,
            places: &places,
            said: &said,
            made: &made,
            file: &file,
            linked: &linked,
            root: &context.root,
            folder: &folder,
            up: up(chapter),
        };
        let content = page.render(&chapter.content, &mut faults);
        let listings = page.listings_here();
        let proofs = format!("{}{}", page.up, said.proofs());
        let end = proven.of(listings, &Ledger::of(&chapter.content), &proofs);
        let assets = assets::of_page(
            has(&chapter.content, |directive| {
                matches!(directive, Directive::Listing(_) | Directive::Timeline(_))
            }),
            has(&chapter.content, |directive| {
                matches!(
                    directive,
                    Directive::Claim { .. }
                        | Directive::Cite { .. }
                        | Directive::Judgement
                        | Directive::Proofs
                )
            }),
        );
        chapter.content = format!("{assets}{content}{end}");
    });
    if faults.is_empty() {
        Ok(book)
    } else {
        faults.sort();
        Err(faults)
    }
}

/// Whether a chapter has such a directive.
fn has(markdown: &str, kind: fn(&Directive) -> bool) -> bool {
    directive::find(markdown)
        .iter()
        .any(|found| found.directive.as_ref().is_ok_and(kind))
}

/// The folder of the book's listings: `listings` beside `book.toml`, or what `[preprocessor.listing]` says.
fn folder(context: &PreprocessorContext) -> std::result::Result<PathBuf, Vec<Fault>> {
    let wrong = |message: String| {
        let text = std::fs::read_to_string(context.root.join("book.toml")).unwrap_or_default();
        let line = text
            .lines()
            .position(|row| row.trim_start().starts_with("listings"));
        vec![Fault::new(
            "book.toml",
            line.map_or(1, |line| line + 1),
            message,
        )]
    };
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

/// The ids of program lines that a link in the book leads to.
fn linked(book: &Book, listings: &[Listing]) -> HashSet<String> {
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

fn line_id(passage: &Passage, line: usize) -> String {
    let letter = if passage.python { 'P' } else { 'L' };
    format!("{}-{letter}{line}", passage.name)
}

/// How the sentences of a page are proven.
struct Ledger {
    run: usize,
    cited: usize,
    judged: usize,
}

impl Ledger {
    fn of(markdown: &str) -> Ledger {
        let mut ledger = Ledger {
            run: 0,
            cited: markdown.matches("](https://").count(),
            judged: 0,
        };
        for found in directive::find(markdown) {
            match found.directive {
                Ok(Directive::Claim { .. }) => ledger.run += 1,
                Ok(Directive::Cite { .. }) => ledger.cited += 1,
                Ok(Directive::Judgement) => ledger.judged += 1,
                _ => {}
            }
        }
        ledger
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
struct Proven<'a> {
    made: &'a Made,
}

impl Proven<'_> {
    fn of<'a>(
        &self,
        listings: impl Iterator<Item = &'a Listing>,
        ledger: &Ledger,
        proofs: &str,
    ) -> String {
        let (mut run, mut refused) = (0, 0);
        for listing in listings {
            match listing.kind {
                Kind::Runs => run += 1,
                Kind::DoesNotCompile => refused += 1,
            }
        }
        let counted = |count: usize, one: &str| match count {
            1 => format!("1 {one}"),
            _ => format!("{count} {one}s"),
        };
        let programs = |count: usize| counted(count, "program");
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
        let sentences = (ledger.run > 0).then(|| {
            format!(
                "{} [run as programs of their own]({proofs})",
                counted(ledger.run, "sentence")
            )
        });
        let what: Vec<_> = [run, refused, sentences].into_iter().flatten().collect();
        if what.is_empty() {
            return String::new();
        }
        let cited =
            (ledger.cited > 0).then(|| format!("{} cited", counted(ledger.cited, "source")));
        let judged = (ledger.judged > 0).then(|| {
            format!(
                "{} marked as the author's judgement",
                counted(ledger.judged, "sentence")
            )
        });
        let beside: Vec<_> = [cited, judged].into_iter().flatten().collect();
        let beside = match beside.is_empty() {
            true => String::new(),
            false => format!(" Beside these: {}.", beside.join("; ")),
        };
        let versions = self.made.sentence();
        let versions = versions
            .map(|versions| format!(" Recorded with {versions}."))
            .unwrap_or_default();
        let text = format!(
            "Proven on this page: {}.{versions}{beside}",
            what.join("; ")
        );
        let aside = html! {
            (BREAK) aside class="proven" aria-label="What was proven" { (BREAK) (markdown(&text)) (BREAK) } (LINE)
        };
        aside.into_string()
    }
}

struct Page<'a> {
    listings: &'a [Listing],
    claims: &'a [Claim],
    places: &'a HashMap<String, Place>,
    said: &'a Said,
    made: &'a Made,
    file: &'a str,
    /// The ids of program lines that a link leads to.
    linked: &'a HashSet<String>,
    /// The top of the book, and the folder of its listings.
    root: &'a Path,
    folder: &'a Path,
    /// From the page to the top of the book, such as `../`.
    up: String,
}

impl Page<'_> {
    fn render(&self, markdown: &str, faults: &mut Vec<Fault>) -> String {
        let mut parts: Vec<_> = directive::escapes(markdown)
            .into_iter()
            .map(|at| (at..at + 1, String::new()))
            .collect();
        for found in directive::find(markdown) {
            let line = found.line;
            match found
                .directive
                .map_err(Complaint::from)
                .and_then(|directive| self.draw(directive, line))
            {
                Ok(text) => parts.push((found.place, text)),
                Err(complaint) => faults.push(Fault::new(self.file, line, complaint.to_string())),
            }
        }
        parts.sort_by_key(|(place, _)| place.start);
        let mut rendered = String::new();
        let mut from = 0;
        for (place, text) in parts {
            rendered += &markdown[from..place.start];
            rendered += &text;
            from = place.end;
        }
        rendered + &markdown[from..]
    }

    fn draw(&self, directive: Directive, line: usize) -> std::result::Result<String, Complaint> {
        match directive {
            Directive::Listing(figure) => {
                let listing = self.listing(&figure.name)?;
                match self.places.get(&figure.name) {
                    Some(place) if place.file == self.file && place.line == line => {
                        let linked = |id: &str| self.linked.contains(id);
                        figure::draw(listing, &place.number, &figure, &linked, self.root)
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
            Directive::At(passage) => passage::at(self.source(&passage.name)?, &passage),
            Directive::Count(passage) => passage::count(self.source(&passage.name)?, &passage),
            Directive::Value(passage) => passage::value(self.source(&passage.name)?, &passage),
            Directive::Said(passage) => passage::said(self.source(&passage.name)?, &passage),
            Directive::Line(passage) => self.line(&passage),
            Directive::Claim { name } => {
                self.claim(&name)?;
                let mark = self.said.mark(&name, self.file, line, &self.up);
                Ok(mark.into_string())
            }
            Directive::Cite { url } => Ok(proofs::cite(&url).into_string()),
            Directive::Judgement => Ok(proofs::judgement().into_string()),
            Directive::Version { name } => self.made.version(&name),
            Directive::Proofs => {
                let versions = self.made.sentence();
                proofs::draw(self.claims, self.said, &self.up, versions.as_deref())
            }
            Directive::Index => Ok(self.index()),
        }
    }

    fn listing(&self, name: &str) -> std::result::Result<&Listing, Complaint> {
        self.listings.iter().find(|listing| listing.name == name).ok_or_else(|| {
            let near = did_you_mean(name, self.listings.iter().map(|listing| listing.name.as_str()));
            format!("there is no listing `{name}`.{near} A listing is a folder in {folder}/examples or {folder}/compile_fail.", folder = self.folder.display()).into()
        })
    }

    fn claim(&self, name: &str) -> std::result::Result<&Claim, Complaint> {
        self.claims.iter().find(|claim| claim.name == name).ok_or_else(|| {
            let near = did_you_mean(name, self.claims.iter().map(|claim| claim.name.as_str()));
            format!("there is no claim `{name}`.{near} A claim is a program in {}/claims, .rs or .py.", self.folder.display()).into()
        })
    }

    /// What a passage of this name is read from.
    fn source(&self, name: &str) -> std::result::Result<Source<'_>, Complaint> {
        let claim = self.claims.iter().find(|claim| claim.name == name);
        match claim {
            Some(claim) => Ok(Source::Claim(claim)),
            None => self.listing(name).map(Source::Listing),
        }
    }

    /// A link to lines of a program, such as "lines 7 to 9".
    fn line(&self, passage: &Passage) -> std::result::Result<String, Complaint> {
        let (from, to) = passage::lines(self.listing(&passage.name)?, passage)?;
        let words = match to == from {
            true => format!("line {from}"),
            false => format!("lines {from} to {to}"),
        };
        let id = line_id(passage, from);
        let place = self.place(&passage.name)?;
        match place.file == self.file {
            true => Ok(format!("[{words}](#{id})")),
            false => Ok(format!("[{words}]({}{}#{id})", self.up, place.path)),
        }
    }

    fn place(&self, name: &str) -> std::result::Result<&Place, Complaint> {
        self.places.get(name).ok_or_else(|| {
            format!(
                "no chapter shows {name}, so there is nothing to link to. Show it, or drop this."
            )
            .into()
        })
    }

    /// The listings that have their figure on this page.
    fn listings_here(&self) -> impl Iterator<Item = &Listing> {
        let is_here = |listing: &&Listing| {
            let place = self.places.get(&listing.name);
            place.is_some_and(|place| place.file == self.file)
        };
        self.listings.iter().filter(is_here)
    }

    /// A link to a listing's figure, such as "Listing 3.1".
    fn link(&self, name: &str) -> std::result::Result<String, Complaint> {
        self.listing(name)?;
        let place = self.place(name)?;
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
