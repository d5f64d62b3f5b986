//! A listing: one folder with a program, its Python twin and what both printed.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use crate::{Settings, SettingsError};

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
    /// Whether it runs.
    pub kind: Kind,
    /// The listing's folder.
    pub dir: PathBuf,
}

impl Listing {
    /// All listings of the listings crate at `crate_dir`, and of the packages in it, by kind and then by name.
    ///
    /// # Errors
    /// When a folder cannot be read.
    pub fn all(crate_dir: &Path) -> io::Result<Vec<Listing>> {
        let mut all = Vec::new();
        for kind in [Kind::Runs, Kind::DoesNotCompile] {
            let start = all.len();
            for folder in folders(crate_dir, kind)? {
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
            }
            all[start..].sort_by(|a, b| a.name.cmp(&b.name));
        }
        Ok(all)
    }

    /// The Rust program.
    pub fn rust(&self) -> PathBuf {
        self.dir.join("main.rs")
    }

    /// What its `listing.toml` says; the default if it has none.
    ///
    /// # Errors
    /// When the file cannot be read or says what no listing can be.
    pub fn settings(&self) -> Result<Settings, SettingsError> {
        Settings::of_folder(&self.dir)
    }

    /// The line of its `listing.toml` that sets a key, counted from 1; the first if none does.
    pub fn line_of(&self, key: &str) -> usize {
        let text = optional(&self.settings_file())
            .ok()
            .flatten()
            .unwrap_or_default();
        let sets = |row: &str| {
            row.trim_start()
                .strip_prefix(key)
                .is_some_and(|rest| rest.trim_start().starts_with('='))
        };
        text.lines().position(sets).map_or(1, |index| index + 1)
    }

    /// Where its settings stand, if it has any.
    pub fn settings_file(&self) -> PathBuf {
        self.dir.join(Settings::FILE)
    }

    /// The Python twin: the folder's own `main.py`, or that of the listing which the settings name.
    ///
    /// Several Rust programs can answer the same Python program; it is written once all the same.
    ///
    /// # Errors
    /// When the settings cannot be read.
    pub fn python(&self) -> Result<PathBuf, SettingsError> {
        Ok(match self.settings()?.twin {
            Some(other) => self.dir.with_file_name(other).join("main.py"),
            None => self.dir.join("main.py"),
        })
    }

    /// What the Rust program did on which thread; only where the settings ask for it.
    pub fn rust_threads(&self) -> PathBuf {
        self.dir.join("rust_threads.rec")
    }

    /// The same of the Python twin.
    pub fn python_threads(&self) -> PathBuf {
        self.dir.join("python_threads.rec")
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

    /// Over how many seeds the two programs print the same; only where the settings ask for it.
    pub fn seeds_recording(&self) -> PathBuf {
        self.dir.join("seeds.rec")
    }

    /// What both programs do with other seeds, for a reader who rolls again; only where the settings ask for it.
    pub fn rolls_recording(&self) -> PathBuf {
        self.dir.join("rolls.rec")
    }
}

/// The folders with the listings of one kind: that of the listings crate at `crate_dir`, and those of the packages in it.
///
/// A package in the crate's folder is for programs that need what the others need not wait for.
///
/// # Errors
/// When a folder cannot be read.
pub fn folders(crate_dir: &Path, kind: Kind) -> io::Result<Vec<PathBuf>> {
    let mut packages = vec![crate_dir.to_owned()];
    if crate_dir.is_dir() {
        for entry in std::fs::read_dir(crate_dir)? {
            let folder = entry?.path();
            if folder.join("Cargo.toml").is_file() {
                packages.push(folder);
            }
        }
    }
    packages[1..].sort();
    let folders = packages.iter().map(|package| package.join(kind.folder()));
    Ok(folders.filter(|folder| folder.is_dir()).collect())
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

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn a_package_in_the_folder_has_listings_too() {
        let top = std::env::temp_dir().join(format!("listing-packages-{}", std::process::id()));
        for file in [
            "examples/two/main.rs",
            "compile_fail/three/main.rs",
            "inner/Cargo.toml",
            "inner/examples/one/main.rs",
            "other/examples/no_package/main.rs",
        ] {
            let file = top.join(file);
            fs::create_dir_all(file.parent().expect("it has one")).expect("a folder");
            fs::write(file, "").expect("a file");
        }
        let all = Listing::all(&top).expect("read");
        let names: Vec<_> = all.iter().map(|listing| listing.name.as_str()).collect();
        assert_eq!(names, ["one", "two", "three"]);
        assert_eq!(all[0].dir, top.join("inner/examples/one"));
        fs::remove_dir_all(&top).expect("removed");
    }
}
