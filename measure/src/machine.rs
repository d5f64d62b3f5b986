//! The machine and the versions.

use std::collections::BTreeMap;
use std::fs;
use std::process::Command;
use std::sync::OnceLock;

use anyhow::{Context, Result, bail};
use listing::Locked;
use measured::Machine;

use crate::here;

/// The Python that runs the programs: the one behind what `PYTHON` names, or behind `python3`. A script that chooses among
/// several Pythons takes its time, which is not Python's.
pub(crate) fn python() -> Command {
    static PROGRAM: OnceLock<String> = OnceLock::new();
    let program = PROGRAM.get_or_init(|| {
        let named = std::env::var("PYTHON").ok();
        let named = named.filter(|name| !name.is_empty());
        let named = named.unwrap_or_else(|| "python3".to_owned());
        let output = Command::new(&named)
            .args(["-c", "import sys; print(sys.executable, end='')"])
            .output();
        let said = output
            .ok()
            .map(|output| String::from_utf8_lossy(&output.stdout).into_owned());
        // What is wrong with it is said where it is asked for more.
        said.filter(|path| !path.is_empty()).unwrap_or(named)
    });
    let mut command = Command::new(program);
    // A file in the folder of the programs would be one of them.
    command.env("PYTHONDONTWRITEBYTECODE", "1");
    let mut paths = vec![here().join("work")];
    paths.extend(
        std::env::var_os("PYTHONPATH")
            .iter()
            .flat_map(std::env::split_paths),
    );
    command.env(
        "PYTHONPATH",
        std::env::join_paths(paths).expect("paths without colons"),
    );
    command
}

/// What Python says of itself.
pub(crate) struct Python {
    version: String,
    /// Nothing where it is not installed.
    pub(crate) uvloop: Option<String>,
    /// Today.
    pub(crate) date: String,
}

const QUESTION: &str = r#"
import datetime, importlib.metadata, platform
try:
    import uvloop
    version = importlib.metadata.version("uvloop")
except ImportError:
    version = ""
print(platform.python_version(), datetime.date.today(), version)
"#;

impl Python {
    pub(crate) fn ask() -> Result<Python> {
        let output = python()
            .args(["-c", QUESTION])
            .output()
            .context("Python does not run: install Python 3.11 or later as `python3`")?;
        let said = String::from_utf8_lossy(&output.stdout);
        let words: Vec<_> = said.split_whitespace().collect();
        let [version, date, uvloop @ ..] = &words[..] else {
            bail!("{}", String::from_utf8_lossy(&output.stderr));
        };
        Ok(Python {
            version: (*version).to_owned(),
            uvloop: uvloop.first().map(|version| (*version).to_owned()),
            date: (*date).to_owned(),
        })
    }
}

/// With what the programs were made and run.
pub(crate) fn versions(python: &Python) -> Result<BTreeMap<String, String>> {
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let said = Command::new(rustc).arg("--version").output()?.stdout;
    let said = String::from_utf8_lossy(&said).into_owned();
    let rustc = said
        .split_whitespace()
        .nth(1)
        .context("rustc has a version")?;
    let locked = Locked::near(here())?.context("there is a Cargo.lock")?;
    let tokio = locked.versions("tokio");
    let mut versions = BTreeMap::from([
        ("rustc".to_owned(), rustc.to_owned()),
        ("tokio".to_owned(), tokio.join(" and ")),
        ("Python".to_owned(), python.version.clone()),
    ]);
    if let Some(uvloop) = &python.uvloop {
        versions.insert("uvloop".to_owned(), uvloop.clone());
    }
    Ok(versions)
}

/// This machine, as Linux describes it.
///
/// # Errors
/// On another system: the memory of a task is read from `/proc`, too.
pub(crate) fn describe() -> Result<Machine> {
    let read = |path: &str| {
        fs::read_to_string(path)
            .with_context(|| format!("{path} cannot be read: the figures are taken on Linux"))
    };
    let cpu = value(&read("/proc/cpuinfo")?, "model name", ':');
    let os = value(&read("/etc/os-release")?, "PRETTY_NAME", '=');
    Ok(Machine {
        cpu: cpu.unwrap_or_else(|| std::env::consts::ARCH.to_owned()),
        cores: std::thread::available_parallelism()?.get(),
        os: os.unwrap_or_else(|| std::env::consts::OS.to_owned()),
    })
}

/// What stands behind a key, without quotation marks and signs of trade marks.
fn value(text: &str, key: &str, mark: char) -> Option<String> {
    let line = text.lines().find(|line| line.starts_with(key))?;
    let (_, value) = line.split_once(mark)?;
    let value = value.trim().trim_matches('"');
    Some(value.replace("(R)", "").replace("(TM)", ""))
}
