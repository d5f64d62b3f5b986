//! With what the book was made: the versions that its recordings name and those that `Cargo.lock` decides.

use std::path::Path;

use listing::{Locked, Versions};

use crate::fault::{Complaint, Fault, did_you_mean};
use crate::figure::{RECORD, shown};

/// The versions that a page may name.
pub(crate) struct Made {
    /// Nothing if nothing was recorded.
    recorded: Option<Versions>,
    /// Nothing if the book's programs lock nothing.
    locked: Locked,
}

impl Made {
    /// Reads `versions.rec` among the `listings`, and the `Cargo.lock` of the book at `root`.
    ///
    /// # Errors
    /// When one of them is there and cannot be read.
    pub(crate) fn read(root: &Path, listings: &Path) -> Result<Made, Fault> {
        let path = listings.join("versions.rec");
        let wrong = |error: String| Fault::new(shown(&path), 1, format!("{error}. {RECORD}"));
        let text = listing::listing::optional(&path).map_err(|error| wrong(error.to_string()))?;
        let recorded = text.map(|text| text.parse().map_err(wrong)).transpose()?;
        let locked = Locked::near(root)
            .map_err(|error| Fault::new("Cargo.lock", 1, error.message))?
            .unwrap_or_default();
        Ok(Made { recorded, locked })
    }

    /// The version of a package, or of `rustc` and `python`, which made the recordings.
    ///
    /// # Errors
    /// When there is none of that name, or more than one.
    pub(crate) fn version(&self, name: &str) -> Result<String, Complaint> {
        let recorded = self.recorded.as_ref();
        let of_tools = [
            ("rustc", recorded.map(|versions| &versions.rustc)),
            ("python", recorded.map(|versions| &versions.python)),
        ];
        if let Some((_, version)) = of_tools.iter().find(|(tool, _)| *tool == name) {
            return version.cloned().ok_or_else(|| {
                format!("nothing was recorded, so {name} has no version. {RECORD}").into()
            });
        }
        match self.locked.versions(name)[..] {
            [version] => Ok(version.to_owned()),
            [] => {
                let known = of_tools.iter().map(|(tool, _)| *tool);
                let near = did_you_mean(name, self.locked.names().chain(known));
                Err(format!(
                    "Cargo.lock holds no package `{name}`.{near} Name one of it, or `rustc`, or `python`."
                ).into())
            }
            ref several => Err(format!(
                "Cargo.lock holds `{name}` {}. Only one version can be written: name a package that it holds once.",
                several.join(" and ")
            ).into()),
        }
    }

    /// What the recordings were made with, such as `rustc 1.95.0, tokio 1.54.1 and Python 3.11.7`; nothing if
    /// nothing was recorded.
    pub(crate) fn sentence(&self) -> Option<String> {
        let Versions { rustc, python } = self.recorded.as_ref()?;
        let tokio = match self.locked.versions("tokio")[..] {
            [version] => format!(", tokio {version}"),
            _ => String::new(),
        };
        Some(format!("rustc {rustc}{tokio} and Python {python}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_is_written_or_the_nearest_name_is_told() {
        let package =
            |name, version| format!("[[package]]\nname = \"{name}\"\nversion = \"{version}\"\n");
        let lock = package("tokio", "1.2.3") + &package("syn", "1.0.0") + &package("syn", "2.0.0");
        let made = Made {
            recorded: Some("rustc 1.95.0\nPython 3.11.7".parse().expect("two versions")),
            locked: Locked::parse(&lock).expect("a lock file"),
        };
        let version = |name| made.version(name);
        assert_eq!(version("tokio"), Ok("1.2.3".to_owned()));
        assert_eq!(version("rustc"), Ok("1.95.0".to_owned()));
        assert_eq!(version("python"), Ok("3.11.7".to_owned()));
        for (name, says) in [
            ("tokoi", "Did you mean `tokio`?"),
            ("rustcc", "Did you mean `rustc`?"),
            ("syn", "`syn` 1.0.0 and 2.0.0"),
        ] {
            let complaint = version(name).expect_err("refused");
            assert!(complaint.message.contains(says), "{complaint}");
        }
        let sentence = made.sentence();
        assert_eq!(
            sentence.as_deref(),
            Some("rustc 1.95.0, tokio 1.2.3 and Python 3.11.7")
        );
        let none = Made {
            recorded: None,
            locked: Locked::default(),
        };
        assert_eq!(none.sentence(), None);
        assert!(
            none.version("python")
                .expect_err("refused")
                .message
                .contains("nothing was recorded")
        );
    }
}
