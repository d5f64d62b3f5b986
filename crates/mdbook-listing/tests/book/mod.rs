//! A copy of the fixture book, or an empty one, to be changed and built by mdBook with this preprocessor.
#![allow(dead_code, reason = "each test binary uses a part of it")]

use std::fs;
use std::path::Path;

use mdbook_driver::MDBook;
use mdbook_driver::errors::Error;
use mdbook_listing::ListingPreprocessor;
use tempfile::TempDir;

/// A book in a folder of its own.
pub(crate) struct Book(TempDir);

impl Book {
    /// The fixture book.
    pub(crate) fn fixture() -> Self {
        let book = Self::folder();
        let fixture = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixture");
        copy(&fixture, book.0.path());
        book
    }

    /// A book without programs, with one chapter, `tea`, that is still to be written.
    pub(crate) fn empty() -> Self {
        let book = Self::folder();
        book.write("book.toml", "[preprocessor.listing]\n");
        book.write("src/SUMMARY.md", "- [Tea](tea.md)\n");
        book
    }

    fn folder() -> Self {
        Book(tempfile::tempdir().expect("a temporary folder can be made"))
    }

    pub(crate) fn write(&self, name: &str, text: &str) {
        let path = self.0.path().join(name);
        fs::create_dir_all(path.parent().expect("a file stands in a folder"))
            .and_then(|()| fs::write(&path, text))
            .unwrap_or_else(|error| panic!("{name}: {error}"));
    }

    pub(crate) fn remove(&self, name: &str) {
        fs::remove_file(self.0.path().join(name)).unwrap_or_else(|error| panic!("{name}: {error}"));
    }

    pub(crate) fn read(&self, name: &str) -> String {
        let path = self.0.path().join(name);
        fs::read_to_string(path).unwrap_or_else(|error| panic!("{name}: {error}"))
    }

    /// Puts `to` in the place of `from` in a file.
    pub(crate) fn edit(&self, name: &str, from: &str, to: &str) {
        let text = self.read(name);
        assert!(text.contains(from), "{name} has no `{from}`");
        self.write(name, &text.replacen(from, to, 1));
    }

    /// # Errors
    /// mdBook's, and so the preprocessor's.
    pub(crate) fn build(&self) -> Result<(), Error> {
        let mut book = MDBook::load(self.0.path())?;
        // Takes the place of the command that book.toml names for it.
        book.with_preprocessor(ListingPreprocessor);
        book.build()
    }

    /// What the preprocessor says against the book.
    pub(crate) fn complaint(&self) -> String {
        self.build().expect_err("the book is refused").to_string()
    }

    /// The main part of a page that was built.
    pub(crate) fn page(&self, name: &str) -> String {
        let page = self.read(&format!("book/{name}.html"));
        let (_, main) = page.split_once("<main>").expect("a page has a main part");
        main.split_once("</main>")
            .expect("and its end")
            .0
            .to_owned()
    }
}

fn copy(from: &Path, to: &Path) {
    for entry in fs::read_dir(from).expect("the fixture can be read") {
        let path = entry.expect("the fixture can be read").path();
        let to = to.join(path.file_name().expect("a name"));
        if path.is_dir() {
            fs::create_dir_all(&to).expect("it can be made");
            copy(&path, &to);
        } else {
            fs::copy(&path, &to).expect("it can be copied");
        }
    }
}

/// A page as a snapshot: one element a line, and without the style and the script, which stand in files of their own.
pub(crate) fn picture(page: &str) -> String {
    let mut text = page.to_owned();
    for element in ["style", "script"] {
        let (opens, closes) = (format!("<{element}>"), format!("</{element}>"));
        if let (Some(from), Some(to)) = (text.find(&opens), text.find(&closes)) {
            text.replace_range(from + opens.len()..to, "…");
        }
    }
    let text = text.replace("><", ">\n<").replace(">\n</", "></");
    let rows = text.trim_start().lines().map(str::trim_end);
    rows.filter(|row| !row.is_empty())
        .map(|row| format!("{row}\n"))
        .collect()
}
