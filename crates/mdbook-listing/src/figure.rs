//! Draws a listing: the one place that knows how a figure looks in HTML.
//!
//! A figure is Markdown with HTML in it. Captions and reasons stay Markdown; mdBook renders them. Without
//! JavaScript, and in print, both programs stand one after the other; `assets/listing.js` makes tabs of them.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::str::FromStr;
use std::sync::LazyLock;

use listing::recording::{RecordingError, several};
use listing::{Clock, Kind, Line, Listing, Order, Recording, Settings};
use maud::{Markup, PreEscaped, html};
use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};
use regex::Regex;
use similar::{ChangeTag, TextDiff};

use crate::directive::{Figure, Span};
use crate::fault::Complaint;
use crate::fold::{Function, functions};
use crate::highlight;
use crate::passage::span_of;
use crate::recorded::Recorded;
use crate::rolls;
use crate::scale::{Extent, Scale};
use crate::sheet::Sheet;
use crate::since::Changes;
use crate::threads::Threads;
use crate::timeline::{Names, Timeline};

/// What must be written as a number in a data URL that stands in an attribute; a download repeats a whole program,
/// and so every byte counts.
const DATA: &AsciiSet = &CONTROLS
    .add(b'%')
    .add(b'#')
    .add(b'"')
    .add(b'&')
    .add(b'<')
    .add(b'>')
    .add(b'\\');

/// The longest program, in virtual milliseconds, that gets a Run button: the playground gives up after ten
/// seconds, and compiling takes some of them.
const RUNNABLE: u64 = 2000;

/// The longest line, in characters, with which two outputs still stand beside each other.
const BESIDE: usize = 30;

/// How wide a character of a program is drawn, in pixels, and how many are taken by what stands around its lines.
const CHARACTER: f64 = 8.43;
const AROUND: usize = 6;

/// The two languages: how a reader and how the grammars call them.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Language {
    Rust,
    Python,
}

impl Language {
    fn name(self) -> &'static str {
        match self {
            Language::Rust => "Rust",
            Language::Python => "Python",
        }
    }

    fn key(self) -> &'static str {
        match self {
            Language::Rust => "rust",
            Language::Python => "python",
        }
    }
}

/// One program of a figure.
struct Program<'a> {
    listing: &'a str,
    language: Language,
    /// The name that a download gets.
    file: String,
    source: String,
    command: Option<String>,
    highlighted: Vec<usize>,
    run: Option<Run>,
    fold: Option<Fold>,
    /// What has come and gone since the program before it, and a link to that.
    since: Option<(Changes, String)>,
}

/// A function that is folded, since an earlier page shows it.
struct Fold {
    name: String,
    lines: (usize, usize),
    address: String,
    number: String,
}

impl Program<'_> {
    fn is_new(&self, line: usize) -> bool {
        let since = self.since.as_ref();
        since.is_some_and(|(changes, _)| changes.is_new(line))
    }

    /// Such as `kettle-L7`.
    fn id_of(&self, line: usize) -> String {
        let letter = match self.language {
            Language::Rust => "L",
            Language::Python => "P",
        };
        format!("{}-{letter}{line}", self.listing)
    }

    /// Its text in colour. What is folded is there all the same; the style hides it.
    fn text(&self) -> Markup {
        let Some(Fold {
            name,
            lines,
            address,
            number,
        }) = &self.fold
        else {
            return highlight::program(self.language.key(), &self.source);
        };
        let all = highlight::lines(self.language.key(), &self.source);
        let part = |from: usize, to: usize| PreEscaped(all[from..to].join("\n"));
        let (from, to) = *lines;
        let label = format!("{name}: Listing {number}");
        html! {
            (part(0, from - 1)) (LINE)
            input type="checkbox" class="fold" aria-label={ "Show " (name) } ;
            a class="was" href=(address) data-name=(label) aria-label=(label) {}
            span class="old" { (part(from - 1, to)) } (LINE)
            (part(to, all.len())) (LINE)
        }
    }

    /// What the number of a line is marked as.
    fn class_of(&self, line: usize) -> Option<String> {
        let is_old = |fold: &Fold| fold.lines.0 < line && line <= fold.lines.1;
        let classes: Vec<_> = [
            ("lit", self.highlighted.contains(&line)),
            ("new", self.is_new(line)),
            ("old", self.fold.as_ref().is_some_and(is_old)),
        ]
        .into_iter()
        .filter_map(|(class, has)| has.then_some(class))
        .collect();
        (!classes.is_empty()).then(|| classes.join(" "))
    }
}

/// What the Run button sends.
struct Run {
    seed: u64,
}

/// A listing that another one goes on from, and a link to its figure.
pub(crate) struct Before<'a> {
    pub listing: &'a Listing,
    pub link: String,
}

