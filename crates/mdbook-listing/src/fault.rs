//! Something wrong in the book, said to its author.

use std::fmt;
use std::path::{Path, PathBuf};

use listing::SettingsError;
pub use listing::names::did_you_mean;

/// Where, what, and what to do about it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    /// The file, from the top of the book.
    pub file: String,
    /// Counted from 1.
    pub line: usize,
    /// What is wrong and what to do, in a sentence or two.
    pub message: String,
}

impl Fault {
    /// A fault in this line of a file.
    pub fn new(file: impl Into<String>, line: usize, message: impl Into<String>) -> Self {
        Fault {
            file: file.into(),
            line,
            message: message.into(),
        }
    }

    /// All faults, a line each.
    pub fn list(faults: &[Fault]) -> String {
        let rows: Vec<_> = faults.iter().map(Fault::to_string).collect();
        rows.join("\n")
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.file, self.line, self.message)
    }
}

impl std::error::Error for Fault {}

/// What is wrong with what a directive asks for: in a file of the listing's, or with the directive itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Complaint {
    /// The file that is to be mended, and its line, where it is another one than the chapter.
    pub place: Option<(PathBuf, usize)>,
    /// What is wrong and what to do.
    pub message: String,
}

impl Complaint {
    /// Something wrong in this line of a file, counted from 1.
    pub fn at(path: &Path, line: usize, message: impl Into<String>) -> Self {
        Complaint {
            place: Some((path.to_owned(), line)),
            message: message.into(),
        }
    }
}

impl From<String> for Complaint {
    fn from(message: String) -> Self {
        Complaint {
            place: None,
            message,
        }
    }
}

impl From<SettingsError> for Complaint {
    fn from(error: SettingsError) -> Self {
        Complaint::at(&error.path, error.line, error.message)
    }
}

impl fmt::Display for Complaint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some((path, line)) = &self.place {
            write!(f, "{}:{line}: ", path.display())?;
        }
        f.write_str(&self.message)
    }
}

impl std::error::Error for Complaint {}
