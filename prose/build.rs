//! Makes a test of every `rust` block in the README and in the chapters.

use std::path::Path;

fn main() {
    let top = Path::new("..");
    let mut files = vec![top.join("README.md")];
    files.extend(skeptic::markdown_files_of_directory(
        &top.join("src").to_string_lossy(),
    ));
    skeptic::generate_doc_tests(&files);
}
