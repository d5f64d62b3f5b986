//! `listing.toml`: all that is special about a listing; most have none.
//!
//! ```toml
//! # The clock of its recordings: "virtual" if this line is missing.
//! clock = "real"
//! # Whether the figure draws the threads of a program on the real clock; what is the same in each run stands in
//! # rust_threads.rec and python_threads.rec.
//! threads = true
//! # The folder whose main.py is the twin, when that is another listing's.
//! twin = "another_listing"
//! # Why the twins print different lines (Markdown); there exactly if they do.
//! why = "Tokio wakes them in another order."
//! # Over how many seeds the twins are compared; the counts stand in seeds.rec.
//! seeds = 200
//! # With how many seeds a reader can roll the dice again; what they give stands in rolls.rec.
//! rolls = 20
//! # What the figure calls the tasks, in the order in which they start.
//! tasks = ["task1", "task2"]
//! # The same for the Python twin, where its tasks differ.
//! python_tasks = ["task1"]
//! # What main.py imports besides the standard library.
//! python_needs = ["aiohttp"]
//! ```

use std::fmt;
use std::path::{Path, PathBuf};
use std::{fs, io};

use toml::de::{DeTable, DeValue};

/// On which clock a listing is recorded.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ClockChoice {
    /// One that jumps to the next timer when every task waits.
    #[default]
    Virtual,
    /// The machine's own clock and threads: recorded without times.
    Real,
}

/// What `listing.toml` says; without that file, the default.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    /// On which clock both programs are recorded.
    pub clock: ClockChoice,
    /// Whether it is recorded, too, what runs on which thread; only on the real clock.
    pub threads: bool,
    /// The listing whose Python program is this one's twin.
    pub twin: Option<String>,
    /// Why the twins print different lines, in Markdown.
    pub why: Option<String>,
    /// Over how many seeds, from 0, the twins are compared.
    pub seeds: Option<u64>,
    /// With how many seeds, from 0, a reader can roll the dice again.
    pub rolls: Option<u64>,
    /// What the figure calls the tasks of the Rust program, in the order in which they start.
    pub tasks: Vec<String>,
    /// The same for the Python program; `None` if they are called as in Rust.
    pub python_tasks: Option<Vec<String>>,
    /// What the folder's `main.py` imports besides the standard library.
    pub python_needs: Vec<String>,
}

/// What is wrong with a `listing.toml`, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SettingsError {
    /// The file.
    pub path: PathBuf,
    /// The line, counted from 1.
    pub line: usize,
    /// What is wrong and what to do.
    pub message: String,
}

impl fmt::Display for SettingsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let SettingsError {
            path,
            line,
            message,
        } = self;
        write!(f, "{}:{line}: {message}", path.display())
    }
}

impl std::error::Error for SettingsError {}

/// The keys that a `listing.toml` may have.
pub const KEYS: [&str; 9] = [
    "clock",
    "threads",
    "twin",
    "why",
    "seeds",
    "rolls",
    "tasks",
    "python_tasks",
    "python_needs",
];

impl Settings {
    /// The name of the file in a listing's folder.
    pub const FILE: &str = "listing.toml";

