//! What was measured: that each piece of work has its figures in the file, that each figure has its place in the book,
//! and that a page shows what the file says. Whether the figures are of these programs, the preprocessor asks.

use std::collections::BTreeSet;
use std::path::Path;

use listing::listing::optional;
use mdbook_listing::Fault;
use mdbook_listing::directive::{self, Directive};
use scraper::{ElementRef, Html, Selector};
use serde_json::Value;

use crate::file;

const FILE: &str = "measure/measured.json";
const WORK: &str = "measure/work";
const AGAIN: &str = "Measure anew: `cargo run --release --locked -p measure`.";

/// Work without figures, and figures that no page draws.
pub(crate) fn faults(top: &Path) -> Vec<Fault> {
    let Some(measures) = measures(top) else {
        return Vec::new();
    };
    let mut faults = Vec::new();
    for entry in std::fs::read_dir(top.join(WORK))
        .into_iter()
        .flatten()
        .flatten()
    {
        let folder = entry.file_name().to_string_lossy().into_owned();
        let name = format!("work/{folder}");
        let is_measured = |measure: &Value| {
            let programs = measure["programs"].as_array();
            programs.is_some_and(|all| all.iter().any(|program| *program == name.as_str()))
        };
        let is_work = entry.path().is_dir() && folder != "__pycache__";
        if is_work && !measures.iter().any(is_measured) {
            let message = format!("{FILE} has no figures of this work. {AGAIN}");
            faults.push(Fault::new(format!("{WORK}/{folder}/main.rs"), 1, message));
        }
    }
    let mut drawn = BTreeSet::new();
    for chapter in file::chapters(top) {
        for found in directive::find(&chapter.text) {
            match found.directive {
                Ok(Directive::Plot { name, .. }) => drawn.extend([name]),
                Ok(Directive::Ratios { names }) => drawn.extend(names),
                _ => {}
            }
        }
    }
    for measure in &measures {
        let name = word(measure, "name");
        if !drawn.contains(name) {
            let message = format!(
                "no chapter draws `{name}`. Write `{{{{#plot {name} \"Caption.\"}}}}` or `{{{{#ratios {name}}}}}` into one, or measure it no more."
            );
            faults.push(Fault::new(FILE, 1, message));
        }
    }
    faults
}

/// The measures in the file, if there is one.
fn measures(top: &Path) -> Option<Vec<Value>> {
    let text = optional(&top.join(FILE)).expect("the file is text")?;
    // What else is wrong with it, the preprocessor says.
    let file: Value = serde_json::from_str(&text).ok()?;
    file["measures"].as_array().cloned()
}

fn word<'a>(value: &'a Value, key: &str) -> &'a str {
    value[key].as_str().unwrap_or_default()
}

/// What the figures of a page say that the file does not.
pub(crate) fn shown(top: &Path, chapter: &str, html: &Html) -> Vec<Fault> {
    let measures = measures(top).unwrap_or_default();
    let mut faults = Vec::new();
    for figure in select(html.root_element(), "figure.measured") {
        let name = figure.attr("id").unwrap_or_default();
        let Some(measure) = measures
            .iter()
            .find(|measure| word(measure, "name") == name)
        else {
            let message = format!("the page shows `{name}`, which {FILE} does not hold. {AGAIN}");
            faults.push(Fault::new(chapter, 1, message));
            continue;
        };
        let said: Vec<_> = select(figure, "div > span").into_iter().map(text).collect();
        let bars: Vec<_> = select(figure, "rect:first-child")
            .into_iter()
            .filter_map(|bar| number(bar.attr("width")?))
            .collect();
        let expected = expected(measure);
        let most = |all: &mut dyn Iterator<Item = f64>| all.fold(f64::MIN_POSITIVE, f64::max);
        let longest = most(&mut bars.iter().copied());
        let slowest = most(&mut expected.iter().map(|(_, _, median)| *median));
        let sound = expected.len() * 2 == said.len()
            && expected.len() == bars.len()
            && expected
                .iter()
                .enumerate()
                .all(|(index, (label, ratio, median))| {
                    let figures = &said[index * 2 + 1];
                    let (times, absolute) = figures.split_once(" · ").unwrap_or_default();
                    said[index * 2] == *label
                        && is_near(of_first(times), *ratio)
                        && is_near(in_units(absolute), *median)
                        // A bar is as long as its median, in the scale of the longest.
                        && (bars[index] / longest - median / slowest).abs() < 0.001
                });
        if !sound {
            let message = format!(
                "the figure of `{name}` says {said:?}, which is not what {FILE} holds: {expected:?}. Mend the preprocessor: \
                 crates/mdbook-listing."
            );
            faults.push(Fault::new(chapter, 1, message));
        }
    }
    faults
}

/// The label, the ratio to the first way, and the median of each way.
fn expected(measure: &Value) -> Vec<(String, f64, f64)> {
    let ways = measure["ways"].as_array().cloned().unwrap_or_default();
    let median = |way: &Value| way["median"].as_f64().unwrap_or(f64::NAN);
    let first = ways.first().map_or(f64::NAN, median);
    let more = measure["unit"] == "1/s";
    ways.iter()
        .map(|way| {
            let ratio = if more {
                median(way) / first
            } else {
                first / median(way)
            };
            (word(way, "label").to_owned(), ratio, median(way))
        })
        .collect()
}

