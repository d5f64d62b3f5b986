//! What the recordings were made with: `versions.rec` in the listings crate.

use std::fmt;
use std::str::FromStr;

/// Such as `1.95.0` and `3.11.7`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Versions {
    /// Of the compiler.
    pub rustc: String,
    /// Of Python.
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
            is_version(version).then(|| version.to_owned())
        };
        match (after("rustc "), after("Python ")) {
            (Some(rustc), Some(python)) => Ok(Versions { rustc, python }),
            _ => Err("expected a line `rustc 1.2.3` and a line `Python 1.2.3`".to_owned()),
        }
    }
}

/// Whether it is a version, such as `1.95.0`, `1.97.0-nightly` or `3.14.0rc1`.
fn is_version(text: &str) -> bool {
    let end = text
        .find(|c: char| !c.is_ascii_digit() && c != '.')
        .unwrap_or(text.len());
    let (numbers, channel) = text.split_at(end);
    numbers.split('.').all(|part| part.parse::<u32>().is_ok())
        && channel
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || "-.+".contains(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read() {
        for (rustc, python) in [
            ("1.95.0", "3.11.7"),
            ("1.97.0-nightly", "3.15.0a1"),
            ("1.96.0-beta.2", "3.14.0rc1+"),
        ] {
            let versions = Versions {
                rustc: rustc.to_owned(),
                python: python.to_owned(),
            };
            assert_eq!(versions.to_string().parse(), Ok(versions));
        }
    }

    #[test]
    fn what_is_no_version_is_refused() {
        for rustc in ["", "new", "1.x", "1..2", "1.95.0 (abc)"] {
            let text = format!("rustc {rustc}\nPython 3.11.7\n");
            assert!(text.parse::<Versions>().is_err(), "{rustc}");
        }
    }
}
