//! Which files a listing has, and how they begin and end.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{fs, io};

use listing::{Kind, Settings, children, names, shown};

/// The files that a listing may have.
fn allowed(kind: Kind) -> &'static [&'static str] {
    match kind {
        Kind::Runs => &[
            "main.rs",
            "main.py",
            Settings::FILE,
            "seeds.rec",
            "rolls.rec",
            "rust.rec",
            "python.rec",
            "rust_threads.rec",
            "python_threads.rec",
        ],
        Kind::DoesNotCompile => &["main.rs", "rustc.rec"],
    }
}

/// Everything that is wrong with the files of the listings crate, a sentence each.
///
/// # Errors
/// When a folder or file cannot be read.
pub fn faults(crate_dir: &Path) -> io::Result<Vec<String>> {
    let mut faults = Vec::new();
    for kind in [Kind::Runs, Kind::DoesNotCompile] {
        let mut all = Vec::new();
        for folder in listing::listing::folders(crate_dir, kind)? {
            all.extend(entries(&folder)?);
        }
        for (dir, name) in all {
            if !dir.is_dir() {
                if name != "README.md" {
                    faults.push(format!(
                        "{}: this file is in no listing's folder. Move it into one, or delete it.",
                        shown(&dir)
                    ));
                }
                continue;
            }
            if let Some(fault) = names::fault(&name) {
                faults.push(format!(
                    "{}: a listing cannot be called so: {fault}. Rename its folder.",
                    shown(&dir)
                ));
            }
            if !dir.join("main.rs").is_file() {
                faults.push(format!(
                    "{}: the folder has no main.rs, so it is no listing. Write the program, or delete the folder.",
                    shown(&dir)
                ));
            }
            for (file, name) in entries(&dir)? {
                if allowed(kind).contains(&name.as_str()) {
                    faults.extend(text_fault(&file)?);
                } else {
                    faults.push(format!(
                        "{}: no listing in {} has such a file, only {}. Delete or rename it.",
                        shown(&file),
                        shown(dir.parent().unwrap_or(&dir)),
                        allowed(kind).join(", ")
                    ));
                }
            }
        }
    }
    Ok(faults)
}

/// What is in a folder, by name, without hidden files, which are the system's or an editor's.
fn entries(folder: &Path) -> io::Result<Vec<(PathBuf, String)>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if !name.starts_with('.') {
            let name = name.into_owned();
            found.push((path, name));
        }
    }
    found.sort();
    Ok(found)
}

/// What is wrong with the bytes of a file, as far as it shows in no page and in no recording.
fn text_fault(path: &Path) -> io::Result<Option<String>> {
    let bytes = fs::read(path)?;
    let file = shown(path);
    let Ok(text) = String::from_utf8(bytes) else {
        return Ok(Some(format!(
            "{file}: the file is not in UTF-8. Save it in UTF-8."
        )));
    };
    let line = |at: usize| text[..at].matches('\n').count() + 1;
    Ok(if text.starts_with('\u{feff}') {
        Some(format!(
            "{file}:1: the file starts with a byte order mark. Save it in UTF-8 without one."
        ))
    } else if let Some(at) = text.find('\r') {
        Some(format!(
            "{file}:{}: the line ends with a carriage return. Save the file with line ends of `\\n` alone.",
            line(at)
        ))
    } else if !text.ends_with('\n') {
        Some(format!(
            "{file}:{}: the last line has no end. Put a line end after it.",
            line(text.len())
        ))
    } else {
        None
    })
}

/// Whether the programs are formatted as rustfmt would; yes where there is no rustfmt.
///
/// # Errors
/// What rustfmt says.
pub fn formatted(programs: &[PathBuf]) -> Result<(), String> {
    if programs.is_empty() {
        return Ok(());
    }
    let rustfmt = std::env::var_os("RUSTFMT").unwrap_or_else(|| "rustfmt".into());
    let check = children::output(
        Command::new(rustfmt)
            .args(["--check", "--color", "never", "--edition", "2024"])
            .args(programs),
    );
    match check {
        // rustup's stand-in for a component that is not installed says so.
        Ok(output) if !String::from_utf8_lossy(&output.stderr).contains("is not installed") => {
            if output.status.success() {
                return Ok(());
            }
            Err(format!(
                "a program is not formatted; mend it by `rustfmt --edition 2024 FILE`:\n{}{}",
                String::from_utf8_lossy(&output.stdout),
                String::from_utf8_lossy(&output.stderr)
            ))
        }
        _ => Ok(()),
    }
}
