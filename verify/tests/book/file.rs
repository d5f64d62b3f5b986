//! The book's text files, named as its author knows them: from the top of the book.

use std::ops::Range;
use std::path::Path;

use mdbook_listing::Fault;
use pulldown_cmark::{Event, Options, Parser, Tag};

/// A text file of the book.
pub(crate) struct File {
    /// Such as `src/await.md`.
    pub name: String,
    pub text: String,
}

impl File {
    /// Something wrong at a byte of this file.
    pub(crate) fn fault(&self, at: usize, message: String) -> Fault {
        Fault::new(&self.name, self.line(at), message)
    }

    /// The line of a byte, counted from 1.
    pub(crate) fn line(&self, at: usize) -> usize {
        self.text[..at].matches('\n').count() + 1
    }

    /// The text with blanks in the place of all code, so that each byte stands where it stood.
    pub(crate) fn without_code(&self) -> String {
        let mut bytes = self.text.clone().into_bytes();
        for (event, place) in self.markdown() {
            if matches!(event, Event::Start(Tag::CodeBlock(_)) | Event::Code(_)) {
                blank(&mut bytes[place]);
            }
        }
        String::from_utf8(bytes).expect("whole characters became blanks")
    }

    /// The file read as Markdown, as mdBook reads it.
    pub(crate) fn markdown(&self) -> impl Iterator<Item = (Event<'_>, Range<usize>)> {
        // Those options of mdBook that change where a block starts and ends.
        let options = Options::ENABLE_TABLES
            | Options::ENABLE_FOOTNOTES
            | Options::ENABLE_DEFINITION_LIST
            | Options::ENABLE_GFM;
        Parser::new_ext(&self.text, options).into_offset_iter()
    }

    /// Whether this is the table of contents, which is no page.
    pub(crate) fn is_summary(&self) -> bool {
        self.name == "src/SUMMARY.md"
    }
}

/// Puts blanks in the place of all but line ends.
pub(crate) fn blank(bytes: &mut [u8]) {
    bytes
        .iter_mut()
        .filter(|byte| **byte != b'\n')
        .for_each(|byte| *byte = b' ');
}

/// The file or all files of the folder `name`, in order; none if there is no such thing.
pub(crate) fn read(top: &Path, name: &str) -> Vec<File> {
    let path = top.join(name);
    if path.is_dir() {
        let mut names: Vec<_> = std::fs::read_dir(&path)
            .unwrap_or_else(|error| panic!("{name}: {error}"))
            .map(|entry| {
                let entry = entry.unwrap_or_else(|error| panic!("{name}: {error}"));
                format!("{name}/{}", entry.file_name().to_string_lossy())
            })
            // What tools keep for themselves, such as `.mypy_cache`, knows words that no program of the book holds.
            .filter(|inner| {
                !inner[name.len()..].starts_with("/.") && !inner.ends_with("/__pycache__")
            })
            .collect();
        names.sort();
        return names.iter().flat_map(|name| read(top, name)).collect();
    }
    if !path.is_file() {
        return Vec::new();
    }
    let bytes = std::fs::read(&path).unwrap_or_else(|error| panic!("{name}: {error}"));
    // An image is no text; what is searched for is not in it either way.
    let text = String::from_utf8_lossy(&bytes).into_owned();
    let name = name.to_owned();
    vec![File { name, text }]
}

/// The Markdown files below `src`, in order, the table of contents among them.
pub(crate) fn chapters(top: &Path) -> Vec<File> {
    let mut files = read(top, "src");
    files.retain(|file| file.name.ends_with(".md"));
    files
}

/// What people read as it was typed: the chapters, the table of contents among them, and the README.
pub(crate) fn prose(top: &Path) -> Vec<File> {
    let mut files = chapters(top);
    files.extend(read(top, "README.md"));
    files
}
