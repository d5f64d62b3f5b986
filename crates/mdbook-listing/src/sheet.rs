//! What the figures of one page share: their scale, so that they can be compared, and one legend.

use std::cell::{Cell, RefCell};
use std::collections::{BTreeSet, HashMap};

use listing::Listing;

use crate::directive::{Directive, Figure, Found};
use crate::figure;
use crate::picture::{Picture, Sign, legend};
use crate::recorded::Recorded;
use crate::scale::{Extent, Scale, Units};

/// Stands in a page until all its figures are drawn.
const LEGEND: &str = "<!--legend-->\n";

/// The shared part of one page.
#[derive(Default)]
pub(crate) struct Sheet {
    /// Of the figures, by the name of their listing.
    figures: HashMap<String, Scale>,
    /// Of the timelines alone, which stand side by side.
    together: Option<Scale>,
    /// What they show.
    alone: Vec<Recorded>,
    signs: RefCell<BTreeSet<Sign>>,
    has_legend: Cell<bool>,
    has_alone: Cell<bool>,
}

impl Sheet {
    /// Measures what the page will show. What cannot be read is said where it is drawn.
    pub(crate) fn new(found: &[Found], listings: &[Listing]) -> Sheet {
        let mut names = Vec::new();
        let mut extents = Vec::new();
        let mut alone = Vec::new();
        for directive in found
            .iter()
            .filter_map(|found| found.directive.as_ref().ok())
        {
            match directive {
                Directive::Listing(Figure {
                    name,
                    no_timeline: false,
                    ..
                }) => {
                    let both = read(listings, name).map(|(rust, python)| [rust, python]);
                    let courses = both.iter().flatten().filter_map(|one| one.course.as_ref());
                    if let Some(extent) = Extent::of(courses) {
                        names.push(name.clone());
                        extents.push(extent);
                    }
                }
                Directive::Timeline(Figure { name, .. }) => {
                    alone.extend(read(listings, name).map(|(rust, _)| rust));
                }
                _ => {}
            }
        }
        extents.extend(Extent::of(
            alone.iter().filter_map(|one| one.course.as_ref()),
        ));
        let units: Vec<Units> = Extent::units(&extents);
        let mut scales = extents
            .into_iter()
            .zip(units)
            .map(|(extent, units)| Scale::new(extent, units));
        let figures = names.into_iter().zip(scales.by_ref()).collect();
        Sheet {
            figures,
            together: scales.next(),
            alone,
            ..Sheet::default()
        }
    }

    /// The scale of a listing's figure; `None` if no time passes in it.
    pub(crate) fn scale(&self, name: &str) -> Option<&Scale> {
        self.figures.get(name)
    }

    /// The scale of all timelines alone.
    pub(crate) fn together(&self) -> Option<&Scale> {
        self.together.as_ref()
    }

    /// What the timelines alone show, whose steps are counted together.
    pub(crate) fn alone(&self) -> Vec<&Recorded> {
        self.alone.iter().collect()
    }

    /// Whether this is asked for the first time: the timelines that stand side by side have one control.
    pub(crate) fn is_first_alone(&self) -> bool {
        !self.has_alone.replace(true)
    }

    /// A picture as HTML.
    pub(crate) fn draw(&self, picture: &Picture) -> maud::Markup {
        picture.draw(&mut self.signs.borrow_mut())
    }

    /// The place of the legend, once a page.
    pub(crate) fn legend(&self) -> maud::PreEscaped<&'static str> {
        maud::PreEscaped(match self.has_legend.replace(true) {
            false => LEGEND,
            true => "",
        })
    }

    /// The page with its legend; folded where there are only timelines.
    pub(crate) fn finish(&self, page: &str) -> String {
        page.replacen(
            LEGEND,
            &legend(&self.signs.borrow(), !self.figures.is_empty()).into_string(),
            1,
        )
    }
}

type Pair = (Recorded, Recorded);

fn read(listings: &[Listing], name: &str) -> Option<Pair> {
    let listing = listings.iter().find(|listing| listing.name == name)?;
    let read = |path| figure::recording(path).ok();
    Some((
        read(&listing.rust_recording())?,
        read(&listing.python_recording())?,
    ))
}
