//! Draws an exercise: the task, the asyncio program, the start, the command, and what is folded, the hints and the answer.
//!
//! All of it is HTML that needs no script: what is folded are `details`.

use std::collections::HashMap;
use std::path::Path;

use listing::Recording;
use listing::exercise::{Exercise, told};
use listing::recording::Row;
use maud::{Markup, PreEscaped, html};
use mdbook_preprocessor::book::Book;

use crate::directive::Directive;
use crate::fault::{Complaint, Fault, did_you_mean};
use crate::figure::{BREAK, LINE, markdown, read};
use crate::highlight;
use crate::places::{Place, numbered};

/// How a reader asks for the verdict.
const COMMAND: &str = "cargo run -p exercise -- ";

/// With more lines than this, what a start is told is folded.
const FEW: usize = 8;

/// The exercises of a book, and where it shows them.
pub(crate) struct Exercises {
    all: Vec<Exercise>,
    places: HashMap<String, Place>,
    folder: String,
}

impl Exercises {
    /// Finds the exercises in the folder `exercises` of the book whose top is `root`, and where its chapters show them. One
    /// that is shown twice is a fault.
    pub(crate) fn find(
        root: &Path,
        source: &str,
        book: &Book,
        faults: &mut Vec<Fault>,
    ) -> Exercises {
        let folder = root.join("exercises");
        let all = Exercise::all(&folder).unwrap_or_else(|error| {
            faults.push(Fault::new(
                folder.display().to_string(),
                1,
                error.to_string(),
            ));
            Vec::new()
        });
        let shown = |directive| match directive {
            Directive::Exercise { name, title } => Some((name, title)),
            _ => None,
        };
        let twice = |name: &str, first: &Place| {
            format!(
                "the exercise {name} is here and in {}:{}. Delete one of the two.",
                first.file, first.line
            )
        };
        let places = numbered(source, book, shown, twice, faults);
        Exercises {
            all,
            places,
            folder: folder.display().to_string(),
        }
    }

    /// The exercise called `name`, as a reader sees it.
    ///
    /// # Errors
    /// When there is none, or a file of it is missing or cannot be read.
    pub(crate) fn draw(&self, name: &str, title: &str) -> Result<String, Complaint> {
        let found = self.all.iter().find(|exercise| exercise.name == name);
        let Some(exercise) = found else {
            let known = self.all.iter().map(|exercise| exercise.name.as_str());
            let near = did_you_mean(name, known);
            let folder = &self.folder;
            return Err(format!(
                "there is no exercise `{name}`.{near} An exercise is a folder in {folder}."
            )
            .into());
        };
        let Some(place) = self.places.get(name) else {
            return Ok(String::new());
        };
        section(exercise, &place.number, title)
    }
}

fn section(exercise: &Exercise, number: &str, title: &str) -> Result<String, Complaint> {
    let name = &exercise.name;
    let (start, answer) = (read(&exercise.start())?, read(&exercise.answer())?);
    let (start, answer) = (told(&start), told(&answer));
    let python = read(&exercise.python())?;
    let path = exercise.python_recording();
    let recording: Recording = read(&path)?.parse().map_err(|error| {
        let listing::RecordingError { line, message } = error;
        Complaint::at(&path, line, format!("{message}. {}", record(name)))
    })?;
    let said = read(&exercise.start_recording())?;
    // The release that refused it is for the tests.
    let said = match said.split_once('\n') {
        Some((first, rest)) if first.starts_with("# ") => rest,
        _ => &said,
    };
    let path = exercise.hints_file();
    let hints = exercise
        .hints()
        .map_err(|error| Complaint::at(&path, 1, format!("{error}.")))?;
    if hints.is_empty() {
        return Err(Complaint::at(
            &path,
            1,
            "an exercise has a hint at least. Write one.",
        ));
    }
    let id = format!("exercise-{name}");
    let title_id = format!("{id}-title");
    let section = html! {
        section class="exercise" id=(id) aria-labelledby=(title_id) {
            (LINE) p class="title" id=(title_id) {
                a class="number" href={ "#" (id) } { "Exercise " (number) } ". " (title)
            }
            (BREAK) (markdown(&start.words)) (BREAK)
            (folded("The asyncio program, and what it prints when", &html! {
                (code("python", &python))
                (BREAK) pre class="said" { code { (PreEscaped(printed(&recording))) } } (BREAK)
            }))
            p class="bar" { "The start in Rust:" }
            (code("rust", start.program))
            (verdict(said.trim_end()))
            p class="bar" { "Run it, mend " code { "exercises/" (name) "/main.rs" } ", run it again:" } (BREAK) pre { code class="language-sh" { (COMMAND) (name) } } (BREAK)
            @for (index, hint) in hints.iter().enumerate() {
                (folded(&format!("Hint {} of {}", index + 1, hints.len()), &html! { (markdown(hint)) (BREAK) }))
            }
            (folded("The answer", &html! { (markdown(&answer.words)) (BREAK) (code("rust", answer.program)) }))
        }
        (LINE)
    };
    Ok(section.into_string())
}

/// What the start is told. The compiler has much to say, so all behind its first line is folded.
fn verdict(said: &str) -> Markup {
    let said_so =
        html! { (BREAK) pre class="said" { code { (PreEscaped(escaped(said))) } } (BREAK) };
    match said.lines().next() {
        Some(first) if said.lines().count() > FEW => {
            html! { (LINE) (folded(&format!("Its verdict: {first}"), &said_so)) }
        }
        _ => html! { p class="bar" { "Its verdict:" } (said_so) },
    }
}

/// What mends a recording of an exercise.
fn record(name: &str) -> String {
    format!("Record it: `{COMMAND}{name} record`.")
}

/// Something that a reader has to open.
fn folded(summary: &str, body: &Markup) -> Markup {
    html! {
        details { (LINE) summary { (summary) } (BREAK) (body) }
        (LINE)
    }
}

/// A program in colour. `<pre` at the start of a line keeps Markdown out of it, up to its end.
fn code(language: &str, source: &str) -> Markup {
    html! {
        (BREAK) pre { code class={ "language-" (language) } { (highlight::program(language, source)) } } (BREAK)
    }
}

/// What was printed, each line behind its time.
fn printed(recording: &Recording) -> String {
    let lines: Vec<_> = recording
        .rows
        .iter()
        .filter_map(|row| match row {
            Row::Printed(line) => {
                Some((line.stamp.as_ref().map_or(0, |stamp| stamp.at), &line.text))
            }
            Row::Happened { .. } => None,
        })
        .collect();
    let width = lines
        .iter()
        .map(|(at, _)| at.to_string().len())
        .max()
        .unwrap_or(1);
    let rows = lines
        .iter()
        .map(|(at, text)| format!("{at:>width$} ms  {}", escaped(text)));
    rows.collect::<Vec<_>>().join("\n")
}

fn escaped(text: &str) -> String {
    html! { (text) }.into_string()
}