/// Where a figure stands, and what it needs to know of the book.
pub(crate) struct Setting<'a> {
    /// Such as `3.1`.
    pub number: &'a str,
    /// Whether a link in the book leads to an id. A line gets one only then, for most lines need none and a page has
    /// hundreds. (The script finds any line.)
    pub linked: &'a dyn Fn(&str) -> bool,
    /// The top of the book, where its readers run the programs.
    pub root: &'a Path,
    pub sheet: &'a Sheet,
    /// Where an earlier page shows a function: the address of the figure, and its number.
    pub explained: &'a dyn Fn(&Function<'_>) -> Option<(String, &'a str)>,
    /// From the page to the top of the book, such as `../`.
    pub up: &'a str,
    /// What other dice give, by the name of its file.
    pub rolls: &'a RefCell<BTreeMap<String, String>>,
    /// Since which listing it marks what is new.
    pub since: Option<Before<'a>>,
}

/// The figure of a listing.
///
/// # Errors
/// When a file of the listing is missing or is no recording, or when the author's words do not fit the program.
pub(crate) fn draw(
    listing: &Listing,
    figure: &Figure,
    setting: &Setting<'_>,
) -> Result<String, Complaint> {
    let Figure { name, caption, .. } = figure;
    let Setting {
        number,
        linked,
        root,
        sheet,
        since,
        ..
    } = setting;
    let source = read(&listing.rust())?;
    nothing_is_hidden(&source, &listing.rust())?;
    let mut rust = Program {
        listing: name,
        language: Language::Rust,
        file: format!("{name}.rs"),
        highlighted: highlighted(&source, &figure.lines, &shown(&listing.rust()))?,
        since: changes(since.as_ref(), &source)?,
        source,
        command: None,
        run: None,
        fold: None,
    };
    rust.fold = fold(&rust, setting);
    let mut beside = None;
    let body = match listing.kind {
        Kind::Runs => {
            let mut python = python(listing, figure, root)?;
            python.fold = fold(&python, setting);
            beside = Some(columns(&rust, &python));
            let both = Both::read(listing)?;
            rust.command = Some(format!("cargo run --example {name}"));
            rust.run = runnable(&rust.source, &both.rust);
            let drawn = both.draw(figure, sheet, sheet.scale(name))?;
            let control = roll_again(listing, figure, setting, &both, &drawn)?;
            html! {
                (tabs()) (program(&rust, Some(*linked))) (program(&python, Some(*linked)))
                @if let Some(control) = control {
                    (control) div class="rolled" { (LINE) (drawn.html) } (LINE)
                } @else {
                    (drawn.html)
                }
                @if drawn.has_timelines { (sheet.legend()) }
            }
        }
        Kind::DoesNotCompile => html! { (program(&rust, Some(*linked))) (compiler(listing)?) },
    };
    let figure = html! {
        figure class="listing" id=(name) style=[beside] {
            (LINE) figcaption {
                (BREAK) a class="number" href={ "#" (name) } { "Listing " (number) } " " (markdown(caption)) (BREAK)
            }
            (LINE) (body)
        }
        (LINE)
    };
    Ok(figure.into_string())
}

/// How wide two programs are that stand beside each other, and how they share it, for the style of their figure.
fn columns(rust: &Program<'_>, python: &Program<'_>) -> String {
    let [rust, python] = [rust, python].map(|program| {
        let gone = program.since.iter().flat_map(|(changes, _)| &changes.gone);
        let lines = program
            .source
            .lines()
            .chain(gone.flat_map(|gone| gone.lines()));
        // The control of a fold, and a plus at a number.
        let fold = if program.fold.is_some() { 3 } else { 0 };
        let plus = if program.since.is_some() { 2 } else { 0 };
        lines.map(|line| line.chars().count()).max().unwrap_or(0) + AROUND + fold + plus
    });
    // Two more stand between them.
    let wide = (rust + python + 2) as f64 * CHARACTER;
    format!("--both:{rust}fr {python}fr;--wide:{wide:.0}px")
}

/// The Python program of a listing.
fn python<'a>(
    listing: &Listing,
    figure: &'a Figure,
    root: &Path,
) -> Result<Program<'a>, Complaint> {
    let twin = listing.python()?;
    let owner = twin
        .parent()
        .and_then(Path::file_name)
        .unwrap_or_default()
        .to_string_lossy();
    let source = read(&twin)?;
    Ok(Program {
        listing: &figure.name,
        language: Language::Python,
        file: format!("{owner}.py"),
        highlighted: highlighted(&source, &figure.python_lines, &shown(&twin))?,
        source,
        command: Some(format!(
            "python3 {}",
            twin.strip_prefix(root).unwrap_or(&twin).display()
        )),
        run: None,
        fold: None,
        since: None,
    })
}

/// The first function of a program that an earlier page shows, unless the author speaks of its lines.
fn fold(program: &Program<'_>, setting: &Setting<'_>) -> Option<Fold> {
    functions(&program.source).into_iter().find_map(|function| {
        let (from, to) = function.lines;
        let is_spoken_of = (from..=to).any(|line| {
            program.highlighted.contains(&line)
                || program.is_new(line)
                || (setting.linked)(&program.id_of(line))
        });
        let (address, number) = (setting.explained)(&function).filter(|_| !is_spoken_of)?;
        Some(Fold {
            name: function.name.to_owned(),
            lines: function.lines,
            address,
            number: number.to_owned(),
        })
    })
}

