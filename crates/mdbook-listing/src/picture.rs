//! How a timeline looks: its shapes as SVG, and the legend that explains them.

use std::collections::BTreeSet;

use listing::End;
use maud::{Markup, html};

use crate::directive::Note;
use crate::figure::LINE;
use crate::timeline::{LANE, middle};

/// A kind of shape. Each has a class in the style, and words in the legend.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Sign {
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
    /// In which the order is not whole.
    Loose,
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
            Sign::Band | Sign::Loose => "b",
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
            Sign::Loose => {
                "without time: white has one order in each run; in grey, only what is on one lane or joined by an arrow has one"
            }
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
pub(crate) enum Room {
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
pub(crate) struct Picture {
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
    /// Where there is a turn in which nothing is printed.
    pub quiet: Vec<f64>,
    /// Whether its axis is time; else it is an order.
    pub has_time: bool,
}

/// A moment.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Band {
    pub at: u64,
    pub x: f64,
    pub width: f64,
    /// Where its time is written.
    pub room: Option<Room>,
}

impl Band {
    /// What is nearer to either side has its time beside it, and not below its middle.
    pub(crate) const EDGE: f64 = 4.0;
}

/// One task.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Row {
    pub name: String,
    pub colour: usize,
    pub parts: Vec<Part>,
    pub marks: Vec<Mark>,
}

/// What a lane shows somewhere.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Part {
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
pub(crate) struct Shape {
    pub sign: Sign,
    pub colour: Option<usize>,
    pub x1: f64,
    pub y1: i64,
    pub x2: f64,
    pub y2: i64,
}

/// A printed line.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Mark {
    pub x: f64,
    pub step: usize,
    pub differs: bool,
}

/// A place in percent of the width, as it is written.
fn percent(x: f64) -> String {
    format!("{}%", tenths(x))
}

fn tenths(x: f64) -> String {
    let text = format!("{x:.1}");
    text.strip_suffix(".0").unwrap_or(&text).to_owned()
}

/// Lines that look the same are one path; by their class, in the order in which the first of each came.
#[derive(Default)]
struct Paths(Vec<(String, String)>);

impl Paths {
    fn add(&mut self, class: String, line: &str) {
        match self.0.iter_mut().find(|(known, _)| *known == class) {
            Some((_, path)) => *path += line,
            None => self.0.push((class, line.to_owned())),
        }
    }

    fn draw(&self) -> Markup {
        html! { @for (class, path) in &self.0 { path class=(class) d=(path) {} } }
    }
}

