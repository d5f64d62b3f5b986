//! How much style and script of its own the book has: as it is written, and not as it is served.

use std::fs;
use std::path::Path;

use mdbook_listing::Fault;

/// The most bytes of each, without the lines that are comments.
const MOST: usize = 20 * 1024;

/// Where style and script are written.
const FOLDERS: [&str; 3] = ["crates/mdbook-listing/assets", "theme", "theme/fonts"];

/// The kinds of which the book at `top` has too much, each with its largest file.
pub fn faults(top: &Path) -> Vec<Fault> {
    let too_much = |kind: &str| {
        let files = files(top, kind);
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
    ["css", "js"].into_iter().filter_map(too_much).collect()
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
}
