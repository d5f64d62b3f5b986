//! How a timeline looks: its shapes as SVG, and the legend that explains them.

use std::collections::BTreeSet;

use listing::End;
use maud::{Markup, html};

use crate::directive::Note;
use crate::figure::LINE;
use crate::timeline::{LANE, middle};

/// A kind of shape. Each has a class in the style, and words in the legend.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sign {
    Turn,
    Printed,
    Clock,
    Task,
    Many,
    Channel,
    /// A channel that is full.
    Full,
    Lock,
    Other,
    Ready,
    /// Ready, for no time: a few places of one moment.
    Queued,
    Untaken,
    Start,
    Returned,
    Failed,
    Cancelled,
    Take,
    Wake,
    Cancel,
    Band,
    Differs,
}

impl Sign {
    fn class(self) -> &'static str {
        match self {
            Sign::Turn => "t",
            Sign::Printed => "mark",
            Sign::Clock => "ck",
            Sign::Task => "tk",
            Sign::Many => "mn",
            Sign::Channel => "ch",
            Sign::Full => "fl",
            Sign::Lock => "lk",
            Sign::Other => "ot",
            Sign::Ready => "rd",
            Sign::Queued => "qd",
            Sign::Untaken => "un",
            Sign::Start => "st",
            Sign::Returned | Sign::Failed | Sign::Cancelled => "e",
            Sign::Take => "a",
            Sign::Wake => "a w",
            Sign::Cancel => "a x",
            Sign::Band => "b",
            Sign::Differs => "df",
        }
    }

    fn words(self) -> &'static str {
        match self {
            Sign::Turn => "it runs",
            Sign::Printed => "it prints a line",
            Sign::Clock => "it waits for the clock",
            Sign::Task => "it waits for the task of that colour",
            Sign::Many => "it waits for several tasks",
            Sign::Channel => "it waits for a channel",
            Sign::Full => "it waits for room in a channel that is full",
            Sign::Lock => "it waits for a lock or a semaphore",
            Sign::Other => "it waits for something else",
            Sign::Ready => "it could run, but another one holds the thread",
            Sign::Queued => "it is ready, and has its turn soon",
            Sign::Untaken => "it is done, and nobody has taken the result yet",
            Sign::Start => "it is started",
            Sign::Returned => "it returns",
            Sign::Failed => "it fails",
            Sign::Cancelled => "it is cancelled",
            Sign::Take => "its result is taken",
            Sign::Wake => "it wakes another: with a message, room for one, or a lock that is free",
            Sign::Cancel => "it is asked to stop",
            Sign::Band => "white is time, to scale; grey is the order within one moment",
            Sign::Differs => "here the two recordings first differ",
        }
    }

    fn of(end: End) -> Sign {
        match end {
            End::Returned => Sign::Returned,
            End::Failed => Sign::Failed,
            End::Cancelled => Sign::Cancelled,
        }
    }
}

/// In which windows something is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Room {
    Any,
    Wide,
    Narrow,
}

impl Room {
    fn class(self) -> Option<&'static str> {
        match self {
            Room::Any => None,
            Room::Wide => Some("wd"),
            Room::Narrow => Some("nr"),
        }
    }
}

/// What a timeline shows, with all its places, in percent of the width; two that are equal look the same.
#[derive(Clone, Debug, PartialEq)]
pub struct Picture {
    pub story: String,
    /// The width, in pixels, below which it scrolls.
    pub least: f64,
    pub bands: Vec<Band>,
    pub rows: Vec<Row>,
    pub arrows: Vec<Shape>,
    /// Where it first differs from the picture that stands beside it.
    pub differs: Option<f64>,
    /// Where the note points.
    pub noted: Option<(f64, i64)>,
    pub note: Option<Note>,
}

/// A moment.
#[derive(Clone, Debug, PartialEq)]
pub struct Band {
    pub at: u64,
    pub x: f64,
    pub width: f64,
    /// Where its time is written.
    pub room: Option<Room>,
}

impl Band {
    /// What is nearer to either side has its time beside it, and not below its middle.
    pub const EDGE: f64 = 4.0;
}

/// One task.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    pub name: String,
    pub colour: usize,
    pub parts: Vec<Part>,
    pub marks: Vec<Mark>,
}