/// The control that throws other dice, if the settings of a listing ask for it. What they give goes to the files of the
/// book; `drawn` is what those of the figure gave.
fn roll_again(
    listing: &Listing,
    figure: &Figure,
    setting: &Setting<'_>,
    both: &Both,
    drawn: &Drawn,
) -> Result<Option<Markup>, Complaint> {
    let Some(seeds) = settings(listing)?.rolls else {
        return Ok(None);
    };
    let (name, sheet, path) = (&figure.name, setting.sheet, listing.rolls_recording());
    let recordings = several(&read(&path)?).map_err(|error| {
        Complaint::at(&path, error.line, format!("{}. {RECORD}", error.message))
    })?;
    let plain = Figure {
        note: None,
        python_note: None,
        ..figure.clone()
    };
    let mut is_there = false;
    for (seed, pair) in recordings.chunks(2).enumerate() {
        let [rust, python] = pair else { break };
        let text = if rust.clock == both.rust.clock {
            is_there = true;
            rolls::rendered(&drawn.html)
        } else {
            let other = Both::of(listing, rust.into(), python.into())?;
            let courses = [&other.rust, &other.python].map(|one| one.course.as_ref());
            let extent = Extent::of(courses.into_iter().flatten());
            let scale = sheet.scale(name).and(extent).map(Scale::alone);
            rolls::rendered(&other.draw(&plain, sheet, scale.as_ref())?.html)
        };
        let file = format!("{name}-{seed}.txt");
        setting.rolls.borrow_mut().insert(file, text);
    }
    let Clock::Virtual { seed } = both.rust.clock else {
        return Err(format!("{name} runs on the real clock, where nobody can say what other dice give. Drop `rolls`.").into());
    };
    if !is_there || recordings.len() as u64 != 2 * seeds {
        return Err(format!(
            "{} does not hold both programs with {seeds} seeds from 0, that of the figure, {seed}, among them. {RECORD}",
            shown(&path)
        )
        .into());
    }
    let files = format!("{}{}/{name}-", setting.up, rolls::FOLDER);
    Ok(Some(html! {
        p class="roll" data-rolls=(files) data-seeds=(seeds) data-seed=(seed) {
            button type="button" aria-label={ "Roll again: " (name) } { "Roll again" } " "
            output { "Seed " (seed) }
        }
        (LINE)
    }))
}

/// What is new in the Rust program `source` since that of the listing before it.
fn changes(
    since: Option<&Before<'_>>,
    source: &str,
) -> Result<Option<(Changes, String)>, Complaint> {
    let Some(Before { listing, link }) = since else {
        return Ok(None);
    };
    let changes = Changes::between(&read(&listing.rust())?, source);
    if changes.is_empty() {
        let message = format!(
            "nothing has changed since {}, so there is nothing to mark. Name the listing before this one, or drop \
             `since`.",
            listing.name
        );
        return Err(message.into());
    }
    Ok(Some((changes, link.clone())))
}

/// Refuses what mdBook would not show as it is: it takes a `#` at the start of a line of Rust for its own mark.
fn nothing_is_hidden(program: &str, path: &Path) -> Result<(), Complaint> {
    let hidden = |row: &str| {
        let rest = row.trim_start().strip_prefix('#');
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '#']))
    };
    match program.lines().position(hidden) {
        None => Ok(()),
        Some(index) => Err(Complaint::at(
            path,
            index + 1,
            "mdBook hides or changes a line of Rust that starts with `# ` or `##`. Let it start with something else.",
        )),
    }
}

/// The numbers of the lines that an author names by their words, in a program called `file`.
fn highlighted(program: &str, spans: &[Span], file: &str) -> Result<Vec<usize>, Complaint> {
    let mut lines = Vec::new();
    for span in spans {
        let (from, to) = span_of(program, span, file)?;
        lines.extend(from..=to);
    }
    Ok(lines)
}

/// Only the Python program of a listing, with what it prints and its caption.
///
/// # Errors
/// When a file of the listing is missing or is no recording, or when the author's words do not fit the program.
pub(crate) fn twin(
    listing: &Listing,
    link: &str,
    figure: &Figure,
    root: &Path,
) -> Result<String, Complaint> {
    let Figure { name, caption, .. } = figure;
    let twin = python(listing, figure, root)?;
    let both = Both::read(listing)?;
    let output = Output {
        title: "It prints:".to_owned(),
        language: Language::Python,
        recording: &both.python,
        names: &both.names.1,
        marks: &[],
        steps: &steps(&both.python, &[&both.python]),
        twin: None,
    };
    let figure = html! {
        figure class="listing" id={ (name) "-twin" } {
            (LINE) figcaption { (BREAK) (markdown(caption)) " (" (markdown(link)) ")" (BREAK) }
            (LINE) (program(&twin, None)) (output.draw())
        }
        (LINE)
    };
    Ok(figure.into_string())
}

