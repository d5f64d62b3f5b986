//! How the book is built: the tests put their own preprocessor in the place of what book.toml names, and so would not
//! see what an author's `mdbook build` leaves out.

use std::path::Path;

use mdbook_listing::Fault;
use mdbook_listing::directive::{self, Directive};
use mdbook_listing::fault::did_you_mean;
use toml::{Table, Value};

use crate::file::{self, File};

const NAME: &str = "book.toml";
const COMMAND: &str = "cargo run --quiet --package mdbook-listing";

/// What is wrong with the configuration of the book at `top`, and with the index of its listings.
pub(crate) fn faults(top: &Path) -> Vec<Fault> {
    let Some(file) = file::read(top, NAME).pop() else {
        return vec![Fault::new(NAME, 1, "the book needs this file. Write it.")];
    };
    let config = match file.text.parse::<Table>() {
        Ok(config) => config,
        Err(error) => {
            let at = error.span().map_or(0, |span| span.start);
            let message = format!("this is no TOML: {}. Mend it.", error.message());
            return vec![file.fault(at, message)];
        }
    };
    let mut faults = preprocessor(&file, &config);
    for key in ["additional-css", "additional-js"] {
        faults.extend(missing(top, &file, &config, key));
    }
    let build = |key| config.get("build")?.get(key);
    if build("create-missing") != Some(&Value::Boolean(false)) {
        let message = "mdBook makes an empty page of a chapter that is missing. Write `create-missing = false` into [build].";
        faults.push(file.fault(
            place(&file, &["create-missing", "[build]"]),
            message.to_owned(),
        ));
    }
    let source = config.get("book").and_then(|book| book.get("src"));
    if source.is_some_and(|source| source.as_str() != Some("src")) {
        let message = "the tests look for the chapters in `src`. Delete this line.";
        faults.push(file.fault(place(&file, &["src ", "src="]), message.to_owned()));
    }
    faults.extend(index(top));
    faults
}

/// The first place in a file where one of these stands; its start if none does.
fn place(file: &File, words: &[&str]) -> usize {
    words
        .iter()
        .find_map(|word| {
            let rows = file.text.split_inclusive('\n');
            let starts = rows.scan(0, |at, row| {
                let start = *at;
                *at += row.len();
                Some((start, row))
            });
            starts.into_iter().find(|(_, row)| row.starts_with(word))
        })
        .map_or(0, |(at, _)| at)
}

/// What mdBook would not run, or not for the pages.
fn preprocessor(file: &File, config: &Table) -> Vec<Fault> {
    let all = config.get("preprocessor").and_then(Value::as_table);
    let Some(listing) = all.and_then(|all| all.get("listing")) else {
        let names = all.into_iter().flat_map(Table::keys).map(String::as_str);
        let message = format!(
            "there is no [preprocessor.listing], so mdBook leaves every directive in the pages.{} Write it, with `command = \
             \"{COMMAND}\"`.",
            did_you_mean("listing", names)
        );
        return vec![file.fault(place(file, &["[preprocessor"]), message)];
    };
    let mut faults = Vec::new();
    let mut complain = |key, message| {
        faults.push(file.fault(place(file, &[key, "[preprocessor.listing]"]), message));
    };
    if listing.get("command").and_then(Value::as_str) != Some(COMMAND) {
        complain(
            "command",
            format!(
                "mdBook starts another preprocessor than the one that the tests check. Write `command = \"{COMMAND}\"`."
            ),
        );
    }
    let renderers = listing.get("renderers").and_then(Value::as_array);
    if renderers.is_some_and(|all| !all.iter().any(|name| name.as_str() == Some("html"))) {
        complain(
            "renderers",
            "the preprocessor is not run for the pages. Write `renderers = [\"html\"]`.".to_owned(),
        );
    }
    // mdBook puts other files' text into a chapter first, so that a directive in it is followed, too.
    let after = listing.get("after").and_then(Value::as_array);
    if !after.is_some_and(|all| all.iter().any(|name| name.as_str() == Some("links"))) {
        complain(
            "after",
            "the preprocessor must run after mdBook's own `links`. Write `after = [\"links\"]`."
                .to_owned(),
        );
    }
    faults
}

