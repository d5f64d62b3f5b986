//! Rows of a table that another chapter has: a table of the most important ones is not typed a second time.

use std::collections::HashMap;
use std::path::Path;

use mdbook_preprocessor::book::Book;

use crate::directive::{self, Directive};
use crate::fault::{Fault, did_you_mean};
use crate::places::file;

/// Puts the rows of other chapters in the place of `{{#row CHAPTER.md NAME}}`, or says why there is none.
pub(crate) fn put(source: &str, book: &mut Book, faults: &mut Vec<Fault>) {
    let mut texts = HashMap::new();
    book.for_each_chapter_mut(|chapter| {
        if let Some(path) = &chapter.source_path {
            texts.insert(path.clone(), chapter.content.clone());
        }
    });
    book.for_each_chapter_mut(|chapter| {
        let found = directive::find(&chapter.content);
        for found in found.into_iter().rev() {
            let Ok(Directive::Row { chapter: of, name }) = &found.directive else {
                continue;
            };
            let columns = columns(&chapter.content[..found.place.start]);
            let row = match texts.get(Path::new(of)) {
                _ if columns == 0 => {
                    Err("a row stands in a table. Put this below the line of its `---`.".to_owned())
                }
                None => {
                    let known = texts.keys().filter_map(|path| path.to_str());
                    Err(format!(
                        "the book has no chapter `{of}`.{} Mend the name.",
                        did_you_mean(of, known)
                    ))
                }
                Some(text) => row(text, of, name),
            };
            match row {
                Ok(cells) => {
                    let cells: Vec<_> = cells.into_iter().take(columns).collect();
                    let row = format!("| {} |", cells.join(" | "));
                    chapter.content.replace_range(found.place, &row);
                }
                Err(message) => faults.push(Fault::new(file(source, chapter), found.line, message)),
            }
        }
    });
}

/// How many columns the table at the end of a text has; none if there is no table.
fn columns(before: &str) -> usize {
    let rows = before.lines().rev().map(str::trim);
    rows.take_while(|row| row.is_empty() || row.starts_with(['|', '{']))
        .find(|row| row.starts_with("| -") || row.starts_with("|-"))
        .map_or(0, |row| cells(row).len())
}

/// The cells of the only row of a chapter whose first cell starts with this name as code, or as a link of code.
fn row(text: &str, chapter: &str, name: &str) -> Result<Vec<String>, String> {
    let rows: Vec<_> = text
        .lines()
        .filter(|line| line.starts_with('|'))
        .map(cells)
        .collect();
    let mut found = rows.iter().filter(|cells| {
        let first = cells
            .first()
            .map_or("", |cell| cell.trim_start_matches('['));
        let rest = first.strip_prefix(&format!("`{name}`"));
        // Words behind the name, as in "`Queue` with workers", make another row of it.
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with([',', ']']))
    });
    match (found.next(), found.next()) {
        (Some(cells), None) => Ok(cells.clone()),
        (Some(_), Some(_)) => Err(format!(
            "{chapter} has several rows that start with `{name}`. Name what stands in one alone."
        )),
        (None, _) => {
            let known = rows
                .iter()
                .filter_map(|cells| cells.first()?.split('`').nth(1));
            Err(format!(
                "no row of {chapter} starts with `{name}`.{} Mend the name, or the row.",
                did_you_mean(name, known)
            ))
        }
    }
}

/// The cells of a row, without the blanks around them.
fn cells(row: &str) -> Vec<String> {
    let row = row.trim().trim_start_matches('|');
    let row = row.strip_suffix('|').unwrap_or(row);
    let mut cells = vec![String::new()];
    let mut before = ' ';
    for c in row.chars() {
        match c {
            '|' if before != '\\' => cells.push(String::new()),
            _ => cells.last_mut().expect("there is one").push(c),
        }
        before = c;
    }
    cells.iter().map(|cell| cell.trim().to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use mdbook_preprocessor::book::{Book, BookItem, Chapter};

    use super::put;

    const NAMES: &str = "# Names\n\n| A | B | C |\n| --- | --- | --- |\n| [`run`](a) | `x \\| y` | z{{#claim c}} |\n\
        | `Queue`, `run` | b | c |\n| `Queue` of many | | |\n| `twice` | | |\n| `twice` | | |\n";

    /// What becomes of a chapter beside that of the names, and what is said.
    fn sheet(text: &str) -> (String, Vec<String>) {
        let chapter = |text: &str, path: &str| {
            BookItem::Chapter(Chapter::new("C", text.to_owned(), path, Vec::new()))
        };
        let items = vec![chapter(text, "sheet.md"), chapter(NAMES, "names.md")];
        let mut book = Book::new_with_items(items);
        let mut faults = Vec::new();
        put("src", &mut book, &mut faults);
        let BookItem::Chapter(sheet) = &book.items[0] else {
            panic!("it is a chapter");
        };
        let said = faults.iter().map(ToString::to_string).collect();
        (sheet.content.clone(), said)
    }

    #[test]
    fn a_row_is_that_of_the_other_chapter() {
        let table = "# S\n\n| A | B |\n| --- | --- |\n{{#row names.md Queue}}\n{{#row names.md run}}\n\nText.\n";
        let (text, faults) = sheet(table);
        assert_eq!(faults, [""; 0]);
        let rows = "# S\n\n| A | B |\n| --- | --- |\n| `Queue`, `run` | b |\n| [`run`](a) | `x \\| y` |\n\nText.\n";
        assert_eq!(text, rows);
        let (text, _) =
            sheet(&table.replace("| A | B |\n| --- | --- |", "| A | B | C |\n| - | - | - |"));
        assert!(text.contains("z{{#claim c}} |\n"), "{text}");
    }

    #[test]
    fn a_row_that_is_not_there() {
        for (directive, parts) in [
            (
                "{{#row names.md rnu}}",
                [
                    "no row of names.md starts with `rnu`",
                    "Did you mean `run`?",
                ],
            ),
            ("{{#row names.md twice}}", ["several rows", "in one alone"]),
            (
                "{{#row name.md run}}",
                ["no chapter `name.md`", "Did you mean `names.md`?"],
            ),
            (
                "\nText.\n\n{{#row names.md run}}",
                ["stands in a table", "below the line"],
            ),
        ] {
            let (_, faults) = sheet(&format!("# S\n\n| A | B |\n| --- | --- |\n{directive}\n"));
            let line = 5 + directive.matches('\n').count();
            assert_eq!(faults.len(), 1, "{faults:?}");
            assert!(
                faults[0].starts_with(&format!("src/sheet.md:{line}: ")),
                "{}",
                faults[0]
            );
            for part in parts {
                assert!(faults[0].contains(part), "{part}: {}", faults[0]);
            }
        }
    }
}