/// Only the timeline of a listing's Rust program, with its caption.
///
/// # Errors
/// When there is nothing to draw, or a file of the listing cannot be read.
pub(crate) fn timeline(
    listing: &Listing,
    link: &str,
    figure: &Figure,
    sheet: &Sheet,
) -> Result<String, Complaint> {
    let Figure {
        name,
        caption,
        note,
        ..
    } = figure;
    let both = Both::read(listing)?;
    let course = both.rust.course.as_ref();
    let (Some(course), Some(scale)) =
        (course.filter(|course| course.last.at > 0), sheet.together())
    else {
        return Err(format!("no time passes in {name}, so there is no timeline to draw.").into());
    };
    let steps = steps(&both.rust, &sheet.alone());
    let timeline = Timeline {
        course,
        names: &both.names.0,
        scale,
    };
    let picture = timeline.picture("the Rust program", &[], &steps, note.as_ref())?;
    let output = Output {
        title: String::new(),
        language: Language::Rust,
        recording: &both.rust,
        names: &both.names.0,
        marks: &[],
        steps: &steps,
        twin: None,
    };
    let figure = html! {
        figure class="listing alone" {
            (LINE) figcaption { (BREAK) (markdown(caption)) " (" (markdown(link)) ")" (BREAK) }
            (LINE) div class="timelines" { (LINE) (sheet.draw(&picture)) (LINE) }
            (LINE) @if sheet.is_first_alone() { (play(name)) }
            (LINE) (output.draw()) (sheet.legend())
        }
        (LINE)
    };
    Ok(figure.into_string())
}

/// Over how many seeds the twins of a listing print the same, such as `200 of 200`.
///
/// # Errors
/// When that was not asked for, or not recorded, or for other seeds.
pub(crate) fn seeds(listing: &Listing) -> Result<String, Complaint> {
    let path = listing.seeds_recording();
    let Some(seeds) = settings(listing)?.seeds else {
        return Err(format!(
            "{} does not ask for counts over seeds. Write `seeds = 200` into it, and record.",
            shown(&listing.settings_file())
        )
        .into());
    };
    let text = read(&path)?;
    let count = |key: &str| {
        let row = text.lines().find_map(|line| line.strip_prefix(key))?;
        row.trim().parse::<u64>().ok()
    };
    match (count("same:"), count("differ:")) {
        (Some(same), Some(differ)) if same + differ == seeds => Ok(format!("{same} of {seeds}")),
        _ => Err(format!("{} does not count {seeds} seeds. {RECORD}", shown(&path)).into()),
    }
}

/// What mends a recording.
pub(crate) const RECORD: &str = "Record it: `RECORD=1 cargo test --test listings`.";

pub(crate) fn read(path: &Path) -> Result<String, Complaint> {
    fs::read_to_string(path).map_err(|error| match path.extension() {
        Some(extension) if extension == "rec" => {
            Complaint::at(path, 1, format!("{error}. {RECORD}"))
        }
        _ => Complaint::at(path, 1, format!("{error}.")),
    })
}

/// A path in a complaint; the preprocessor takes the way to the top of the book off.
pub(crate) fn shown(path: &Path) -> String {
    path.display().to_string()
}

pub(crate) fn recording(path: &Path) -> Result<Recorded, Complaint> {
    recorded(path).map(|recording: Recording| Recorded::from(&recording))
}

fn recorded<T: FromStr<Err = RecordingError>>(path: &Path) -> Result<T, Complaint> {
    read(path)?.parse().map_err(|error: RecordingError| {
        Complaint::at(path, error.line, format!("{}. {RECORD}", error.message))
    })
}

/// The crates that the playground is known to have; what else is among the hundred that are downloaded most changes.
/// Those of tokio and futures name in their `package.metadata.playground` with which features.
const PLAYGROUND: [&str; 5] = ["anyhow", "fastrand", "futures", "tokio", "tokio_util"];

/// Whether the playground can run a program: it ran on the virtual clock and so on one thread, it does not take long,
/// it asks for nothing outside of itself, such as a socket, a file or a child process, and it uses no crate that the
/// playground may lack.
fn runnable(source: &str, recording: &Recorded) -> Option<Run> {
    static OUTSIDE: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"\b(?:env|fs|net|os|process|signal)\s*(?:::|,|\}|;)|\bstdin\b")
            .expect("a regular expression")
    });
    let Clock::Virtual { seed } = recording.clock else {
        return None;
    };
    let last = recording.lines.last()?.stamp.as_ref()?.at;
    (last <= RUNNABLE && !OUTSIDE.is_match(source) && needs_what_is_there(source))
        .then_some(Run { seed })
}

/// Whether each path in a program starts at the language's own, at a crate of [`PLAYGROUND`], or at what the program
/// brings in by `use` or calls a module.
fn needs_what_is_there(source: &str) -> bool {
    static BROUGHT: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"\buse\s+(?:::)?([a-z]\w*)([^;]*);|\bmod\s+(\w+)")
            .expect("a regular expression")
    });
    static ROOT: LazyLock<Regex> =
        LazyLock::new(|| Regex::new(r"(?:^|[^\w:.])([a-z]\w*)::").expect("a regular expression"));
    const OWN: [&str; 6] = ["alloc", "core", "crate", "self", "std", "super"];
    const TYPES: [&str; 15] = [
        "bool", "char", "f32", "f64", "i8", "i16", "i32", "i64", "isize", "str", "u8", "u16",
        "u32", "u64", "usize",
    ];
    let is_there = |root: &str| OWN.contains(&root) || PLAYGROUND.contains(&root);
    let mut brought: Vec<&str> = Vec::new();
    for found in BROUGHT.captures_iter(source) {
        if found.get(1).is_some_and(|root| !is_there(root.as_str())) {
            return false;
        }
        let names = found.get(2).map_or("", |names| names.as_str());
        brought.extend(names.split(|c: char| c != '_' && !c.is_alphanumeric()));
        brought.extend(found.get(3).map(|module| module.as_str()));
    }
    ROOT.captures_iter(source).all(|found| {
        let root = &found[1];
        is_there(root) || TYPES.contains(&root) || brought.contains(&root)
    })
}

