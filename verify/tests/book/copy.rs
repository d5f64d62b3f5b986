//! A small book of its own, to put faults into.

use std::fs;
use std::path::Path;

use mdbook_driver::errors::Error;
use mdbook_listing::Fault;
use tempfile::TempDir;

use crate::{pages, sources, top};

/// The only chapter of a copy, and what it says while it is sound.
pub(crate) const CHAPTER: &str = "src/chapter.md";
const SOUND: &str = "# Chapter

{{#listing lazy \"The twins print the same.\"}}

{{#listing two_workers \"They do not.\"}}

{{#timeline lazy \"Its timeline.\"}}

{{#listing await_outside_async \"It does not compile.\"}}

A claim holds.{{#claim sound}} It was judged.{{#judgement}} A source says it.{{#cite https://example.com/#no}} At
{{#at lazy \"Awaiting first\"}} it slept for {{#value lazy \"from_millis(…)\"}}, in {{#line lazy \"let first\"}} to
{{#line lazy python \"await first\" \"second =\"}}, {{#count lazy \"Hello\"}} times.
{{#said await_outside_async \"this is not `async`\"}}.

{{#proofs}}

See {{#ref lazy}}, [the same](#lazy), [again](chapter.md#lazy), [elsewhere](https://example.com/#no) and
![a dot](dot.svg).

<svg role=\"img\" aria-label=\"A dot\"></svg>
<svg role=\"img\"><title>A dot</title><svg></svg></svg>
<span aria-hidden=\"true\"><svg></svg></span>

{{#index}}

> [!NOTE]
> mdBook draws a picture beside this word.
";

/// A claim that holds; the tests of the book do not run it.
const CLAIM: &str = "// Claim: A claim holds.
// Breaks: `1 + 1` -> `1 + 2`

fn main() {
    assert_eq!(1 + 1, 2);
}
";

/// A copy of the book with three of its listings, one of each sort, and one chapter that shows them.
pub(crate) struct Copy {
    folder: TempDir,
}

impl Copy {
    pub(crate) fn new() -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder can be made");
        let copy = Copy { folder };
        for listing in [
            "examples/lazy",
            "examples/two_workers",
            "compile_fail/await_outside_async",
        ] {
            copy.take(&format!("listings/{listing}"));
        }
        for file in [
            "book.toml",
            "Cargo.toml",
            "Cargo.lock",
            "theme",
            "listings/versions.rec",
            "crates/asyncio-recorder/src/lib.rs",
        ] {
            copy.take(file);
        }
        copy.write("listings/claims/sound.rs", CLAIM);
        copy.write("README.md", "# A book\n");
        copy.write("src/SUMMARY.md", "# Summary\n\n- [Chapter](chapter.md)\n");
        copy.write(
            "src/dot.svg",
            "<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n",
        );
        copy.write(CHAPTER, SOUND);
        copy
    }

    /// The top of this book.
    pub(crate) fn top(&self) -> &Path {
        self.folder.path()
    }

    /// Takes a file or a folder of the book as it is.
    pub(crate) fn take(&self, name: &str) {
        let from = top().join(name);
        if from.is_dir() {
            for entry in fs::read_dir(&from).unwrap_or_else(|error| panic!("{name}: {error}")) {
                let entry = entry.unwrap_or_else(|error| panic!("{name}: {error}"));
                self.take(&format!("{name}/{}", entry.file_name().to_string_lossy()));
            }
        } else {
            let bytes = fs::read(&from).unwrap_or_else(|error| panic!("{name}: {error}"));
            self.write(name, bytes);
        }
    }

    pub(crate) fn write(&self, name: &str, content: impl AsRef<[u8]>) {
        let path = self.top().join(name);
        fs::create_dir_all(path.parent().expect("a file stands in a folder"))
            .and_then(|()| fs::write(&path, content))
            .unwrap_or_else(|error| panic!("{name}: {error}"));
    }

    /// Adds `text` as a paragraph at the end of a file, and returns the line where it starts.
    pub(crate) fn append(&self, name: &str, text: &str) -> usize {
        let before = self.read(name) + "\n";
        self.write(name, format!("{before}{text}\n"));
        before.lines().count() + 1
    }

    pub(crate) fn read(&self, name: &str) -> String {
        fs::read_to_string(self.top().join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
    }

    /// What is wrong with the sources.
    pub(crate) fn sources(&self) -> Vec<Fault> {
        sources::faults(self.top())
    }

    /// Builds the book into its folder `book`.
    ///
    /// # Errors
    /// mdBook's, and so the preprocessor's.
    pub(crate) fn build(&self) -> Result<(), Error> {
        pages::build(self.top(), &self.top().join("book"))
    }

    /// What is wrong with the pages that were built.
    pub(crate) fn pages(&self) -> Vec<Fault> {
        pages::faults(self.top(), &self.top().join("book"))
    }
}
