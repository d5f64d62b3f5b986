//! Proves that a program does not compile, and that the compiler still says what the book shows.

use std::path::Path;
use std::process::Command;
use std::sync::OnceLock;

use listing::anew::IF_MEANT;
use listing::{Listing, children, shown};

use crate::cargo::Packages;
use crate::memory::{Key, Memory};
use crate::record;

/// Compares the compiler's words with the recorded ones: all of them on the release they were recorded with,
/// the first line of the error on any other, for the words change between releases.
///
/// # Errors
/// A message for the author.
pub fn proof(listing: &Listing, packages: &Packages<'_>, record: bool) -> Result<(), String> {
    let program = listing.rust();
    let recorded = listing.compiler_recording();
    let compiled = compile(&program, packages)?;
    if compiled.success {
        return Err(format!(
            "{}:1: this program must not compile, but it does. Mend it so that it shows the error again, or move \
             its folder to the listings that run.",
            shown(&program)
        ));
    }
    let fresh = format!("# {}\n{}", release()?, compiled.words);
    if !record
        && let Some(old) =
            listing::listing::optional(&recorded).map_err(|error| error.to_string())?
    {
        if first_error(&old) != first_error(&fresh) {
            return Err(format!(
                "{}:1: this program does not compile, but for another reason.\n  - {}\n  + {}\n{IF_MEANT}",
                shown(&program),
                first_error(&old).unwrap_or("no error is recorded"),
                first_error(&fresh).unwrap_or("no error"),
            ));
        }
        if old.lines().next() != fresh.lines().next() {
            return Ok(());
        }
    }
    record::compare(&program, &fresh, &recorded, record)
}

fn first_error(words: &str) -> Option<&str> {
    words.lines().find(|line| line.starts_with("error"))
}

fn rustc() -> Command {
    Command::new(std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into()))
}

/// Such as `rustc 1.95.0`.
pub fn release() -> Result<String, String> {
    let words = compiler()?;
    Ok(words
        .split_whitespace()
        .take(2)
        .collect::<Vec<_>>()
        .join(" "))
}

/// What the compiler made of a program.
pub struct Compiled {
    /// Whether it compiles.
    pub success: bool,
    /// Its errors and warnings, without what is this machine's own.
    pub words: String,
}

/// Has the compiler look at a program that may use what the listings depend on. What it said is remembered for as
/// long as program, compiler and libraries stay as they are: it is asked about each program of a book, and slow.
///
/// # Errors
/// When there is no compiler, or the listings do not build.
pub fn compile(program: &Path, packages: &Packages<'_>) -> Result<Compiled, String> {
    let built = packages.built()?;
    let mut rustc = rustc();
    rustc
        .current_dir(program.parent().expect("a file stands in a folder"))
        .args(["--edition", "2024", "--crate-type", "bin"])
        .args(["--emit", "metadata", "--color", "never"])
        .arg("--out-dir")
        .arg(packages.scratch);
    for (name, library) in &built.libraries {
        rustc
            .arg("--extern")
            .arg(format!("{name}={}", library.display()));
    }
    for folder in &built.folders {
        rustc
            .arg("-L")
            .arg(format!("dependency={}", folder.display()));
    }
    rustc.arg(program.file_name().expect("a program is a file"));
    let said = |error: std::io::Error| format!("{}: {error}", shown(program));
    let source = std::fs::read(program).map_err(said)?;
    let memory = Memory::new(packages.scratch, "compiled");
    // The name of a library's file holds its version and its features.
    let command = format!("{} {rustc:?}", compiler()?);
    let key = Key::of([command.as_bytes(), source.as_slice()]);
    if let Some(told) = memory.recall(key) {
        let (success, words) = told.split_once('\n').unwrap_or_default();
        return Ok(Compiled {
            success: success == SUCCESS,
            words: words.to_owned(),
        });
    }
    let output =
        children::output(&mut rustc).map_err(|error| format!("rustc does not run: {error}"))?;
    let compiled = Compiled {
        success: output.status.success(),
        words: without_places(&String::from_utf8_lossy(&output.stderr)),
    };
    let verdict = if compiled.success { SUCCESS } else { "refused" };
    memory
        .keep(key, &format!("{verdict}\n{}", compiled.words))
        .map_err(said)?;
    Ok(compiled)
}

/// The first line of what is remembered of a program that compiles.
const SUCCESS: &str = "compiled";

/// The compiler, with all that tells it from another; asked once for each process.
pub(crate) fn compiler() -> Result<String, String> {
    static COMPILER: OnceLock<Result<String, String>> = OnceLock::new();
    COMPILER
        .get_or_init(|| {
            let output = children::output(rustc().arg("-vV"))
                .map_err(|error| format!("rustc does not run: {error}"))?;
            Ok(String::from_utf8_lossy(&output.stdout).into_owned())
        })
        .clone()
}

/// Cuts what is the machine's own out of the paths to the sources of tokio and of the standard library.
fn without_places(words: &str) -> String {
    let mut kept = String::new();
    for line in words.lines() {
        let line = match line.split_once("--> ").or_else(|| line.split_once("::: ")) {
            Some((margin, path)) if path.starts_with('/') || path.contains(":\\") => {
                let path = path.replace('\\', "/");
                let path = match (
                    path.split_once("/registry/src/"),
                    path.split_once("/library/"),
                ) {
                    (Some((_, path)), _) => path.split_once('/').map_or(path, |(_, path)| path),
                    (None, Some((_, path))) => path,
                    (None, None) => &path,
                };
                let arrow = &line[margin.len()..margin.len() + 4];
                format!("{margin}{arrow}{path}")
            }
            _ => line.to_owned(),
        };
        kept += line.trim_end();
        kept.push('\n');
    }
    kept
}
