//! The versions that `Cargo.lock` decides; the one place that reads it.

use std::fmt;
use std::path::{Path, PathBuf};

use toml::de::{DeTable, DeValue};

use crate::listing::optional;

/// All packages of a `Cargo.lock`, each with its version.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Locked(Vec<(String, String)>);

/// A `Cargo.lock` that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LockedError {
    /// The file.
    pub path: PathBuf,
    /// What is wrong with it.
    pub message: String,
}

impl fmt::Display for LockedError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:1: {}", self.path.display(), self.message)
    }
}

impl std::error::Error for LockedError {}

impl Locked {
    /// Reads the `Cargo.lock` of this folder or, as cargo does, of the nearest one around it; `None` if there is
    /// none.
    ///
    /// # Errors
    /// When it is there and cannot be read.
    pub fn near(folder: &Path) -> Result<Option<Locked>, LockedError> {
        for around in folder.ancestors() {
            let path = around.join("Cargo.lock");
            let wrong = |message: String| LockedError {
                path: path.clone(),
                message: format!("{message}. Make it anew: `cargo generate-lockfile`."),
            };
            if let Some(text) = optional(&path).map_err(|error| wrong(error.to_string()))? {
                return match Self::parse(&text) {
                    Some(locked) => Ok(Some(locked)),
                    None => Err(wrong("this is no Cargo.lock".to_owned())),
                };
            }
        }
        Ok(None)
    }

    /// Reads the text of a `Cargo.lock`.
    pub fn parse(text: &str) -> Option<Locked> {
        let table = DeTable::parse(text).ok()?;
        let word = |value: &DeValue<'_>| value.as_str().map(str::to_owned);
        let packages = match table.get_ref().get("package") {
            Some(packages) => packages.get_ref().as_array()?.iter().collect(),
            None => Vec::new(),
        };
        let packages = packages.into_iter().map(|package| {
            let package = package.get_ref().as_table()?;
            Some((
                word(package.get("name")?.get_ref())?,
                word(package.get("version")?.get_ref())?,
            ))
        });
        packages.collect::<Option<_>>().map(Locked)
    }

    /// The versions of a package: none if nothing needs it, and several where two packages need different ones.
    pub fn versions<'a>(&'a self, package: &str) -> Vec<&'a str> {
        let named = self.0.iter().filter(|(name, _)| name == package);
        named.map(|(_, version)| version.as_str()).collect()
    }

    /// The names of all packages.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|(name, _)| name.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::Locked;

    #[test]
    fn each_package_has_its_versions() {
        let text = "version = 4\n[[package]]\nname = \"a\"\nversion = \"1.0.2\"\n[[package]]\nname = \"b\"\nversion = \"2.0.0\"\n\
                    dependencies = [\"a\"]\n[[package]]\nname = \"b\"\nversion = \"3.0.0\"\n";
        let locked = Locked::parse(text).expect("it is one");
        assert_eq!(locked.versions("a"), ["1.0.2"]);
        assert_eq!(locked.versions("b"), ["2.0.0", "3.0.0"]);
        assert!(locked.versions("c").is_empty());
        assert_eq!(Locked::parse("version = 4\n"), Some(Locked::default()));
        assert_eq!(Locked::parse("package = 4\n"), None);
        assert_eq!(Locked::parse("[[package]]\nname = \"a\"\n"), None);
    }
}
