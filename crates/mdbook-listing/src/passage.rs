//! Reads numbers and words out of programs and recordings, so that nobody types them into the prose.

use std::path::{Path, PathBuf};

use listing::claim::{Printed, Verdict};
use listing::{Claim, Kind, Listing, Recording};

use crate::directive::{Passage, Span};
use crate::fault::Complaint;
use crate::figure::{self, RECORD, read, shown};
use crate::recorded::Recorded;

/// What a passage can be read from.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Source<'a> {
    Listing(&'a Listing),
    Claim(&'a Claim),
}

/// When the line that holds the text was printed, such as `300 ms`.
///
/// # Errors
/// When no line holds it, lines of several moments do, or the program ran on the real clock.
pub(crate) fn at(source: Source<'_>, passage: &Passage) -> Result<String, Complaint> {
    let (path, recording) = recording(source, passage)?;
    let lines = recording
        .lines
        .iter()
        .filter(|line| line.text.contains(&passage.text));
    let mut times = Vec::new();
    for line in lines {
        let stamp = line.stamp.as_ref();
        times.push(
            stamp
                .ok_or_else(|| format!("{} has no times: it ran on the real clock.", shown(&path)))?
                .at,
        );
    }
    times.dedup();
    match times[..] {
        [at] => Ok(format!("{at} ms")),
        [] => Err(not_there(&path, &passage.text)),
        _ => Err(format!(
            "`{}` was printed at {times:?} ms ({}). Quote more of the line that is meant.",
            passage.text,
            shown(&path)
        )
        .into()),
    }
}

/// How many printed lines hold the text: in words up to twelve, as in a text.
///
/// # Errors
/// When none does.
pub(crate) fn count(source: Source<'_>, passage: &Passage) -> Result<String, Complaint> {
    const WORDS: [&str; 12] = [
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
        "twelve",
    ];
    let (path, recording) = recording(source, passage)?;
    let count = recording
        .lines
        .iter()
        .filter(|line| line.text.contains(&passage.text))
        .count();
    match count.checked_sub(1) {
        Some(index) => Ok(WORDS
            .get(index)
            .map_or(count.to_string(), |word| (*word).to_owned())),
        None => Err(not_there(&path, &passage.text)),
    }
}

/// What stands at the `…` of the text, wherever the program has the rest of it.
///
/// # Errors
/// When the program does not have it, or has different values there.
pub(crate) fn value(source: Source<'_>, passage: &Passage) -> Result<String, Complaint> {
    let Some((before, behind)) = passage
        .text
        .split_once('…')
        .filter(|(before, _)| !before.is_empty())
    else {
        return Err(format!(
            "`{}` does not say where the value stands. Write `…` in its place.",
            passage.text
        )
        .into());
    };
    let (path, text) = program(source, passage.python)?;
    let part = |c: char| c.is_alphanumeric() || c == '_' || c == '.';
    let mut values: Vec<_> = text
        .match_indices(before)
        .filter_map(|(at, _)| {
            let rest = &text[at + before.len()..];
            let (value, rest) = rest.split_at(rest.find(|c| !part(c)).unwrap_or(rest.len()));
            (!value.is_empty() && rest.starts_with(behind)).then_some(value)
        })
        .collect();
    values.sort_unstable();
    values.dedup();
    match values[..] {
        [value] => Ok(value.to_owned()),
        [] => Err(not_there(&path, &passage.text)),
        _ => Err(format!(
            "`{}` fits {} of {}. Quote more, so that one is meant.",
            passage.text,
            values.join(" and "),
            shown(&path)
        )
        .into()),
    }
}

/// The text in quotation marks.
///
/// # Errors
/// When neither the program holds it nor what it printed, nor what the compiler said of it.
pub(crate) fn said(source: Source<'_>, passage: &Passage) -> Result<String, Complaint> {
    let (path, program) = program(source, passage.python)?;
    let words = match source {
        Source::Listing(listing) => match listing.kind {
            Kind::Runs => recording(source, passage)?.1.text().join("\n"),
            Kind::DoesNotCompile => read(&listing.compiler_recording())?,
        },
        Source::Claim(claim) => {
            let printed = printed(claim)?;
            let mut words = printed.rust;
            words.extend(printed.python);
            words.extend(
                claim
                    .programs()
                    .filter_map(|program| match &program.verdict {
                        Verdict::Refused(words) | Verdict::Warned(words) => Some(words.clone()),
                        Verdict::Holds => None,
                    }),
            );
            words.join("\n")
        }
    };
    if words.contains(&passage.text) || program.contains(&passage.text) {
        Ok(format!("\"{}\"", passage.text))
    } else {
        Err(format!(
            "neither {} nor what it printed holds `{}`. Quote what is said, to the letter.",
            shown(&path),
            passage.text
        )
        .into())
    }
}

/// The lines of a listing's program that a passage means: the first and the last, counted from 1.
///
/// # Errors
/// When a text is not in the program, or is there more than once.
pub(crate) fn lines(listing: &Listing, passage: &Passage) -> Result<(usize, usize), Complaint> {
    let (path, text) = program(Source::Listing(listing), passage.python)?;
    let span = Span {
        from: passage.text.clone(),
        to: passage.to.clone(),
    };
    span_of(&text, &span, &shown(&path))
}

/// The first and the last line of a span of a program, counted from 1. `file` is what the program is called.
///
/// # Errors
/// When a text is not in the program, or is there more than once.
pub(crate) fn span_of(program: &str, span: &Span, file: &str) -> Result<(usize, usize), Complaint> {
    let from = line_of(program, &span.from, file)?;
    let to = match &span.to {
        Some(text) => line_of(program, text, file)?,
        None => from,
    };
    if to < from || (span.to.is_some() && to == from) {
        return Err(format!(
            "`{}` is line {from} and the end of its range line {to} of {file}. Name the first line first, or one line alone.",
            span.from
        ).into());
    }
    Ok((from, to))
}

fn line_of(program: &str, text: &str, file: &str) -> Result<usize, Complaint> {
    let found: Vec<_> = program
        .lines()
        .enumerate()
        .filter(|(_, line)| line.contains(text))
        .map(|(index, _)| index + 1)
        .collect();
    match found[..] {
        [line] => Ok(line),
        [] => Err(format!("no line of {file} holds `{text}`. Quote one as it is.").into()),
        _ => Err(format!(
            "`{text}` is in the lines {found:?} of {file}. Quote more of the one that is meant."
        )
        .into()),
    }
}

fn not_there(path: &Path, text: &str) -> Complaint {
    format!("{} does not hold `{text}`. Quote it as it is.", shown(path)).into()
}

fn program(source: Source<'_>, python: bool) -> Result<(PathBuf, String), Complaint> {
    let path = match source {
        Source::Listing(listing) if python => listing.python()?,
        Source::Listing(listing) => listing.rust(),
        Source::Claim(claim) => {
            let program = if python { &claim.python } else { &claim.rust };
            let program = program.as_ref().or(claim.programs().next());
            program.expect("a claim has a program").path.clone()
        }
    };
    Ok((path.clone(), read(&path)?))
}

/// What the programs of a claim printed; nothing if that was not recorded.
///
/// # Errors
/// When the recording cannot be read.
pub(crate) fn printed(claim: &Claim) -> Result<Printed, Complaint> {
    if !claim.recording.is_file() {
        return Ok(Printed::default());
    }
    let path = shown(&claim.recording);
    read(&claim.recording)?
        .parse()
        .map_err(|error| format!("{path}: {error}. {RECORD}").into())
}

fn recording(source: Source<'_>, passage: &Passage) -> Result<(PathBuf, Recorded), Complaint> {
    match source {
        Source::Listing(listing) => {
            let path = if passage.python {
                listing.python_recording()
            } else {
                listing.rust_recording()
            };
            Ok((path.clone(), figure::recording(&path)?))
        }
        Source::Claim(claim) => {
            let printed = printed(claim)?;
            let lines = if passage.python {
                printed.python
            } else {
                printed.rust
            };
            let recording = Recording::of_output(&lines.join("\n"));
            Ok((claim.recording.clone(), Recorded::from(&recording)))
        }
    }
}