/// The place of the tabs that take the place of the two bars; the script fills it.
fn tabs() -> Markup {
    html! {
        div class="tabs" role="tablist" aria-label="Language" {}
        (LINE)
    }
}

/// A program; where `linked` is `None`, it stands elsewhere with ids and a download, and needs none here.
fn program(program: &Program<'_>, linked: Option<&dyn Fn(&str) -> bool>) -> Markup {
    let Program {
        listing,
        language,
        file,
        source,
        command,
        run,
        since,
        ..
    } = program;
    let (key, label) = (language.key(), language.name());
    let data = format!("data:;charset=utf-8,{}", utf8_percent_encode(source, DATA));
    html! {
        div class="program" id=[linked.map(|_| format!("{listing}-{key}"))] data-language=(key) {
            (LINE) p class="bar" {
                strong { (label) } " "
                @if let Some(command) = command { code { (command) } " " }
                @if let Some(run) = run {
                    button type="button" class="run" aria-label={ "Run " (file) } data-seed=(run.seed) { "Run" } " "
                }
                @if linked.is_some() { a href=(data) download=(file) { "Download " (file) } }
            }
            // There before it speaks, or nobody is told.
            @if run.is_some() { (LINE) div class="ran" role="status" {} }
            // `<pre` at the start of a line keeps Markdown out of the program, up to its end.
            (BREAK) pre {
                span class="numbers" aria-hidden="true" {
                    @for line in 1..=source.lines().count() {
                        @let id = program.id_of(line);
                        b id=[linked.filter(|linked| linked(&id)).map(|_| &id)] class=[program.class_of(line)] {}
                    }
                }
                code class={ "language-" (key) } { (program.text()) }
            }
            (BREAK)
            @if let Some((changes, link)) = since { (differences(changes, link, key)) }
        }
        (LINE)
    }
}

/// What has come and gone since the program before, in words and with the lines that are gone.
fn differences(changes: &Changes, link: &str, key: &str) -> Markup {
    let new = changes.said().unwrap_or_else(|| "nothing".to_owned());
    html! {
        div class="since" {
            (BREAK) "New since " (markdown(link)) " (+): " (new) ". Gone (−): "
            @if changes.gone.is_empty() { "nothing." (BREAK) } @else {
                (BREAK) pre {
                    span class="numbers" aria-hidden="true" {
                        @for (index, lines) in changes.gone.iter().enumerate() {
                            @if index > 0 { b class="between" {} }
                            @for _ in lines.lines() { b class="gone" {} }
                        }
                    }
                    code class={ "language-" (key) } {
                        @for (index, lines) in changes.gone.iter().enumerate() {
                            @if index > 0 { (LINE) }
                            (highlight::program(key, lines))
                        }
                    }
                }
                (BREAK)
            }
        }
        (LINE)
    }
}

/// What both programs of a listing printed.
struct Both {
    rust: Recorded,
    python: Recorded,
    /// Why they differ, if they do; Markdown.
    why: Option<String>,
    /// Of the Rust and of the Python tasks.
    names: (Names, Names),
    /// What both did on which thread, if that is recorded.
    threads: Option<(Order, Order)>,
}

impl Both {
    fn read(listing: &Listing) -> Result<Both, Complaint> {
        let mut rust = recording(&listing.rust_recording())?;
        let mut python = recording(&listing.python_recording())?;
        let mut threads = None;
        if settings(listing)?.threads {
            let of_rust: Order = recorded(&listing.rust_threads())?;
            let of_python: Order = recorded(&listing.python_threads())?;
            rust.has_tasks(&of_rust);
            python.has_tasks(&of_python);
            threads = Some((of_rust, of_python));
        }
        let both = Both::of(listing, rust, python)?;
        Ok(Both { threads, ..both })
    }

    /// The same of any run of the two.
    fn of(listing: &Listing, rust: Recorded, python: Recorded) -> Result<Both, Complaint> {
        let settings = settings(listing)?;
        let (tasks, python_tasks) = (&settings.tasks, settings.python_tasks.as_ref());
        let of_rust = Tasks {
            key: "tasks",
            names: tasks,
            recording: &rust,
            path: listing.rust_recording(),
        };
        let of_python = Tasks {
            // A twin whose tasks are called as in Rust needs no list of its own.
            key: python_tasks.map_or("tasks", |_| "python_tasks"),
            names: python_tasks.unwrap_or(tasks),
            recording: &python,
            path: listing.python_recording(),
        };
        for tasks in [&of_rust, &of_python] {
            tasks.check().map_err(|message| {
                Complaint::at(
                    &listing.settings_file(),
                    listing.line_of(tasks.key),
                    message,
                )
            })?;
        }
        let names = (
            Names::new(&rust, of_rust.names),
            Names::new(&python, of_python.names),
        );
        let why = match rust.read == python.read {
            true => None,
            false => Some(settings.why.ok_or_else(|| {
                format!(
                    "the twins of {} print different lines, and nothing says why. Write the reason as `why = \"…\"` into {}.",
                    listing.name,
                    shown(&listing.settings_file())
                )
            })?),
        };
        Ok(Both {
            rust,
            python,
            why,
            names,
            threads: None,
        })
    }

