//! Draws a listing: the one place that knows how a figure looks in HTML.
//!
//! A figure is Markdown with HTML in it. Captions and reasons stay Markdown; mdBook renders them. Without
//! JavaScript, and in print, both programs stand one after the other; `theme/listing.js` makes tabs of them.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::fs;
use std::path::Path;

use listing::{Clock, Kind, Line, Listing, Recording};
use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};
use similar::{ChangeTag, TextDiff};

use crate::directive::{Figure, Span};
use crate::passage::span_of;
use crate::timeline::{Names, Scale, Timeline};

/// What must be written as a number in a data URL that stands in an attribute; a download repeats a whole program,
/// and so every byte counts.
const DATA: &AsciiSet = &CONTROLS
    .add(b'%')
    .add(b'#')
    .add(b'?')
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

/// The two languages: how a reader and how highlight.js call them.
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
}

/// What the Run button sends.
struct Run {
    seed: u64,
}

/// The figure of a listing, with its number, such as `3.1`. `linked` says whether a link in the book leads to an id;
/// a line gets one only then, for most lines need none and a page has hundreds. (The script finds any line.)
///
/// # Errors
/// When a file of the listing is missing or is no recording, or when the author's words do not fit the program.
pub fn draw(
    listing: &Listing,
    number: &str,
    figure: &Figure,
    linked: &dyn Fn(&str) -> bool,
) -> Result<String, String> {
    let Figure { name, caption, .. } = figure;
    let source = read(&listing.rust())?;
    let mut rust = Program {
        listing: name,
        language: Language::Rust,
        file: format!("{name}.rs"),
        highlighted: highlighted(&source, &figure.lines, &shown(&listing.rust()))?,
        source,
        command: None,
        run: None,
    };
    let body = match listing.kind {
        Kind::Runs => {
            let twin = listing.python().map_err(|error| error.to_string())?;
            let owner = twin
                .parent()
                .and_then(Path::file_name)
                .unwrap_or_default()
                .to_string_lossy();
            let source = read(&twin)?;
            let python = Program {
                listing: name,
                language: Language::Python,
                file: format!("{owner}.py"),
                highlighted: highlighted(&source, &figure.python_lines, &shown(&twin))?,
                source,
                command: Some(format!("python3 listings/examples/{owner}/main.py")),
                run: None,
            };
            let both = Both::read(listing, figure)?;
            rust.command = Some(format!("cargo run --example {name}"));
            rust.run = runnable(&both.rust);
            tabs(name) + &program(&rust, linked) + &program(&python, linked) + &both.draw(name)
        }
        Kind::DoesNotCompile => program(&rust, linked) + &compiler(listing)?,
    };
    Ok(format!(
        "<figure class=\"listing\" id=\"{name}\">\n<figcaption>\n\n\
         <a class=\"number\" href=\"#{name}\">Listing {number}</a> {caption}\n\n</figcaption>\n{body}</figure>\n"
    ))
}

/// The numbers of the lines that an author names by their words, in a program called `file`.
fn highlighted(program: &str, spans: &[Span], file: &str) -> Result<Vec<usize>, String> {
    let mut lines = Vec::new();
    for span in spans {
        let (from, to) = span_of(program, span, file)?;
        lines.extend(from..=to);
    }
    Ok(lines)
}

/// Only the timeline of a listing's Rust program, with its caption.
///
/// # Errors
/// When there is nothing to draw, or a file of the listing cannot be read.
pub fn timeline(listing: &Listing, link: &str, figure: &Figure) -> Result<String, String> {
    let Figure { name, caption, .. } = figure;
    let both = Both::read(listing, figure)?;
    let scale = Scale::new(&[&both.rust])
        .ok_or_else(|| format!("no time passes in {name}, so there is no timeline to draw."))?;
    let steps = steps(&both.rust, &[&both.rust]);
    let svg =
        Timeline::new(&both.rust, &both.names.0, &scale).svg(&format!("{name}-start"), &[], &steps);
    let output = Output {
        title: String::new(),
        language: Language::Rust,
        recording: &both.rust,
        names: &both.names.0,
        marks: &[],
        steps: &steps,
        twin: None,
    };
    Ok(format!(
        "<figure class=\"listing alone\">\n<figcaption>\n\n{caption} ({link})\n\n</figcaption>\n{}\
         <div class=\"timelines\">\n{svg}\n</div>\n{}</figure>\n",
        play(&[&steps]),
        output.draw(),
    ))
}