impl Picture {
    /// The picture as HTML; `signs` learns what is in it.
    ///
    /// Most of it are bars and lines that lie along the lanes. Those of one look are one path, stretched to the width of
    /// the plot, which is a fraction of what an element for each weighs; what keeps its size is an element at a place in
    /// percent.
    pub(crate) fn draw(&self, signs: &mut BTreeSet<Sign>) -> Markup {
        signs.extend(self.signs());
        let bottom = self.rows.len() * LANE + 8;
        let height = bottom + 18;
        let quiet: Vec<_> = self.quiet.iter().map(|x| tenths(*x)).collect();
        let least = (self.least > 290.0).then(|| format!("min-width:{}px", self.least));
        html! {
            @if let Some(Note { task, at, words }) = &self.note {
                p class="note" { b { (task) " at " (at) " ms" } ": " (words) }
                (LINE)
            }
            div class="lanes" {
                div class="names" aria-hidden="true" {
                    @for row in &self.rows { b class={ "c" (row.colour) } { (row.name) } }
                }
                div class="plot" {
                    svg class="timeline" role="img" aria-label=(self.story) width="100%" height=(height) style=[least]
                        data-turns=[self.has_time.then(|| quiet.join(" "))] {
                        (self.along(height))
                        @for shape in &self.arrows { (shape.draw()) }
                        g class="tm" transform={ "translate(0 " (bottom + 13) ")" } { (self.axis()) }
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

    /// What is drawn in percent of the width and in pixels of the height: moments, and all lines that lie along lanes.
    fn along(&self, height: usize) -> Markup {
        html! {
            svg viewBox={ "0 0 100 " (height) } preserveAspectRatio="none" {
                path class="b" d=(self.band(height)) {}
                (self.starts().draw())
                @for (index, row) in self.rows.iter().enumerate() { (row.paths(index)) }
            }
        }
    }

    /// The moments, as one path.
    fn band(&self, height: usize) -> String {
        let band = |band: &Band| {
            let (x, width) = (tenths(band.x), tenths(band.width));
            format!("M{x} 0v{height}h{width}V0")
        };
        self.bands.iter().map(band).collect()
    }

    /// The lines from who starts a task to its lane.
    fn starts(&self) -> Paths {
        let mut paths = Paths::default();
        for shape in self.arrows.iter().filter(|shape| shape.sign == Sign::Start) {
            let Shape { x1, y1, x2, y2, .. } = shape;
            let to = match x1 == x2 {
                true => format!("V{y2}"),
                false => format!("L{} {y2}", tenths(*x2)),
            };
            paths.add(shape.class(), &format!("M{} {y1}{to}", tenths(*x1)));
        }
        paths
    }

    fn axis(&self) -> Markup {
        html! {
            @if !self.has_time { text class="s" { "order, no time" } }
            @for Band { at, x, width, room } in &self.bands {
                @if let Some(room) = room {
                    @let middle = x + width / 2.0;
                    @let (x, anchor) = match middle {
                        middle if middle < Band::EDGE => (*x, Some("s")),
                        middle if middle > 100.0 - Band::EDGE => (x + width, Some("r")),
                        middle => (middle, None),
                    };
                    @let class = room.class().into_iter().chain(anchor).collect::<Vec<_>>().join(" ");
                    text class=[(!class.is_empty()).then_some(class)] x=(percent(x)) { (at) @if *at == 0 { " ms" } }
                }
            }
        }
    }

    fn signs(&self) -> BTreeSet<Sign> {
        let mut signs = BTreeSet::new();
        match self.has_time {
            true => signs.extend([Sign::Band]),
            false => signs.extend(self.bands.first().map(|_| Sign::Loose)),
        }
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
    /// What lies along the lane.
    fn paths(&self, index: usize) -> Markup {
        let mut paths = Paths::default();
        for part in &self.parts {
            if let Some((class, line)) = part.path(self.colour, middle(index)) {
                paths.add(class, &line);
            }
        }
        html! { g class={ "c" (self.colour) } { (paths.draw()) } }
    }

    fn draw(&self, index: usize) -> Markup {
        html! {
            g class={ "c" (self.colour) } transform={ "translate(0 " (middle(index)) ")" } {
                @for part in &self.parts { (part.draw()) }
                @for Mark { x, step, differs } in &self.marks {
                    circle class=[differs.then_some("differs")] cx=(percent(*x)) data-step=(step) {}
                }
            }
        }
    }
}

impl Part {
    /// Its class and its line, if it is one, in a lane of a colour whose middle is at `y`.
    fn path(&self, own: usize, y: i64) -> Option<(String, String)> {
        let along = |x: f64, y: i64, to: f64| {
            // Between what is written, or the ends of neighbours would lie apart.
            let width = (to * 10.0).round() / 10.0 - (x * 10.0).round() / 10.0;
            format!("M{} {y}h{}", tenths(x), tenths(width))
        };
        match self {
            Part::Bar(Sign::Turn, x, width) => {
                Some((Sign::Turn.class().to_owned(), along(*x, y, x + width)))
            }
            Part::Line(sign, colour, from, to, dy) => {
                let other = colour.filter(|colour| *colour != own);
                let other = other.map(|colour| format!(" c{colour}"));
                let class = format!("{}{}", sign.class(), other.unwrap_or_default());
                Some((class, along(*from, y + dy, *to)))
            }
            Part::End(End::Returned, x) => Some((
                Sign::Returned.class().to_owned(),
                format!("M{} {}v18", tenths(*x), y - 9),
            )),
            _ => None,
        }
    }

    /// What keeps its size, or has an outline.
    fn draw(&self) -> Markup {
        html! {
            @match self {
                Part::Bar(Sign::Turn, ..) | Part::Line(..) | Part::End(End::Returned, _) => {}
                Part::Bar(sign, x, width) => {
                    rect class=(sign.class()) x=(percent(*x)) width=(percent(*width)) {}
                    @if *sign == Sign::Untaken {
                        line class="ht" x1=(percent(*x)) x2=(percent(x + width)) {}
                    }
                }
                Part::Text(words, x, room) => {
                    text class=[room.class()] x=(percent(*x)) { (words) }
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
    fn class(&self) -> String {
        let colour = self.colour.map(|colour| format!(" c{colour}"));
        format!("{}{}", self.sign.class(), colour.unwrap_or_default())
    }

    /// The arrow; of a start, whose line is one of many, the ring at its end.
    fn draw(&self) -> Markup {
        let Shape { x1, y1, x2, y2, .. } = self;
        html! {
            @if self.sign == Sign::Start {
                circle class=(self.class()) cx=(percent(*x2)) cy=(y2) {}
            } @else {
                line class=(self.class()) x1=(percent(*x1)) y1=(y1) x2=(percent(*x2)) y2=(y2) {}
            }
        }
    }
}

/// What the shapes of a page's timelines mean.
pub(crate) fn legend(signs: &BTreeSet<Sign>, open: bool) -> Markup {
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
                    Sign::Turn => { line class="t" x1="25%" x2="75%" {} }
                    Sign::Printed => { line class="t" x1="25%" x2="75%" {} circle class="mark" cx="50%" {} }
                    Sign::Ready => { rect class="rd" width="100%" {} }
                    Sign::Untaken => { rect class="un" width="100%" {} line class="ht" x2="100%" {} }
                    Sign::Returned => (middle(End::Returned)),
                    Sign::Failed => (middle(End::Failed)),
                    Sign::Cancelled => (middle(End::Cancelled)),
                    Sign::Start => { line class="st" x1="50%" x2="50%" y1="-9" y2="4" {} circle class="st" cx="50%" cy="4" {} }
                    Sign::Take | Sign::Wake | Sign::Cancel => {
                        line class=(class) x1="5%" x2="95%" {}
                    }
                    Sign::Band | Sign::Loose => { rect class="b" y="-10" width="60%" {} }
                    Sign::Differs => { line class="df" x1="50%" x2="50%" y1="-9" y2="9" {} }
                    _ => { line class=(class) x2="100%" {} }
                }
            }
        }
    }
}
