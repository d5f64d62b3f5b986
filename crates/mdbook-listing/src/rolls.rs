//! What other dice give: files of the book, drawn when it is built, that a page fetches when its reader rolls again.
//!
//! A preprocessor cannot write into the built book, which mdBook empties afterwards. But mdBook copies into it whatever
//! stands beside the chapters and is none. So the files are written there, each time and whole; git ignores them. They are
//! parts of pages and no pages, and so they are called texts.

use std::collections::BTreeMap;
use std::io;
use std::path::Path;
use std::{fs, process};

use maud::Markup;
use pulldown_cmark::{Parser, html};

use crate::directive::options;

/// The folder beside the chapters, and in the book.
pub(crate) const FOLDER: &str = "rolls";

/// HTML with Markdown in it as mdBook would render it.
pub(crate) fn rendered(markup: &Markup) -> String {
    let mut text = String::new();
    html::push_html(&mut text, Parser::new_ext(&markup.0, options()));
    text
}

/// Writes the files whose text is new, and takes away those of listings that are gone.
///
/// # Errors
/// When the folder cannot be read or written.
pub(crate) fn write(chapters: &Path, files: &BTreeMap<String, String>) -> io::Result<()> {
    let folder = chapters.join(FOLDER);
    if !folder.is_dir() && files.is_empty() {
        return Ok(());
    }
    fs::create_dir_all(&folder)?;
    for entry in fs::read_dir(&folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        // One that ends so and has another name belongs to a build that goes on beside this one.
        if name.ends_with(".txt") && !files.contains_key(&name) {
            fs::remove_file(entry.path())?;
        }
    }
    for (name, text) in files {
        let path = folder.join(name);
        // What is there already stays untouched, or `mdbook serve` would build again and again.
        if fs::read_to_string(&path).is_ok_and(|old| old == *text) {
            continue;
        }
        // Whole or not at all: another build may read it now.
        let fresh = folder.join(format!(".{name}.{}", process::id()));
        fs::write(&fresh, text)?;
        fs::rename(fresh, path)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_those_that_are_asked_for_and_untouched_where_they_were() {
        let chapters = std::env::temp_dir().join(format!("rolls-{}", process::id()));
        let files = |names: &[&str]| -> BTreeMap<String, String> {
            names
                .iter()
                .map(|name| (format!("{name}.txt"), (*name).to_owned()))
                .collect()
        };
        let names = || {
            let mut names: Vec<_> = fs::read_dir(chapters.join(FOLDER))
                .expect("the folder is there")
                .map(|entry| entry.expect("it can be read").file_name())
                .collect();
            names.sort();
            names
        };
        write(&chapters, &files(&[])).expect("there is nothing to write");
        assert!(!chapters.exists());
        write(&chapters, &files(&["a-0", "a-1"])).expect("the folder can be written");
        assert_eq!(names(), ["a-0.txt", "a-1.txt"]);
        let changed = || fs::metadata(chapters.join(FOLDER).join("a-1.txt"))?.modified();
        let before = changed().expect("it is there");
        write(&chapters, &files(&["a-1", "b-0"])).expect("the folder can be written");
        assert_eq!(names(), ["a-1.txt", "b-0.txt"]);
        assert_eq!(changed().expect("it is there"), before);
        fs::remove_dir_all(chapters).expect("it was made above");
    }
}
