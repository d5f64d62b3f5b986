//! How much style and script of its own a page may load: as it is written, and not as it is served.
//!
//! A script that some chapters include is theirs alone. These show no listing, and so load no script of the figures.

use std::fs;
use std::path::Path;

use mdbook_listing::Fault;

use crate::file;

/// The most bytes of each, without the lines that are comments.
const MOST: usize = 20 * 1024;

/// Where style and script are written.
const FOLDERS: [&str; 3] = ["crates/mdbook-listing/assets", "theme", "theme/fonts"];

/// The kinds of which the book at `top` has too much, each with its largest file.
pub(crate) fn faults(top: &Path) -> Vec<Fault> {
    let chapters = file::chapters(top);
    let too_much = |kind: &str| {
        let mut files = files(top, kind);
        files.retain(|(name, _)| {
            !chapters
                .iter()
                .any(|chapter| chapter.text.contains(&include(name)))
        });
        let all: usize = files.iter().map(|(_, bytes)| bytes).sum();
        let (largest, _) = files.into_iter().max_by_key(|(_, bytes)| *bytes)?;
        (all > MOST).then(|| {
            let message = format!(
                "the book's own {kind} has {all} bytes in all, and may have {MOST}. Look for what a browser does by \
                 itself, and for what nobody uses any more."
            );
            Fault::new(largest, 1, message)
        })
    };
    let mut faults: Vec<_> = ["css", "js"].into_iter().filter_map(too_much).collect();
    for chapter in &chapters {
        let line_of = |words: &str| chapter.text.lines().position(|line| line.contains(words));
        if let Some(line) = line_of(&include("theme"))
            && line_of("{{#listing ").is_some()
        {
            let message = "a page with listings loads enough script: it includes none of its own.";
            faults.push(Fault::new(
                chapter.name.clone(),
                line + 1,
                message.to_owned(),
            ));
        }
    }
    faults
}

/// How a chapter includes a file of the book's top, or, of a folder's name, any file in it.
fn include(name: &str) -> String {
    format!("{{{{#include ../{name}")
}

/// The files that end so, and how many bytes each has.
fn files(top: &Path, kind: &str) -> Vec<(String, usize)> {
    let mut files = Vec::new();
    for folder in FOLDERS {
        // A book need not have them.
        for entry in fs::read_dir(top.join(folder)).into_iter().flatten() {
            let entry = entry.unwrap_or_else(|error| panic!("{folder}: {error}"));
            let path = entry.path();
            if path.extension().is_some_and(|extension| extension == kind) {
                let name = format!("{folder}/{}", entry.file_name().to_string_lossy());
                let text =
                    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{name}: {error}"));
                files.push((name, bytes(&text)));
            }
        }
    }
    files
}

/// The bytes of all lines but those that are comments.
fn bytes(text: &str) -> usize {
    let mut in_comment = false;
    let mut bytes = 0;
    for row in text.split_inclusive('\n') {
        let words = row.trim();
        in_comment |= words.starts_with("/*");
        if !in_comment && !words.starts_with("//") {
            bytes += row.len();
        }
        in_comment &= !words.ends_with("*/");
    }
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::copy::Copy;
    use crate::faults::assert_one;

    #[test]
    fn too_much_style_or_script_is_found() {
        let copy = Copy::new();
        copy.take(FOLDERS[0]);
        // No chapter of the copy includes it.
        copy.write("theme/names.js", "");
        assert_eq!(faults(copy.top()), []);
        for (file, kind) in [("theme/pages.js", "js"), ("theme/pages.css", "css")] {
            let before = copy.read(file);
            copy.append(file, "/* a long comment\n   of two lines */\n");
            copy.append(file, &format!("// {}\n", "x".repeat(MOST)));
            assert_eq!(faults(copy.top()), [], "comments do not count");
            copy.append(file, &"a {}\n".repeat(MOST / 8));
            assert_one(&faults(copy.top()), file, 1, &[kind, "may have 20480"]);
            copy.write(file, before);
        }
    }

    #[test]
    fn a_script_of_one_chapter() {
        let copy = Copy::new();
        copy.write("theme/one.js", "x();\n".repeat(MOST));
        copy.write(
            "src/SUMMARY.md",
            "# Summary\n\n- [Chapter](chapter.md)\n- [One](one.md)\n",
        );
        let included = "# One\n\n<script>\n{{#include ../theme/one.js}}\n</script>\n";
        copy.write("src/one.md", included);
        assert_eq!(faults(copy.top()), []);
        copy.write(
            "src/one.md",
            format!("{included}\n{{{{#listing lazy \"Caption.\"}}}}\n"),
        );
        assert_one(&faults(copy.top()), "src/one.md", 4, &["includes none"]);
    }
}