    /// What the folder's `listing.toml` says; the default if there is none.
    ///
    /// # Errors
    /// When the file cannot be read, is no TOML, or says what no listing can be.
    pub fn of_folder(folder: &Path) -> Result<Settings, SettingsError> {
        let path = folder.join(Self::FILE);
        match fs::read_to_string(&path) {
            Ok(text) => Self::parse(&path, &text),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Settings::default()),
            Err(error) => Err(SettingsError {
                path,
                line: 1,
                message: error.to_string(),
            }),
        }
    }

    /// Reads the `text` of the file `path`, which only the errors name.
    ///
    /// # Errors
    /// As [`Settings::of_folder`].
    pub fn parse(path: &Path, text: &str) -> Result<Settings, SettingsError> {
        let wrong = |at: usize, message: String| SettingsError {
            path: path.to_owned(),
            line: text[..at].matches('\n').count() + 1,
            message,
        };
        let table = DeTable::parse(text).map_err(|error| {
            wrong(
                error.span().map_or(0, |span| span.start),
                format!("this is no TOML: {}.", error.message()),
            )
        })?;
        let mut settings = Settings::default();
        let mut threads_at = 0;
        for (key, value) in table.into_inner() {
            let at = value.span().start;
            let takes = |what: &str| wrong(at, format!("`{}` takes {what}.", key.get_ref()));
            match key.get_ref().as_ref() {
                "clock" => {
                    settings.clock = match string(value.get_ref()) {
                        Some("virtual") => ClockChoice::Virtual,
                        Some("real") => ClockChoice::Real,
                        _ => return Err(takes("\"virtual\" or \"real\"")),
                    }
                }
                "threads" => {
                    settings.threads = match value.get_ref() {
                        DeValue::Boolean(threads) => *threads,
                        _ => return Err(takes("true or false")),
                    };
                    threads_at = at;
                }
                "twin" => {
                    settings.twin = Some(words(value.get_ref()).ok_or_else(|| {
                        takes("the name of the listing whose main.py is the twin")
                    })?);
                }
                "why" => {
                    settings.why =
                        Some(words(value.get_ref()).ok_or_else(|| takes("a sentence or more"))?);
                }
                "seeds" | "rolls" => {
                    let seeds = number(value.get_ref()).filter(|seeds| *seeds > 0);
                    let seeds =
                        seeds.ok_or_else(|| takes("how many seeds to try, a whole number"))?;
                    match key.get_ref().as_ref() {
                        "seeds" => settings.seeds = Some(seeds),
                        _ => settings.rolls = Some(seeds),
                    }
                }
                "tasks" => {
                    settings.tasks = names(value.get_ref())
                        .ok_or_else(|| takes("the names of the tasks, a list of strings"))?;
                }
                "python_tasks" => {
                    settings.python_tasks = Some(
                        names(value.get_ref())
                            .ok_or_else(|| takes("the names of the tasks, a list of strings"))?,
                    );
                }
                "python_needs" => {
                    settings.python_needs = names(value.get_ref())
                        .ok_or_else(|| takes("the names of modules, a list of strings"))?;
                }
                unknown => {
                    let near = KEYS
                        .into_iter()
                        .max_by(|a, b| {
                            strsim::jaro(unknown, a).total_cmp(&strsim::jaro(unknown, b))
                        })
                        .expect("there are keys");
                    return Err(wrong(
                        key.span().start,
                        format!(
                            "a listing has no `{unknown}`. Did you mean `{near}`? It may have {}.",
                            KEYS.join(", ")
                        ),
                    ));
                }
            }
        }
        if settings.threads && settings.clock == ClockChoice::Virtual {
            let one = "the virtual clock has one thread, so there are none to tell apart. Write `clock = \"real\"`, or \
                       drop `threads`.";
            return Err(wrong(threads_at, one.to_owned()));
        }
        Ok(settings)
    }
}

fn string<'a>(value: &'a DeValue<'_>) -> Option<&'a str> {
    match value {
        DeValue::String(text) => Some(text),
        _ => None,
    }
}

fn words(value: &DeValue<'_>) -> Option<String> {
    let text = string(value)?.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

fn number(value: &DeValue<'_>) -> Option<u64> {
    match value {
        DeValue::Integer(number) => u64::from_str_radix(number.as_str(), number.radix()).ok(),
        _ => None,
    }
}

fn names(value: &DeValue<'_>) -> Option<Vec<String>> {
    match value {
        DeValue::Array(all) => all.iter().map(|name| words(name.get_ref())).collect(),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(text: &str) -> Result<Settings, String> {
        Settings::parse(Path::new("a/listing.toml"), text).map_err(|error| error.to_string())
    }

    #[test]
    fn all_keys_are_read() {
        let read = parse(
            "clock = \"real\"\nthreads = true\ntwin = \"other\"\nwhy = \"\"\"\nBecause.\n\"\"\"\nseeds = 200\nrolls = 20\n\
             tasks = [\"a\", \"b\"]\npython_tasks = []\npython_needs = [\"c\"]\n",
        );
        let all = Settings {
            clock: ClockChoice::Real,
            threads: true,
            twin: Some("other".to_owned()),
            why: Some("Because.".to_owned()),
            seeds: Some(200),
            rolls: Some(20),
            tasks: vec!["a".to_owned(), "b".to_owned()],
            python_tasks: Some(Vec::new()),
            python_needs: vec!["c".to_owned()],
        };
        assert_eq!(read, Ok(all));
        assert_eq!(parse(""), Ok(Settings::default()));
    }

    #[test]
    fn an_unknown_key_is_an_error_with_the_nearest_right_one() {
        let error = parse("# the clock\nclok = \"real\"\n").unwrap_err();
        assert_eq!(
            error,
            "a/listing.toml:2: a listing has no `clok`. Did you mean `clock`? \
             It may have clock, threads, twin, why, seeds, rolls, tasks, python_tasks, python_needs."
        );
    }

    #[test]
    fn what_no_listing_can_be_is_an_error_with_its_line() {
        for (text, line) in [
            ("clock = \"wall\"", 1),
            ("\nclock = 3", 2),
            ("clock = \"real\"\nthreads = 2", 2),
            ("\nthreads = true", 2),
            ("why = \" \"", 1),
            ("seeds = 0", 1),
            ("seeds = -1", 1),
            ("rolls = 0", 1),
            ("twin = [\"a\"]", 1),
            ("tasks = \"a\"", 1),
            ("\n\ntasks = [1]", 3),
            ("python_tasks = [\"\"]", 1),
            ("python_needs = \"c\"", 1),
            ("seeds = 1\nseeds = 2", 2),
            ("seeds =", 1),
        ] {
            let error = parse(text).unwrap_err();
            assert!(
                error.starts_with(&format!("a/listing.toml:{line}: ")),
                "{text}: {error}"
            );
        }
    }
}