/// Styles and scripts that are to be on each page and are not there.
fn missing(top: &Path, file: &File, config: &Table, key: &str) -> Vec<Fault> {
    let names = config
        .get("output")
        .and_then(|output| output.get("html")?.get(key)?.as_array())
        .into_iter()
        .flatten()
        .filter_map(Value::as_str);
    names
        .filter(|name| !top.join(name).is_file())
        .map(|name| {
            let known: Vec<_> = file::read(top, "theme")
                .into_iter()
                .map(|file| file.name)
                .collect();
            let message = format!(
                "`{key}` names {name}, which is not there.{} Mend the name.",
                did_you_mean(name, known.iter().map(String::as_str))
            );
            file.fault(place(file, &[key]), message)
        })
        .collect()
}

/// The list of all listings stands in the book once.
fn index(top: &Path) -> Vec<Fault> {
    let mut places = Vec::new();
    for chapter in file::chapters(top) {
        for found in directive::find(&chapter.text) {
            if found.directive == Ok(Directive::Index) {
                places.push((chapter.name.clone(), found.line));
            }
        }
    }
    if places.is_empty() {
        let message =
            "no chapter lists all listings. Put `{{#index}}` on a line of its own into one.";
        return vec![Fault::new("src/SUMMARY.md", 1, message)];
    }
    let (first, line) = places.remove(0);
    places
        .into_iter()
        .map(|(name, other)| {
            let message =
                format!("{first}:{line} lists all listings already. Delete this, or link to that.");
            Fault::new(name, other, message)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{NAME, faults};
    use crate::copy::{CHAPTER, Copy};
    use crate::faults::assert_one;

    #[test]
    fn a_book_that_mdbook_builds_in_another_way() {
        for (from, to, at, parts) in [
            (
                "[preprocessor.listing]",
                "[preprocessor.listng]",
                "[preprocessor.listng]",
                ["no [preprocessor.listing]", "Did you mean `listng`?"],
            ),
            (
                "[preprocessor.listing]",
                "[other]",
                "",
                ["no [preprocessor.listing]", "Write it"],
            ),
            (
                "command = ",
                "comand = ",
                "[preprocessor.listing]",
                ["another preprocessor", "Write `command = "],
            ),
            (
                "--package mdbook-listing",
                "--package listings",
                "command",
                ["another preprocessor", "Write `command = "],
            ),
            (
                "renderers = [\"html\"]",
                "renderers = [\"epub\"]",
                "renderers",
                ["not run for the pages", "[\"html\"]"],
            ),
            (
                "after = [\"links\"]",
                "",
                "[preprocessor.listing]",
                ["after mdBook's own", "Write `after"],
            ),
            (
                "theme/pages.css",
                "theme/paegs.css",
                "additional-css",
                ["theme/paegs.css", "Did you mean `theme/pages.css`?"],
            ),
            (
                "theme/pages.js",
                "pages.js",
                "additional-js",
                ["names pages.js", "Did you mean `theme/pages.js`?"],
            ),
            (
                "create-missing = false",
                "create-missing = true",
                "create-missing",
                ["empty page", "create-missing = false"],
            ),
            (
                "create-missing = false",
                "",
                "[build]",
                ["empty page", "create-missing = false"],
            ),
            (
                "language = ",
                "src = \"text\"\nlanguage = ",
                "src",
                ["look for the chapters in `src`", "Delete"],
            ),
            ("[build]", "[build", "[build", ["no TOML", "Mend it"]),
        ] {
            let copy = Copy::new();
            let text = copy.read(NAME);
            assert!(text.contains(from), "no {from}");
            let text = text.replacen(from, to, 1);
            let line = text.lines().position(|line| line.starts_with(at));
            copy.write(NAME, &text);
            assert_one(
                &faults(copy.top()),
                NAME,
                line.unwrap_or_default() + 1,
                &parts,
            );
        }
    }

    #[test]
    fn an_index_that_is_missing_or_stands_twice() {
        let copy = Copy::new();
        let line = copy.append(CHAPTER, "{{#index}}");
        assert_one(
            &copy.sources(),
            CHAPTER,
            line,
            &["lists all listings already"],
        );
        copy.write(CHAPTER, copy.read(CHAPTER).replace("{{#index}}", ""));
        let parts = ["no chapter lists all listings", "`{{#index}}`"];
        assert_one(&copy.sources(), "src/SUMMARY.md", 1, &parts);
    }

    #[test]
    fn a_page_that_is_not_in_the_table_of_contents() {
        let copy = Copy::new();
        copy.write("src/more/lost.html", "<p>Lost</p>\n");
        copy.build().expect("mdBook builds the book");
        let parts = ["SUMMARY.md names no such page", "delete the file"];
        assert_one(&copy.pages(), "src/more/lost.html", 1, &parts);
    }
}