    /// `scale` is that of the timelines; without one there are none.
    fn draw(
        &self,
        figure: &Figure,
        sheet: &Sheet,
        scale: Option<&Scale>,
    ) -> Result<Drawn, Complaint> {
        let (rust_marks, python_marks) = differing(&self.rust, &self.python);
        let all = [&self.rust, &self.python];
        let (rust_steps, python_steps) = (steps(&self.rust, &all), steps(&self.python, &all));
        let clock = match self.rust.clock {
            Clock::Virtual { .. } => "",
            Clock::Real => " (on the real clock, so without times)",
        };
        let rust = Output {
            title: format!("Rust prints{clock}:"),
            language: Language::Rust,
            recording: &self.rust,
            names: &self.names.0,
            marks: &rust_marks,
            steps: &rust_steps,
            twin: None,
        };
        let python = Output {
            title: format!("Python prints{clock}:"),
            language: Language::Python,
            recording: &self.python,
            names: &self.names.1,
            marks: &python_marks,
            steps: &python_steps,
            twin: None,
        };
        let output = match &self.why {
            None => {
                let title = format!("The same from both programs{clock}:");
                Output {
                    title,
                    twin: Some(&self.python),
                    ..rust
                }
                .draw()
            }
            Some(why) => {
                let lines = self.rust.lines.iter().chain(&self.python.lines);
                let longest = lines
                    .map(|line| line.text.chars().count())
                    .max()
                    .unwrap_or(0);
                let wide = if longest > BESIDE { " wide" } else { "" };
                html! {
                    div class={ "differ" (wide) } { (LINE) (rust.draw()) (python.draw()) }
                    (LINE) div class="why" { (BREAK) (markdown(why)) (BREAK) }
                    (LINE)
                }
            }
        };
        let courses = (self.rust.course.as_ref(), self.python.course.as_ref());
        let ((Some(rust), Some(python)), Some(scale)) = (courses, scale) else {
            return match (&figure.note, &figure.python_note) {
                (None, None) => Ok(self.with_threads(output, figure, sheet)),
                _ => Err("`note` points at a moment of the timeline, and there is none: no time passes here, or the figure goes without.".to_owned().into()),
            };
        };
        let timelines = Pair {
            rust: Timeline {
                course: rust,
                names: &self.names.0,
                scale,
            },
            python: Timeline {
                course: python,
                names: &self.names.1,
                scale,
            },
            marks: (&rust_marks, &python_marks),
            steps: (&rust_steps, &python_steps),
        };
        let timelines = timelines.draw(figure, sheet, self.why.is_some())?;
        Ok(Drawn {
            html: html! {
                (output) (play(&figure.name))
                div class="timelines" { (LINE) (timelines) }
                (LINE)
            },
            has_timelines: true,
        })
    }
}

impl Both {
    /// The output, and below it the threads, if they are recorded and asked for.
    fn with_threads(&self, output: Markup, figure: &Figure, sheet: &Sheet) -> Drawn {
        let Some((rust, python)) = self.threads.as_ref().filter(|_| !figure.no_timeline) else {
            return Drawn {
                html: output,
                has_timelines: false,
            };
        };
        let all = [
            (Language::Rust, Threads::new(rust, &self.names.0)),
            (Language::Python, Threads::new(python, &self.names.1)),
        ];
        let html = html! {
            (output)
            div class="timelines" {
                (LINE)
                @for (language, threads) in all {
                    div class="one" {
                        (LINE) p { "Threads in " (language.name()) ":" }
                        (LINE) (sheet.draw(&threads.picture(language.name()))) (LINE)
                    }
                    (LINE)
                }
            }
            (LINE)
        };
        Drawn {
            html,
            has_timelines: true,
        }
    }
}

/// What both programs of a listing printed and, where time passes, their timelines, which need a legend on their page.
struct Drawn {
    html: Markup,
    has_timelines: bool,
}

/// The timelines of both programs of a listing.
struct Pair<'a> {
    rust: Timeline<'a>,
    python: Timeline<'a>,
    marks: (&'a [bool], &'a [bool]),
    steps: (&'a [usize], &'a [usize]),
}

