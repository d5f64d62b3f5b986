//! One page: what a reader sees in the place of each directive.

use std::cell::RefCell;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::path::Path;

use listing::{Claim, Kind, Listing};

use crate::directive::{self, Directive, Passage};
use crate::exercise::Exercises;
use crate::fault::{Complaint, Fault, did_you_mean};
use crate::figure::{self, Before, Setting};
use crate::fold::{Function, Shown};
use crate::made::Made;
use crate::passage::{self, Source};
use crate::places::{Place, line_id};
use crate::proofs::{self, Said};
use crate::sheet::Sheet;

/// A page, and what it needs to know of the book.
pub(crate) struct Page<'a> {
    pub listings: &'a [Listing],
    pub claims: &'a [Claim],
    pub exercises: &'a Exercises,
    pub places: &'a HashMap<String, Place>,
    /// Which figure shows a function first.
    pub shown: &'a Shown,
    pub said: &'a Said,
    pub made: &'a Made,
    pub file: &'a str,
    /// The ids of program lines that a link leads to.
    pub linked: &'a HashSet<String>,
    /// The top of the book, and the folder of its listings.
    pub root: &'a Path,
    pub folder: &'a Path,
    /// From the page to the top of the book, such as `../`.
    pub up: String,
    /// What other dice give, by the name of its file; figures add to it.
    pub rolls: &'a RefCell<BTreeMap<String, String>>,
}

impl Page<'_> {
    /// The chapter with what a reader sees in the place of its directives; what is wrong goes to the faults.
    pub(crate) fn render(&self, markdown: &str, faults: &mut Vec<Fault>) -> String {
        let mut parts: Vec<_> = directive::escapes(markdown)
            .into_iter()
            .map(|at| (at..at + 1, String::new()))
            .collect();
        let all = directive::find(markdown);
        let sheet = Sheet::new(&all, self.listings);
        for found in all {
            let line = found.line;
            match found
                .directive
                .map_err(Complaint::from)
                .and_then(|directive| self.draw(directive, line, &sheet))
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
        sheet.finish(&(rendered + &markdown[from..]))
    }

    fn draw(
        &self,
        directive: Directive,
        line: usize,
        sheet: &Sheet,
    ) -> std::result::Result<String, Complaint> {
        match directive {
            Directive::Listing(figure) => {
                let listing = self.listing(&figure.name)?;
                match self.places.get(&figure.name) {
                    Some(place) if place.file == self.file && place.line == line => {
                        let linked = |id: &str| self.linked.contains(id);
                        let since = figure.since.as_deref().map(|name| self.before(name));
                        let setting = Setting {
                            number: &place.number,
                            linked: &linked,
                            root: self.root,
                            sheet,
                            up: &self.up,
                            explained: &|function| self.explained(function),
                            rolls: self.rolls,
                            since: since.transpose()?,
                        };
                        figure::draw(listing, &figure, &setting)
                    }
                    // A second figure; said where the places were found.
                    _ => Ok(String::new()),
                }
            }
            Directive::Timeline(figure) => {
                let listing = self.listing(&figure.name)?;
                figure::timeline(listing, &self.link(&figure.name)?, &figure, sheet)
            }
            Directive::Twin(figure) => {
                let listing = self.listing(&figure.name)?;
                figure::twin(listing, &self.link(&figure.name)?, &figure, self.root)
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
            Directive::Proofs { chapters } => {
                let versions = self.made.sentence();
                proofs::draw(
                    self.claims,
                    self.said,
                    &chapters,
                    &self.up,
                    versions.as_deref(),
                )
            }
            Directive::Exercise { name, title } => self.exercises.draw(&name, &title),
            Directive::Index => Ok(self.index()),
            // Put there before all others, for it can have directives of its own.
            Directive::Row { .. } => Ok(String::new()),
        }
    }

    fn listing(&self, name: &str) -> std::result::Result<&Listing, Complaint> {
        self.listings.iter().find(|listing| listing.name == name).ok_or_else(|| {
            let near = did_you_mean(name, self.listings.iter().map(|listing| listing.name.as_str()));
            format!("there is no listing `{name}`.{near} A listing is a folder in {folder}/examples or {folder}/compile_fail.", folder = self.folder.display()).into()
        })
    }

    /// The listing since which a figure marks what is new.
    fn before(&self, name: &str) -> std::result::Result<Before<'_>, Complaint> {
        Ok(Before {
            listing: self.listing(name)?,
            link: self.link(name)?,
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
    pub(crate) fn listings_here(&self) -> impl Iterator<Item = &Listing> {
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

    /// Where an earlier page shows a function: the address of the figure, and its number.
    fn explained(&self, function: &Function<'_>) -> Option<(String, &str)> {
        let name = self.shown.first(function)?;
        let place = self.places.get(name)?;
        let address = format!("{}{}#{name}", self.up, place.path);
        (place.file != self.file).then_some((address, &place.number))
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
        let mut table = String::from("| No. | Listing | What it shows |\n|---|---|---|\n");
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