/// Over how many seeds the twins of a listing print the same, such as `200 of 200`.
///
/// # Errors
/// When that was not recorded.
pub fn seeds(listing: &Listing) -> Result<String, String> {
    let path = listing.seeds_recording();
    let text = read(&path)?;
    let count = |key: &str| {
        let row = text.lines().find_map(|line| line.strip_prefix(key))?;
        row.trim().parse::<u64>().ok()
    };
    match (count("same:"), count("differ:")) {
        (Some(same), Some(differ)) => Ok(format!("{same} of {}", same + differ)),
        _ => Err(format!("{} holds no count. {RECORD}", shown(&path))),
    }
}

pub const RECORD: &str = "Record it: `RECORD=1 cargo test -p listings`.";

fn read(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|error| match path.extension() {
        Some(extension) if extension == "rec" => format!("{}: {error}. {RECORD}", shown(path)),
        _ => format!("{}: {error}.", shown(path)),
    })
}

/// The path from the folder `listings` on.
pub fn shown(path: &Path) -> String {
    let parts: Vec<_> = path.iter().map(|part| part.to_string_lossy()).collect();
    let start = parts
        .iter()
        .rposition(|part| part == "listings")
        .unwrap_or(0);
    parts[start..].join("/")
}

fn recording(path: &Path) -> Result<Recording, String> {
    read(path)?
        .parse()
        .map_err(|error| format!("{}: {error}. {RECORD}", shown(path)))
}

/// Whether the playground can run a program, told from its recording: it ran on one thread, on the virtual clock
/// and so without sockets, signals or child processes, and it does not take long.
fn runnable(recording: &Recording) -> Option<Run> {
    let Clock::Virtual { seed } = recording.clock else {
        return None;
    };
    let last = recording.lines().last()?.stamp.as_ref()?.at;
    (last <= RUNNABLE).then_some(Run { seed })
}

/// The tabs that take the place of the two bars; hidden where there is no JavaScript.
fn tabs(name: &str) -> String {
    let tab = |language: Language| {
        let (key, label) = (language.key(), language.name());
        format!(
            "<button type=\"button\" role=\"tab\" id=\"{name}-{key}-tab\" aria-controls=\"{name}-{key}\" \
             data-language=\"{key}\">{label}</button>"
        )
    };
    format!(
        "<div class=\"tabs\" role=\"tablist\" aria-label=\"Language\">{}{}</div>\n",
        tab(Language::Rust),
        tab(Language::Python)
    )
}

fn program(program: &Program<'_>, linked: &dyn Fn(&str) -> bool) -> String {
    let Program {
        listing,
        language,
        file,
        source,
        command,
        highlighted,
        run,
    } = program;
    let (key, label) = (language.key(), language.name());
    let command = command
        .as_ref()
        .map(|command| format!("<code>{command}</code> "))
        .unwrap_or_default();
    let run = run.as_ref().map(|run| {
        format!(
            "<button type=\"button\" class=\"run\" data-seed=\"{}\">Run</button> ",
            run.seed
        )
    });
    let data = utf8_percent_encode(source, DATA);
    let prefix = match language {
        Language::Rust => "L",
        Language::Python => "P",
    };
    let mut numbers = String::new();
    for line in 1..=source.lines().count() {
        let class = if highlighted.contains(&line) {
            " class=\"lit\""
        } else {
            ""
        };
        let id = format!("{listing}-{prefix}{line}");
        let id = if linked(&id) {
            format!(" id=\"{id}\"")
        } else {
            String::new()
        };
        put(&mut numbers, format_args!("<b{id}{class}></b>"));
    }
    // `<pre` at the start of a line keeps Markdown out of the program, up to its end.
    format!(
        "<div class=\"program\" id=\"{listing}-{key}\" data-language=\"{key}\">\n\
         <p class=\"bar\"><strong>{label}</strong> {command}{}\
         <a href=\"data:text/plain;charset=utf-8,{data}\" download=\"{file}\">Download {file}</a></p>\n\n\
         <pre><span class=\"numbers\" aria-hidden=\"true\">{numbers}</span><code class=\"language-{key}\">{}</code></pre>\n\n\
         </div>\n",
        run.unwrap_or_default(),
        escape(source)
    )
}

/// What both programs of a listing printed.
struct Both {
    rust: Recording,
    python: Recording,
    /// Why they differ, if they do; Markdown.
    why: Option<String>,
    /// Of the Rust and of the Python tasks.
    names: (Names, Names),
}