/// What a lane shows somewhere.
#[derive(Clone, Debug, PartialEq)]
pub enum Part {
    /// A bar: where it starts, and its width.
    Bar(Sign, f64, f64),
    /// A line in the colour of a task, from one place to another, so many pixels below the middle of the lane.
    Line(Sign, Option<usize>, f64, f64, i64),
    /// Words above.
    Text(String, f64, Room),
    End(End, f64),
}

/// A line from one lane to another.
#[derive(Clone, Debug, PartialEq)]
pub struct Shape {
    pub sign: Sign,
    pub colour: Option<usize>,
    pub x1: f64,
    pub y1: i64,
    pub x2: f64,
    pub y2: i64,
}

/// A printed line.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    pub x: f64,
    pub step: usize,
    pub differs: bool,
}

/// A place in percent of the width, as it is written.
fn percent(x: f64) -> String {
    let text = format!("{x:.1}");
    format!("{}%", text.strip_suffix(".0").unwrap_or(&text))
}

impl Picture {
    /// The picture as HTML. `id` tells its parts from those of other pictures on the page; `signs` learns what is in it.
    pub fn draw(&self, id: &str, signs: &mut BTreeSet<Sign>) -> Markup {
        signs.extend(self.signs());
        let bottom = self.rows.len() * LANE + 8;
        let arrow = format!("{id}-arrow");
        let least = (self.least > 290.0).then(|| format!("min-width:{}px", self.least));
        html! {
            @if let Some(Note { task, at, words }) = &self.note {
                p class="note" { b { (task) " at " (at) " ms" } ": " (words) }
                (LINE)
            }
            div class="lanes" {
                div class="names" aria-hidden="true" {
                    @for row in &self.rows { b class={ "c" (row.colour) } { span { (row.name) } } }
                }
                div class="plot" {
                    svg class="timeline" role="img" aria-label=(self.story) width="100%" height=(bottom + 18) style=[least] {
                        defs {
                            marker id=(arrow) orient="auto" markerUnits="userSpaceOnUse" markerWidth="10" markerHeight="10" refX="7" refY="5" {
                                path d="M0 1 9 5 0 9Z" {}
                            }
                        }
                        (self.axis(bottom))
                        @for shape in self.arrows.iter().filter(|shape| shape.sign == Sign::Start) { (shape.draw()) }
                        g marker-end={ "url(#" (arrow) ")" } {
                            @for shape in self.arrows.iter().filter(|shape| shape.sign != Sign::Start) { (shape.draw()) }
                        }
                        @for (index, row) in self.rows.iter().enumerate() { (row.draw(index)) }
                        @if let Some(x) = self.differs {
                            line class="df" x1=(percent(x)) x2=(percent(x)) y1="0" y2=(bottom) {}
                        }
                        @if let Some((x, y)) = self.noted { circle class="nt" cx=(percent(x)) cy=(y) r="12" {} }
                    }
                }
            }
        }
    }

    fn axis(&self, bottom: usize) -> Markup {
        html! {
            @for Band { x, width, .. } in &self.bands {
                rect class="b" x=(percent(*x)) width=(percent(*width)) {}
            }
            @for Band { at, x, width, room } in &self.bands {
                @if let Some(room) = room {
                    @let middle = x + width / 2.0;
                    @let (x, anchor) = match middle {
                        middle if middle < Band::EDGE => (*x, Some("s")),
                        middle if middle > 100.0 - Band::EDGE => (x + width, Some("r")),
                        middle => (middle, None),
                    };
                    @let class: Vec<_> = ["tm"].into_iter().chain(room.class()).chain(anchor).collect();
                    text class=(class.join(" ")) x=(percent(x)) y=(bottom + 13) { (at) @if *at == 0 { " ms" } }
                }
            }
        }
    }

    fn signs(&self) -> BTreeSet<Sign> {
        let mut signs = BTreeSet::from([Sign::Band]);
        signs.extend(self.arrows.iter().map(|shape| shape.sign));
        signs.extend(self.differs.map(|_| Sign::Differs));
        for row in &self.rows {
            signs.extend(row.marks.first().map(|_| Sign::Printed));
            signs.extend(row.parts.iter().filter_map(|part| match part {
                Part::Bar(sign, ..) | Part::Line(sign, ..) => Some(*sign),
                Part::End(end, _) => Some(Sign::of(*end)),
                Part::Text(..) => None,
            }));
        }
        signs
    }
}

