//! A listing: one folder with a program, its Python twin and what both printed.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

/// What the book promises of a listing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// `examples/NAME`: it compiles and runs, and has a Python twin.
    Runs,
    /// `compile_fail/NAME`: the compiler refuses it.
    DoesNotCompile,
}

impl Kind {
    /// The folder, within the listings crate, that holds the listings of this kind.
    pub fn folder(self) -> &'static str {
        match self {
            Kind::Runs => "examples",
            Kind::DoesNotCompile => "compile_fail",
        }
    }
}

/// One listing, by name and place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listing {
    /// The folder's name, and the name that `{{#listing NAME}}` and `cargo run --example NAME` use.
    pub name: String,
    pub kind: Kind,
    /// The listing's folder.
    pub dir: PathBuf,
}

impl Listing {
    /// All listings of the listings crate at `crate_dir`, by kind and then by name.
    ///
    /// # Errors
    /// When a folder cannot be read.
    pub fn all(crate_dir: &Path) -> io::Result<Vec<Listing>> {
        let mut all = Vec::new();
        for kind in [Kind::Runs, Kind::DoesNotCompile] {
            let start = all.len();
            let folder = crate_dir.join(kind.folder());
            if !folder.is_dir() {
                continue;
            }
            for entry in std::fs::read_dir(folder)? {
                let dir = entry?.path();
                if !dir.join("main.rs").is_file() {
                    continue;
                }
                if let Some(name) = dir.file_name().and_then(|name| name.to_str()) {
                    let name = name.to_owned();
                    all.push(Listing { name, kind, dir });
                }
            }
            all[start..].sort_by(|a, b| a.name.cmp(&b.name));
        }
        Ok(all)
    }

    /// The Rust program.
    pub fn rust(&self) -> PathBuf {
        self.dir.join("main.rs")
    }

    /// The Python twin: the folder's own `main.py`, or that of the listing which the file `twin` names.
    ///
    /// Several Rust programs can answer the same Python program; it is written once all the same.
    ///
    /// # Errors
    /// When a file `twin` is there but cannot be read.
    pub fn python(&self) -> io::Result<PathBuf> {
        Ok(match self.twin_of()? {
            Some(other) => self.dir.with_file_name(other).join("main.py"),
            None => self.dir.join("main.py"),
        })
    }

    /// The listing whose Python program this one shares, if it has none of its own.
    ///
    /// # Errors
    /// When a file `twin` is there but cannot be read.
    pub fn twin_of(&self) -> io::Result<Option<String>> {
        Ok(optional(&self.dir.join("twin"))?.map(|name| name.trim().to_owned()))
    }

    /// What the Rust program printed.
    pub fn rust_recording(&self) -> PathBuf {
        self.dir.join("rust.rec")
    }

    /// What the Python twin printed.
    pub fn python_recording(&self) -> PathBuf {
        self.dir.join("python.rec")
    }

    /// The compiler's words on a program that does not compile.
    pub fn compiler_recording(&self) -> PathBuf {
        self.dir.join("rustc.rec")
    }

    /// Over how many seeds the two programs print the same; only where the book says so.
    pub fn seeds_recording(&self) -> PathBuf {
        self.dir.join("seeds.rec")
    }

    /// Why the twins print different lines (Markdown); there exactly if they do.
    pub fn why(&self) -> PathBuf {
        self.dir.join("why.md")
    }

    /// Whether the program asks for real threads, so that it cannot run on the virtual clock.
    ///
    /// The program says so itself: `#[tokio::main]` runs on several threads unless its flavor says
    /// otherwise ([docs](https://docs.rs/tokio/latest/tokio/attr.main.html)).
    pub fn needs_threads(source: &str) -> bool {
        !source.contains("#[tokio::main(flavor = \"current_thread\")]")
    }
}

/// The text of a file that may be missing.
///
/// # Errors
/// When the file is there but cannot be read.
pub fn optional(path: &Path) -> io::Result<Option<String>> {
    match std::fs::read_to_string(path) {
        Ok(text) => Ok(Some(text)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

/// The path as an author knows it: from the top of the project, where its `Cargo.lock` is.
pub fn shown(path: &Path) -> String {
    static TOP: OnceLock<Option<PathBuf>> = OnceLock::new();
    let top = TOP.get_or_init(|| {
        let here = std::env::current_dir().ok()?;
        here.ancestors()
            .find(|dir| dir.join("Cargo.lock").is_file())
            .map(Path::to_owned)
    });
    let from = top.as_deref().unwrap_or(Path::new(""));
    path.strip_prefix(from)
        .unwrap_or(path)
        .display()
        .to_string()
}