/// Two digits that count are shown, so a twentieth is the most that they are off.
fn is_near(shown: Option<f64>, meant: f64) -> bool {
    shown.is_some_and(|shown| (shown / meant - 1.0).abs() < 0.051)
}

/// `24 times` as a ratio, or `3.1 times worse`.
fn of_first(text: &str) -> Option<f64> {
    let times = number(text)?;
    Some(if text.ends_with(" worse") {
        1.0 / times
    } else {
        times
    })
}

/// The number that a text starts with.
fn number(text: &str) -> Option<f64> {
    let end = text.find(|c: char| !c.is_ascii_digit() && !".,".contains(c));
    text[..end.unwrap_or(text.len())]
        .replace(',', "")
        .parse()
        .ok()
}

/// `12.3 µs` in seconds, `2 kB` in bytes.
fn in_units(text: &str) -> Option<f64> {
    let unit = text.trim_start_matches(|c: char| c.is_ascii_digit() || ".,\u{a0} ".contains(c));
    let scale = match unit {
        "ns" => 1e-9,
        "µs" => 1e-6,
        "ms" => 1e-3,
        "s" | "bytes" | "/s" => 1.0,
        "kB" => 1e3,
        "MB" => 1e6,
        "GB" => 1e9,
        _ => return None,
    };
    Some(number(text)? * scale)
}

fn select<'a>(element: ElementRef<'a>, selector: &str) -> Vec<ElementRef<'a>> {
    let selector = Selector::parse(selector).expect("a selector");
    element.select(&selector).collect()
}

fn text(element: ElementRef<'_>) -> String {
    element.text().collect()
}

#[cfg(test)]
mod tests {
    use listing_test::style;

    use super::*;
    use crate::assert_none;
    use crate::copy::{CHAPTER, Copy};
    use crate::faults::{assert_one, assert_says};
    use crate::top;

    /// A small book with what was measured, all of it drawn.
    fn copy() -> Copy {
        let copy = Copy::new();
        copy.take("measure");
        let names: Vec<_> = measures(top())
            .expect("the book has figures")
            .iter()
            .map(|measure| format!("{{{{#plot {} \"A plot.\"}}}}", word(measure, "name")))
            .collect();
        copy.append(CHAPTER, &names.join("\n\n"));
        copy
    }

    #[test]
    fn figures_of_all_work_are_in_the_book_as_the_file_holds_them() {
        let copy = copy();
        assert_none(&copy.sources());
        copy.build().expect("mdBook builds the book");
        assert_none(&copy.pages());
        // A file that says something else than the page.
        let text = copy.read(FILE);
        let (from, to) = ("\"median\": ", "\"median\": 7");
        copy.write(FILE, text.replacen(from, to, 1));
        let parts = ["the figure of `task` says", "Mend the preprocessor"];
        assert_one(&copy.pages(), CHAPTER, 1, &parts);
        copy.write(
            FILE,
            text.replace("\"name\": \"task\"", "\"name\": \"job\""),
        );
        let parts = ["the page shows `task`", "Measure anew: `cargo run"];
        assert_one(&copy.pages(), CHAPTER, 1, &parts);
    }

    #[test]
    fn work_without_figures_and_figures_that_no_page_draws() {
        let copy = copy();
        copy.write("measure/work/tea/main.rs", "fn main() {}\n");
        let parts = [
            "no figures of this work",
            "`cargo run --release --locked -p measure`",
        ];
        assert_one(&copy.sources(), "measure/work/tea/main.rs", 1, &parts);
        let copy = self::copy();
        copy.write(
            CHAPTER,
            copy.read(CHAPTER).replace("{{#plot hop \"A plot.\"}}", ""),
        );
        assert_one(
            &copy.sources(),
            FILE,
            1,
            &["no chapter draws `hop`", "`{{#plot hop"],
        );
    }

    #[test]
    fn figures_of_programs_that_changed() {
        let copy = copy();
        let program = "measure/work/hop/main.py";
        copy.write(program, copy.read(program) + "# Another one.\n");
        let complaint = copy.build().expect_err("the figures are old").to_string();
        let lines = copy.read(FILE);
        let line = lines
            .lines()
            .position(|line| line.contains("\"name\": \"hop\""));
        let place = format!("{FILE}:{}: the figures of `hop`", line.expect("a line") + 1);
        assert_says(
            &complaint,
            &[
                &place,
                "work/hop",
                "`cargo run --release --locked -p measure`",
            ],
        );
        assert_eq!(complaint.lines().count(), 1, "{complaint}");
    }

    #[test]
    fn the_programs_that_are_measured_are_in_order() {
        let folder = top().join("measure");
        let format = ["format", "--check", "--diff"];
        style::passes(&style::ruff(&folder, &format));
        style::passes(&style::ruff(&folder, &["check", "--quiet"]));
        let cache = Path::new(env!("CARGO_TARGET_TMPDIR")).join("measure-mypy");
        style::passes(&style::mypy(&folder, &cache));
    }
}