impl Both {
    fn read(listing: &Listing, figure: &Figure) -> Result<Both, String> {
        let rust = recording(&listing.rust_recording())?;
        let python = recording(&listing.python_recording())?;
        for (key, lanes, recording, path) in [
            ("lanes", &figure.lanes, &rust, listing.rust_recording()),
            (
                "python_lanes",
                &figure.python_lanes,
                &python,
                listing.python_recording(),
            ),
        ] {
            if !lanes.is_empty() && lanes.len() != recording.tasks().len() {
                return Err(format!(
                    "{key}=\"…\" names {} tasks, but {} has {}.",
                    lanes.len(),
                    shown(&path),
                    recording.tasks().len()
                ));
            }
        }
        for (key, lanes, recording) in [
            ("lanes", &figure.lanes, &rust),
            ("python_lanes", &figure.python_lanes, &python),
        ] {
            misnamed(key, lanes, recording)?;
        }
        let why = match rust.reads_like(&python) {
            true => None,
            false => Some(read(&listing.why())?.trim().to_owned()),
        };
        let names = (
            Names::new(&rust, &figure.lanes),
            Names::new(&python, &figure.python_lanes),
        );
        Ok(Both {
            rust,
            python,
            why,
            names,
        })
    }

    fn draw(&self, name: &str) -> String {
        let (rust_marks, python_marks) = differing(&self.rust, &self.python);
        let all = [&self.rust, &self.python];
        let (rust_steps, python_steps) = (steps(&self.rust, &all), steps(&self.python, &all));
        let clock = match self.rust.clock {
            Clock::Virtual { .. } => "",
            Clock::Real => " (on real threads, so without times)",
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
                let lines = self.rust.lines().chain(self.python.lines());
                let longest = lines
                    .map(|line| line.text.chars().count())
                    .max()
                    .unwrap_or(0);
                let wide = if longest > BESIDE { " wide" } else { "" };
                format!(
                    "<div class=\"differ{wide}\">\n{}{}</div>\n<div class=\"why\">\n\n{why}\n\n</div>\n",
                    rust.draw(),
                    python.draw()
                )
            }
        };
        let Some(scale) = Scale::new(&all) else {
            return output;
        };
        let draw = |recording, names, language: Language, marks: &[bool], steps: &[usize]| {
            let id = format!("{name}-{}", language.key());
            Timeline::new(recording, names, &scale).svg(&id, marks, steps)
        };
        let rust = draw(
            &self.rust,
            &self.names.0,
            Language::Rust,
            &rust_marks,
            &rust_steps,
        );
        let python = draw(
            &self.python,
            &self.names.1,
            Language::Python,
            &python_marks,
            &python_steps,
        );
        let one = |language: Language, svg: &str, always: bool| {
            let (key, label) = (language.key(), language.name());
            let choice = if always {
                String::new()
            } else {
                format!(" data-language=\"{key}\"")
            };
            format!("<div class=\"lanes\"{choice}>\n<p>In {label}:</p>\n{svg}\n</div>\n")
        };
        let timelines = if self.why.is_some() {
            one(Language::Rust, &rust, true) + &one(Language::Python, &python, true)
        } else if rust == python.replace(&format!("{name}-python-"), &format!("{name}-rust-")) {
            format!("{rust}\n")
        } else {
            one(Language::Rust, &rust, false) + &one(Language::Python, &python, false)
        };
        format!(
            "{output}{}<div class=\"timelines\">\n{timelines}</div>\n",
            play(&[&rust_steps, &python_steps])
        )
    }
}

/// Refuses names for tasks that their own lines contradict: a line that starts with the name of one task and is
/// printed by another, and a name with another number than that of the task its lines speak of.
fn misnamed(key: &str, lanes: &[String], recording: &Recording) -> Result<(), String> {
    for (task, lane) in recording.tasks().iter().zip(lanes) {
        let printed = recording.lines().filter(|line| {
            line.stamp
                .as_ref()
                .is_some_and(|stamp| stamp.task == task.name)
        });
        for line in printed {
            let tag = line.text.split_once(':').map_or("", |(tag, _)| tag);
            let other = |name: &&String| *name != lane && name.as_str() == tag;
            let number = lane.trim_start_matches(|c: char| !c.is_ascii_digit());
            let of_another = tag
                .split_whitespace()
                .any(|word| lanes.iter().any(|name| name == word) && !word.ends_with(number));
            if lanes.iter().any(|name| other(&name)) || of_another {
                return Err(format!(
                    "{key}=\"…\" calls a task `{lane}` that prints `{}`. The names are in the order in which the tasks start: \
                     put them in that order.",
                    line.text
                ));
            }
        }
    }
    Ok(())
}

