//! A small book with one exercise, `tea`, for tests to put faults into.

use std::fs;
use std::path::{Path, PathBuf};

use listing::Exercise;

use crate::run;

/// The asyncio program, what it prints, and the Rust program that prints the same.
pub(crate) const PYTHON: &str = "import asyncio


async def main() -> None:
    await asyncio.sleep(0.1)
    print(\"tea\")


asyncio.run(main())
";
pub(crate) const RECORDED: &str = "# virtual clock, seed 0
     0 main         : runs
     0 main       5 : waits for the clock until 100
   100 main         : woken by the clock
   100 main         : runs
   100 main       6 | tea
   100 main         : returns
";
pub(crate) const ANSWER: &str = "//! It was not awaited.

#[tokio::main(flavor = \"current_thread\")]
async fn main() {
    tokio::time::sleep(std::time::Duration::from_millis(100)).await;
    println!(\"tea\");
}
";
/// What the start, the answer without its `.await`, is told.
pub(crate) const TOLD: &str = "Line 1 differs:
  asyncio at 100 ms: tea
  Rust    at   0 ms: tea
";

/// The start: the answer with its mistake.
pub(crate) fn start() -> String {
    ANSWER
        .replace("It was not awaited", "Mend it")
        .replace(").await;", ");")
}

/// The book, in a folder that goes with it.
pub(crate) struct Book {
    pub(crate) top: PathBuf,
}

impl Book {
    /// A sound one, for the test of this name.
    pub(crate) fn new(test: &str) -> Book {
        let name = format!("exercise-{}-{test}", std::process::id());
        let book = Book {
            top: std::env::temp_dir().join(name),
        };
        book.write("book.toml", "");
        book.write("src/SUMMARY.md", "# Summary\n\n- [Cups](cups.md)\n");
        book.write("src/cups.md", "# Cups\n\n{{#exercise tea \"Tea.\"}}\n");
        book.write("exercises/tea/main.py", PYTHON);
        book.write("exercises/tea/python.rec", RECORDED);
        book.write("exercises/tea/start.rs", &start());
        book.write("exercises/tea/start.rec", TOLD);
        book.write("exercises/tea/hints.md", "Look.\n\nLook again.\n");
        book.write("exercises/tea/answer.rs", ANSWER);
        book
    }

    pub(crate) fn write(&self, name: &str, text: &str) {
        let path = self.top.join(name);
        fs::create_dir_all(path.parent().expect("a file stands in a folder"))
            .and_then(|()| fs::write(&path, text))
            .unwrap_or_else(|error| panic!("{name}: {error}"));
    }

    pub(crate) fn read(&self, name: &str) -> String {
        fs::read_to_string(self.top.join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
    }

    pub(crate) fn exercise(&self) -> Exercise {
        let name = "tea".to_owned();
        let dir = self.top.join("exercises/tea");
        Exercise { name, dir }
    }

    /// Where programs are built; all tests of one process share it.
    pub(crate) fn scratch(&self) -> PathBuf {
        let scratch = self.top.join("target/exercise");
        fs::create_dir_all(&scratch).expect("a folder");
        scratch
    }
}

impl Drop for Book {
    fn drop(&mut self) {
        // A temporary folder that stays does no harm.
        let _ = fs::remove_dir_all(&self.top);
    }
}

/// The libraries of this workspace, as its tests have built them.
pub(crate) fn packages(scratch: &Path) -> listing_test::cargo::Packages<'_> {
    run::packages(scratch).with_workspace()
}