impl Pair<'_> {
    /// One for both if they look the same; else each with its language, both to be seen if `always`.
    fn draw(&self, figure: &Figure, sheet: &Sheet, always: bool) -> Result<Markup, Complaint> {
        let Figure {
            note, python_note, ..
        } = figure;
        let (note, python_note) = (note.as_ref(), python_note.as_ref());
        let rust = |languages: &str, note| {
            let (marks, steps) = (self.marks.0, self.steps.0);
            self.rust.picture(languages, marks, steps, note)
        };
        let python = |languages: &str, note| {
            let (marks, steps) = (self.marks.1, self.steps.1);
            self.python.picture(languages, marks, steps, note)
        };
        let alike = !always && python_note.is_none() && rust("", None)? == python("", None)?;
        if alike {
            let picture = rust("the Rust and the Python program", note)?;
            return Ok(html! { (sheet.draw(&picture)) (LINE) });
        }
        let rust = rust("the Rust program", note)?;
        // What the author says of the Rust program holds for its twin, too, where the same happens then.
        let of_both = note.filter(|_| !always && python_note.is_none());
        let python = match of_both.map(|note| python("the Python program", Some(note))) {
            Some(Ok(picture)) => picture,
            _ => python("the Python program", python_note)?,
        };
        Ok(html! {
            @for (language, picture) in [(Language::Rust, &rust), (Language::Python, &python)] {
                div class="one" data-language=[(!always).then_some(language.key())] {
                    (LINE) p { "In " (language.name()) ":" }
                    (LINE) (sheet.draw(picture)) (LINE)
                }
                (LINE)
            }
        })
    }
}

/// The names that the settings of a listing give to the tasks of one of its programs.
struct Tasks<'a> {
    key: &'static str,
    names: &'a [String],
    recording: &'a Recorded,
    path: PathBuf,
}

impl Tasks<'_> {
    /// Refuses too many names and too few, and names that a task's own lines contradict: a line that starts with the
    /// name of one task and is printed by another, and a name with another number than that of the task its lines
    /// speak of.
    fn check(&self) -> Result<(), String> {
        let (key, tasks) = (self.key, &self.recording.tasks);
        if !self.names.is_empty() && self.names.len() != tasks.len() {
            let mend = match key {
                "tasks" => {
                    " Name them all; those of the twin, where it has others, as `python_tasks`."
                }
                _ => " Name them all.",
            };
            return Err(format!(
                "`{key}` names {} tasks, but {} has {}.{mend}",
                self.names.len(),
                shown(&self.path),
                tasks.len()
            ));
        }
        for (task, name) in tasks.iter().zip(self.names) {
            let stamped = |line: &&Line| {
                let stamp = line.stamp.as_ref();
                stamp.is_some_and(|stamp| stamp.task == task.name)
            };
            for line in self.recording.lines.iter().filter(stamped) {
                let tag = line.text.split_once(':').map_or("", |(tag, _)| tag);
                let other = |known: &String| known != name && known == tag;
                let number = name.trim_start_matches(|c: char| !c.is_ascii_digit());
                let of_another = tag.split_whitespace().any(|word| {
                    self.names.iter().any(|known| known == word) && !word.ends_with(number)
                });
                if self.names.iter().any(other) || of_another {
                    return Err(format!(
                        "`{key}` calls a task `{name}` that prints `{}`. The names are in the order in which the tasks \
                         start: put them in that order.",
                        line.text
                    ));
                }
            }
        }
        Ok(())
    }
}

/// What the settings of a listing say.
fn settings(listing: &Listing) -> Result<Settings, Complaint> {
    Ok(listing.settings()?)
}

/// For each line of either recording: does the other one say something else there?
fn differing(rust: &Recorded, python: &Recorded) -> (Vec<bool>, Vec<bool>) {
    let (left, right) = (&rust.read, &python.read);
    let (mut left_marks, mut right_marks) = (Vec::new(), Vec::new());
    if rust.lines.len() == python.lines.len() {
        // Then a line that moved has changed places with others, and all of them are marked.
        left_marks = left
            .lines()
            .zip(right.lines())
            .map(|(left, right)| left != right)
            .collect();
        right_marks = left_marks.clone();
    } else {
        for change in TextDiff::from_lines(left, right).iter_all_changes() {
            let differs = change.tag() != ChangeTag::Equal;
            if change.tag() != ChangeTag::Insert {
                left_marks.push(differs);
            }
            if change.tag() != ChangeTag::Delete {
                right_marks.push(differs);
            }
        }
    }
    // The first line is the clock. Where all lines differ, a mark on each would say nothing.
    let kept = |mut marks: Vec<bool>| {
        let marks = marks.split_off(1);
        if marks.iter().all(|mark| *mark) {
            vec![false; marks.len()]
        } else {
            marks
        }
    };
    (kept(left_marks), kept(right_marks))
}

/// For each line of a recording, its step when both recordings are played together: lines of the same moment and the
/// same place in it are one step. On real threads the lines are counted.
fn steps(recording: &Recorded, all: &[&Recorded]) -> Vec<usize> {
    let moments = |recording: &Recorded| -> Vec<(u64, usize)> {
        let mut counts = BTreeMap::<u64, usize>::new();
        let moment = |(index, line): (usize, &Line)| match &line.stamp {
            Some(stamp) => {
                let nth = counts.entry(stamp.at).or_default();
                *nth += 1;
                (stamp.at, *nth)
            }
            None => (0, index),
        };
        recording.lines.iter().enumerate().map(moment).collect()
    };
    let every: BTreeSet<_> = all
        .iter()
        .flat_map(|recording| moments(recording))
        .collect();
    let step = |moment| {
        every
            .iter()
            .position(|known| *known == moment)
            .expect("it is one of them")
    };
    moments(recording).into_iter().map(step).collect()
}

