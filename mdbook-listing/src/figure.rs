//! Draws a listing: the one place that knows how a figure looks in HTML.
//!
//! A figure is Markdown with HTML in it. Captions and reasons stay Markdown; mdBook renders them.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use listings::{Clock, Kind, Listing, Recording};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

/// One program of a figure.
struct Program<'a> {
    language: &'a str,
    /// What highlight.js calls the language.
    class: &'a str,
    /// The name that a download gets.
    file: String,
    source: String,
    command: Option<String>,
}

/// The figure of a listing, with its number (such as `3.1`) and its caption.
///
/// # Errors
/// When a file of the listing is missing or is no recording.
pub fn draw(listing: &Listing, number: &str, caption: &str) -> Result<String, String> {
    let name = &listing.name;
    let rust = Program {
        language: "Rust",
        class: "language-rust",
        file: format!("{name}.rs"),
        source: read(&listing.rust())?,
        command: (listing.kind == Kind::Runs).then(|| format!("cargo run --example {name}")),
    };
    let body = match listing.kind {
        Kind::Runs => {
            let twin = listing.python().map_err(|error| error.to_string())?;
            let owner = twin
                .parent()
                .and_then(Path::file_name)
                .unwrap_or_default()
                .to_string_lossy();
            let python = Program {
                language: "Python",
                class: "language-python",
                file: format!("{owner}.py"),
                source: read(&twin)?,
                command: Some(format!("python3 listings/examples/{owner}/main.py")),
            };
            program(&rust) + &program(&python) + &outputs(listing)?
        }
        Kind::DoesNotCompile => program(&rust) + &compiler(listing)?,
    };
    Ok(format!(
        "<figure class=\"listing\" id=\"{name}\">\n<figcaption>\n\n\
         <a class=\"number\" href=\"#{name}\">Listing {number}</a> {caption}\n\n</figcaption>\n{body}</figure>\n"
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

const RECORD: &str = "Record it: `RECORD=1 cargo test -p listings`.";

fn read(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|error| match path.extension() {
        Some(extension) if extension == "rec" => format!("{}: {error}. {RECORD}", shown(path)),
        _ => format!("{}: {error}.", shown(path)),
    })
}

/// The path from the folder `listings` on.
fn shown(path: &Path) -> String {
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

fn program(program: &Program<'_>) -> String {
    let Program {
        language,
        class,
        file,
        source,
        command,
    } = program;
    let command = command
        .as_ref()
        .map(|command| format!("<code>{command}</code> "))
        .unwrap_or_default();
    let data = utf8_percent_encode(source, NON_ALPHANUMERIC);
    let numbers = "<b></b>".repeat(source.lines().count());
    // `<pre` at the start of a line keeps Markdown out of the program, up to its end.
    format!(
        "<div class=\"program\">\n<p class=\"bar\"><strong>{language}</strong> {command}\
         <a href=\"data:text/plain;charset=utf-8,{data}\" download=\"{file}\">Download {file}</a></p>\n\n\
         <pre><span class=\"numbers\" aria-hidden=\"true\">{numbers}</span><code class=\"{class}\">{}</code></pre>\n\n\
         </div>\n",
        escape(source)
    )
}

fn outputs(listing: &Listing) -> Result<String, String> {
    let rust = recording(&listing.rust_recording())?;
    let python = recording(&listing.python_recording())?;
    if rust.reads_like(&python) {
        return Ok(output("Both programs print", &rust));
    }
    let why = read(&listing.why())?;
    Ok(format!(
        "<div class=\"differ\">\n{}{}</div>\n<div class=\"why\">\n\n{}\n\n</div>\n",
        output("Rust prints", &rust),
        output("Python prints", &python),
        why.trim(),
    ))
}

fn output(who: &str, recording: &Recording) -> String {
    let mut lines = String::new();
    for line in &recording.lines {
        let stamp = match &line.stamp {
            Some((at, _)) => format!(" data-at=\"{at} ms\""),
            None => String::new(),
        };
        writeln!(
            lines,
            "<span class=\"line\"{stamp}>{}</span>",
            escape(&line.text)
        )
        .expect("a string takes all");
    }
    let clock = match recording.clock {
        Clock::Virtual { .. } => "",
        Clock::Real => " (on real threads, so without times)",
    };
    format!(
        "<div class=\"output\">\n<p>{who}{clock}:</p>\n\n<pre><code class=\"no-highlight\">{lines}</code></pre>\n\n</div>\n"
    )
}

fn compiler(listing: &Listing) -> Result<String, String> {
    let text = read(&listing.compiler_recording())?;
    let (release, words) = text
        .strip_prefix("# ")
        .and_then(|text| text.split_once('\n'))
        .ok_or_else(|| {
            format!(
                "{} does not start with `# ` and a release. {RECORD}",
                shown(&listing.compiler_recording())
            )
        })?;
    Ok(format!(
        "<div class=\"output compiler\">\n<p>The compiler refuses it ({}):</p>\n\n\
         <pre><code class=\"no-highlight\">{}</code></pre>\n\n</div>\n",
        escape(release),
        escape(words)
    ))
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}
