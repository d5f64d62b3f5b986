//! What the recordings were made with: `versions.rec` in the listings crate.

use std::fmt;
use std::str::FromStr;

/// Such as `1.95.0` and `3.11.7`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Versions {
    pub rustc: String,
    pub python: String,
}

impl fmt::Display for Versions {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(
            f,
            "# the recordings were made with\nrustc {}\nPython {}",
            self.rustc, self.python
        )
    }
}

impl FromStr for Versions {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let after = |word: &str| {
            let version = text
                .lines()
                .find_map(|line| line.strip_prefix(word))?
                .trim();
            version
                .split('.')
                .all(|part| part.parse::<u32>().is_ok())
                .then(|| version.to_owned())
        };
        match (after("rustc "), after("Python ")) {
            (Some(rustc), Some(python)) => Ok(Versions { rustc, python }),
            _ => Err("expected a line `rustc 1.2.3` and a line `Python 1.2.3`".to_owned()),
        }
    }
}