/// What a program printed, as a block of HTML.
struct Output<'a> {
    title: String,
    language: Language,
    recording: &'a Recorded,
    names: &'a Names,
    /// Which lines differ from the other language's.
    marks: &'a [bool],
    /// For each line, its step.
    steps: &'a [usize],
    /// The recording of the other language, if it printed the same.
    twin: Option<&'a Recorded>,
}

impl Output<'_> {
    fn draw(&self) -> Markup {
        html! {
            div class="output" {
                (LINE)
                @if !self.title.is_empty() { p { (self.title) } (BREAK) }
                pre { code class="no-highlight" { @for index in 0..self.recording.lines.len() { (self.line(index)) } } }
                (BREAK)
            }
            (LINE)
        }
    }

    /// One printed line, with all that the script says of it.
    fn line(&self, index: usize) -> Markup {
        let line = &self.recording.lines[index];
        let stamp = line.stamp.as_ref();
        let twin = self.twin.and_then(|twin| twin.lines[index].stamp.as_ref());
        let of = |language: Language| match self.language == language {
            true => stamp.and_then(|stamp| stamp.source),
            false => stamp.and(twin).and_then(|stamp| stamp.source),
        };
        let class = match self.marks.get(index) {
            Some(true) => "line differs",
            _ => "line",
        };
        html! {
            span class=(class) data-step=(self.steps[index])
                data-at=[stamp.map(|stamp| format!("{} ms", stamp.at))]
                data-task=[stamp.map(|stamp| self.names.of(&stamp.task))]
                data-rust=[of(Language::Rust)] data-python=[of(Language::Python)] { (line.text) }
            (LINE)
        }
    }
}

/// The place of the control that plays the recordings of a listing. It is of no use without the script, which fills it.
fn play(name: &str) -> Markup {
    html! {
        div class="play" data-name=(name) {}
        (LINE)
    }
}

fn compiler(listing: &Listing) -> Result<Markup, Complaint> {
    let path = listing.compiler_recording();
    let text = read(&path)?;
    let (release, words) = text
        .strip_prefix("# ")
        .and_then(|text| text.split_once('\n'))
        .ok_or_else(|| {
            format!(
                "{} does not start with `# ` and a release. {RECORD}",
                shown(&path)
            )
        })?;
    Ok(html! {
        div class="output compiler" {
            (LINE) p { "The compiler refuses it (" (release) "):" }
            (BREAK) pre { code class="no-highlight" { (words) } } (BREAK)
        }
        (LINE)
    })
}

/// A line end between two pieces of HTML.
pub(crate) const LINE: PreEscaped<&str> = PreEscaped("\n");

/// An empty line, before and behind which Markdown is read.
pub(crate) const BREAK: PreEscaped<&str> = PreEscaped("\n\n");

/// An author's Markdown, which mdBook renders.
pub(crate) fn markdown(text: &str) -> PreEscaped<&str> {
    PreEscaped(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_asks_for_something_outside_is_not_run_elsewhere() {
        let recording = |at: u64| {
            let text = format!("# virtual clock, seed 7\n{at:>6} main       1 | done\n");
            Recorded::from(&text.parse::<Recording>().expect("a recording"))
        };
        let runs = |source: &str, at| runnable(source, &recording(at)).is_some();
        assert!(runs("use tokio::time::sleep;\nuse std::sync::Arc;", 100));
        assert!(runs("// The process ends.\nlet net = os + 1;", 100));
        assert!(!runs("use tokio::time::sleep;", RUNNABLE + 1));
        for outside in [
            "use tokio::net::TcpListener;",
            "use tokio::{net::TcpStream, time};",
            "use tokio::{net, time};",
            "use std::process::Command;",
            "tokio::process::Command::new(\"sleep\")",
            "use tokio::{time, process};",
            "tokio::signal::ctrl_c().await",
            "std::fs::read(\"a\")",
            "use std::os::unix::net::UnixStream;",
            "use tokio::io::{self, stdin};",
        ] {
            assert!(!runs(outside, 100), "{outside}");
        }
        assert!(runs(
            "use tokio::{\n    sync::mpsc,\n    time,\n};\nmod tea {}\nfn main() {\n    mpsc::channel(u32::MAX);\n    \
             time::sleep(tea::pause().parse::<u64>());\n    fastrand::f64();\n    std::thread::sleep::<self::A>(x);\n}",
            100
        ));
        for elsewhere in [
            "use async_channel::Receiver;",
            "let (sender, jobs) = async_channel::bounded(8);",
            "fn work(jobs: &async_channel::Receiver<u32>) {}",
        ] {
            assert!(!runs(elsewhere, 100), "{elsewhere}");
        }
        let real = Recorded::from(&Recording::of_output("done\n"));
        assert!(runnable("", &real).is_none());
    }
}