/// For each line of either recording: does the other one say something else there?
fn differing(rust: &Recording, python: &Recording) -> (Vec<bool>, Vec<bool>) {
    let (left, right) = (rust.without_tasks(), python.without_tasks());
    let (mut left_marks, mut right_marks) = (Vec::new(), Vec::new());
    if rust.lines().count() == python.lines().count() {
        // Then a line that moved has changed places with others, and all of them are marked.
        left_marks = left
            .lines()
            .zip(right.lines())
            .map(|(left, right)| left != right)
            .collect();
        right_marks = left_marks.clone();
    } else {
        for change in TextDiff::from_lines(&left, &right).iter_all_changes() {
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
fn steps(recording: &Recording, all: &[&Recording]) -> Vec<usize> {
    let moments = |recording: &Recording| -> Vec<(u64, usize)> {
        let mut counts = BTreeMap::<u64, usize>::new();
        let moment = |(index, line): (usize, &Line)| match &line.stamp {
            Some(stamp) => {
                let nth = counts.entry(stamp.at).or_default();
                *nth += 1;
                (stamp.at, *nth)
            }
            None => (0, index),
        };
        recording.lines().enumerate().map(moment).collect()
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
    recording: &'a Recording,
    names: &'a Names,
    /// Which lines differ from the other language's.
    marks: &'a [bool],
    /// For each line, its step.
    steps: &'a [usize],
    /// The recording of the other language, if it printed the same.
    twin: Option<&'a Recording>,
}

impl Output<'_> {
    fn draw(&self) -> String {
        let mut lines = String::new();
        for (index, line) in self.recording.lines().enumerate() {
            let mut data = String::new();
            if let Some(stamp) = &line.stamp {
                let task = escape(self.names.of(&stamp.task));
                let (at, key) = (stamp.at, self.language.key());
                let source = number(stamp.source);
                put(
                    &mut data,
                    format_args!(
                        " data-at=\"{at} ms\" data-task=\"{task}\" data-{key}=\"{source}\""
                    ),
                );
                if let Some(other) = self
                    .twin
                    .and_then(|twin| twin.lines().nth(index)?.stamp.as_ref())
                {
                    put(
                        &mut data,
                        format_args!(
                            " data-{}=\"{}\"",
                            Language::Python.key(),
                            number(other.source)
                        ),
                    );
                }
            }
            let differs = if self.marks.get(index) == Some(&true) {
                " differs"
            } else {
                ""
            };
            let (step, text) = (self.steps[index], escape(&line.text));
            put(
                &mut lines,
                format_args!(
                    "<span class=\"line{differs}\" data-step=\"{step}\"{data}>{text}</span>\n"
                ),
            );
        }
        let title = match self.title.as_str() {
            "" => String::new(),
            title => format!("<p>{title}</p>\n\n"),
        };
        format!(
            "<div class=\"output\">\n{title}<pre><code class=\"no-highlight\">{lines}</code></pre>\n\n</div>\n"
        )
    }
}

/// The number of a line of the program, where it is known.
fn number(source: Option<u32>) -> String {
    source.map(|line| line.to_string()).unwrap_or_default()
}

/// The control that plays recordings; hidden where there is no JavaScript.
fn play(steps: &[&[usize]]) -> String {
    let last = steps
        .iter()
        .flat_map(|steps| steps.iter())
        .max()
        .map_or(0, |last| last + 1);
    format!(
        "<div class=\"play\"><button type=\"button\">Play</button>\
         <input type=\"range\" min=\"0\" max=\"{last}\" value=\"0\" aria-label=\"Step through the recording\">\
         <output></output></div>\n"
    )
}

fn compiler(listing: &Listing) -> Result<String, String> {
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
    Ok(format!(
        "<div class=\"output compiler\">\n<p>The compiler refuses it ({}):</p>\n\n\
         <pre><code class=\"no-highlight\">{}</code></pre>\n\n</div>\n",
        escape(release),
        escape(words)
    ))
}

/// Adds to a text.
pub fn put(text: &mut String, more: std::fmt::Arguments<'_>) {
    text.write_fmt(more)
        .expect("a string takes all that is written");
}

/// Text as it stands in HTML, in an element or in an attribute.
pub fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}