impl Row {
    fn draw(&self, index: usize) -> Markup {
        html! {
            g class={ "c" (self.colour) } transform={ "translate(0 " (middle(index)) ")" } {
                @for part in &self.parts { (part.draw(self.colour)) }
                @for Mark { x, step, differs } in &self.marks {
                    @let class = if *differs { "mark differs" } else { "mark" };
                    circle class=(class) cx=(percent(*x)) data-step=(step) {}
                }
            }
        }
    }
}

impl Part {
    fn draw(&self, own: usize) -> Markup {
        html! {
            @match self {
                Part::Bar(sign, x, width) => {
                    rect class=(sign.class()) x=(percent(*x)) width=(percent(*width)) {}
                    @if *sign == Sign::Untaken {
                        line class="ht" x1=(percent(*x)) x2=(percent(x + width)) {}
                    }
                }
                Part::Line(sign, colour, from, to, dy) => {
                    @let other = colour.filter(|colour| *colour != own).map(|colour| format!(" c{colour}"));
                    line class={ (sign.class()) (other.unwrap_or_default()) } x1=(percent(*from)) x2=(percent(*to))
                        y1=[(*dy != 0).then_some(dy)] y2=[(*dy != 0).then_some(dy)] {}
                }
                Part::Text(words, x, room) => {
                    text class=[room.class()] x=(percent(*x)) y="-10" { (words) }
                }
                Part::End(end, x) => {
                    svg class="e" x=(percent(*x)) { path d=(shape_of(*end)) {} }
                }
            }
        }
    }
}

fn shape_of(end: End) -> &'static str {
    match end {
        End::Returned => "M0-9V9",
        End::Failed => "M-6-8 6 8M-6 8 6-8",
        End::Cancelled => "M-5 9 5-9",
    }
}

impl Shape {
    fn draw(&self) -> Markup {
        let Shape {
            sign,
            colour,
            x1,
            y1,
            x2,
            y2,
        } = self;
        let colour = colour.map(|colour| format!(" c{colour}"));
        let class = format!("{}{}", sign.class(), colour.unwrap_or_default());
        html! {
            line class=(class) x1=(percent(*x1)) y1=(y1) x2=(percent(*x2)) y2=(y2) {}
            @if *sign == Sign::Start { circle class=(class) cx=(percent(*x2)) cy=(y2) {} }
        }
    }
}

/// What the shapes of a page's timelines mean.
pub fn legend(signs: &BTreeSet<Sign>, open: bool) -> Markup {
    html! {
        details class="legend" open[open] {
            summary { "How to read the timelines" }
            @for sign in signs {
                span { (swatch(*sign)) (sign.words()) }
                " "
            }
        }
        (LINE)
    }
}

fn swatch(sign: Sign) -> Markup {
    let class = sign.class();
    let middle = |sign: End| html! { svg class="e" x="50%" { path d=(shape_of(sign)) {} } };
    html! {
        svg aria-hidden="true" {
            g class="c1" transform="translate(0 10)" {
                @match sign {
                    Sign::Turn => { rect class="t" x="25%" width="50%" {} }
                    Sign::Printed => { rect class="t" x="25%" width="50%" {} circle class="mark" cx="50%" {} }
                    Sign::Ready => { rect class="rd" width="100%" {} }
                    Sign::Untaken => { rect class="un" width="100%" {} line class="ht" x2="100%" {} }
                    Sign::Returned => (middle(End::Returned)),
                    Sign::Failed => (middle(End::Failed)),
                    Sign::Cancelled => (middle(End::Cancelled)),
                    Sign::Start => { line class="st" x1="50%" x2="50%" y1="-9" y2="4" {} circle class="st" cx="50%" cy="4" {} }
                    Sign::Take | Sign::Wake | Sign::Cancel => {
                        line class=(class) x1="5%" x2="80%" {}
                        svg class=(class) x="80%" { path class="hd" d="M0-4 8 0 0 4Z" {} }
                    }
                    Sign::Band => { rect class="b" y="-10" width="60%" {} }
                    Sign::Differs => { line class="df" x1="50%" x2="50%" y1="-9" y2="9" {} }
                    _ => { line class=(class) x2="100%" {} }
                }
            }
        }
    }
}
