//! The blocks of code that are typed into the prose and the README.

use std::collections::HashSet;
use std::path::Path;

use mdbook_listing::Fault;
use mdbook_listing::fault::did_you_mean;
use pulldown_cmark::{CodeBlockKind, Event, Tag};

use crate::file::{self, File};
use crate::{commands, python};

/// The languages of blocks: for each there is something that checks its blocks, but for plain `text`.
const LANGUAGES: [&str; 6] = ["rust", "python", "sh", "toml", "json", "text"];

/// Words that say something of a block, but not its language.
pub(crate) const OF_A_BLOCK: [&str; 4] = ["ignore", "no_run", "should_panic", "compile_fail"];

/// The words of a fence as rustdoc and skeptic split them: `rust,ignore` and `ignore rust` say the same.
pub(crate) fn words(info: &str) -> Vec<&str> {
    info.split(|c: char| !(c == '_' || c == '-' || c.is_alphanumeric()))
        .filter(|word| !word.is_empty())
        .collect()
}

/// A block of code between fences.
pub(crate) struct Block<'a> {
    pub file: &'a File,
    /// Where its first fence starts.
    at: usize,
    info: String,
    pub text: String,
}

impl Block<'_> {
    pub(crate) fn words(&self) -> Vec<&str> {
        words(&self.info)
    }

    pub(crate) fn is(&self, language: &str) -> bool {
        self.words().contains(&language)
    }

    /// Something wrong in the block's `line`, counted from 1; 0 is its fence.
    pub(crate) fn fault(&self, line: usize, message: String) -> Fault {
        Fault::new(&self.file.name, self.file.line(self.at) + line, message)
    }
}

/// All blocks of a file, in order.
pub(crate) fn blocks(file: &File) -> Vec<Block<'_>> {
    let mut blocks = Vec::<Block<'_>>::new();
    let mut inside = false;
    for (event, place) in file.markdown() {
        match event {
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(info))) => {
                inside = true;
                blocks.push(Block {
                    file,
                    at: place.start,
                    info: info.into_string(),
                    text: String::new(),
                });
            }
            Event::Text(text) if inside => {
                if let Some(block) = blocks.last_mut() {
                    block.text += &text;
                }
            }
            Event::End(_) => inside = false,
            _ => {}
        }
    }
    blocks
}

/// Everything wrong with the blocks and commands in the prose of the book at `top`, except what only the compiler of
/// Rust can say.
pub(crate) fn faults(top: &Path) -> Vec<Fault> {
    let files = file::prose(top);
    let blocks: Vec<_> = files.iter().flat_map(blocks).collect();
    let mut faults: Vec<_> = blocks.iter().flat_map(fence).collect();
    faults.extend(blocks.iter().filter_map(data));
    faults.extend(files.iter().flat_map(indented));
    faults.extend(files.iter().flat_map(unseen));
    faults.extend(python::faults(&blocks));
    faults.extend(commands::faults(top, &files, &blocks));
    faults
}

/// What is wrong with the words of a fence; `sources` complains of one without a language.
fn fence(block: &Block<'_>) -> Vec<Fault> {
    let mut faults = Vec::new();
    let words = block.words();
    let Some(language) = words.iter().find(|word| !OF_A_BLOCK.contains(word)) else {
        return faults;
    };
    if ["rust", "rs"].contains(&language.to_lowercase().as_str()) {
        if words.contains(&"compile_fail") {
            let message = "skeptic knows no `compile_fail`. Move this program to listings/compile_fail/NAME, and show \
                           it with `{{#listing NAME \"Caption.\"}}`.";
            return vec![block.fault(0, message.to_owned())];
        }
    } else if !LANGUAGES.contains(language) {
        let message = format!(
            "nothing checks a block of `{language}`.{} The languages are {}; a new one needs a check in \
             verify/tests/book/blocks.rs.",
            did_you_mean(language, LANGUAGES),
            LANGUAGES.join(", ")
        );
        faults.push(block.fault(0, message));
    }
    for word in &words {
        if word != language && !OF_A_BLOCK.contains(word) {
            let message = format!(
                "`{word}` says nothing of a block of `{language}`.{} Delete it.",
                did_you_mean(word, OF_A_BLOCK)
            );
            faults.push(block.fault(0, message));
        }
    }
    faults
}

/// A block of TOML or JSON that is none.
fn data(block: &Block<'_>) -> Option<Fault> {
    let (name, line, error) = if block.is("toml") {
        let error = block.text.parse::<toml::Table>().err()?;
        let at = error.span().map_or(0, |span| span.start);
        let line = block.text[..at].matches('\n').count() + 1;
        ("TOML", line, error.message().to_owned())
    } else if block.is("json") {
        let error = serde_json::from_str::<serde_json::Value>(&block.text).err()?;
        ("JSON", error.line(), error.to_string())
    } else {
        return None;
    };
    let message =
        format!("this block is no {name}: {error}. Mend it; if it is none, call it `text`.");
    Some(block.fault(line, message))
}

/// Blocks that are code only because they are indented: they have no language, and no test sees them.
fn indented(file: &File) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (event, place) in file.markdown() {
        if let Event::Start(Tag::CodeBlock(CodeBlockKind::Indented)) = event {
            let message = "these lines are code because four blanks stand before them, and no test sees them. Put them \
                           between fences, such as ```rust, or take the blanks away.";
            faults.push(file.fault(place.start, message.to_owned()));
        }
    }
    faults
}

/// `rust` blocks that mdBook shows and that skeptic, which reads plain Markdown, does not see.
fn unseen(file: &File) -> Vec<Fault> {
    use skeptics_markdown::{CodeBlockKind, Event, Parser, Tag};
    let mut seen = HashSet::new();
    // skeptic takes such a file for templates.
    if !file.name.ends_with(".skt.md") {
        for (event, place) in Parser::new(&file.text).into_offset_iter() {
            if let Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(info))) = event
                && words(&info).contains(&"rust")
            {
                seen.insert(file.line(place.start));
            }
        }
    }
    let blocks = blocks(file);
    let unseen = blocks
        .iter()
        .filter(|block| block.is("rust") && !seen.contains(&file.line(block.at)));
    unseen
        .map(|block| {
            let message = "skeptic does not see this block, so it is not compiled and run: skeptic knows no footnotes and \
                           no lists of definitions, and passes over files named .skt.md. Move the block out of it.";
            block.fault(0, message.to_owned())
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::faults;
    use crate::assert_none;
    use crate::copy::{CHAPTER, Copy};
    use crate::faults::{assert_one, book_with};

    #[test]
    fn a_language_that_nothing_checks() {
        for (info, parts) in [
            ("rsut", ["`rsut`", "Did you mean `rust`?"]),
            ("ruts,no_run", ["`ruts`", "Did you mean `rust`?"]),
            ("pyhton", ["`pyhton`", "Did you mean `python`?"]),
            ("bash", ["`bash`", "Did you mean `sh`?"]),
            ("haskell", ["`haskell`", "a new one needs a check"]),
            ("rust,ignroe", ["`ignroe`", "Did you mean `ignore`?"]),
            ("rust,edition2021", ["`edition2021`", "Delete it"]),
            ("text editable", ["`editable`", "Delete it"]),
        ] {
            for file in [CHAPTER, "README.md"] {
                let copy = Copy::new();
                let line = copy.append(file, &format!("> ```{info}\n> ```"));
                assert_one(&faults(copy.top()), file, line, &parts);
            }
        }
    }

    #[test]
    fn a_block_of_data_that_does_not_parse() {
        for (text, at, parts) in [
            ("```toml\n[a]\nb = \n```", 2, ["no TOML", "call it `text`"]),
            (
                "```toml\na = 1\na = 2\n```",
                2,
                ["no TOML", "duplicate key"],
            ),
            (
                "> ```json\n> {\n>   \"a\": 1,\n> }\n> ```",
                3,
                ["no JSON", "trailing comma"],
            ),
        ] {
            let (copy, line) = book_with(text);
            assert_one(&faults(copy.top()), CHAPTER, line + at, &parts);
        }
        for text in ["```toml\n[a]\nb = 1\n```", "```json\n{ \"a\": [1] }\n```"] {
            assert_none(&faults(book_with(text).0.top()));
        }
    }

    #[test]
    fn rust_that_skeptic_does_not_see() {
        let unseen = ["skeptic does not see", "Move the block"];
        let indented = ["four blanks", "between fences"];
        for (text, at, parts) in [
            ("    fn main() {}", 0, indented),
            ("- An item:\n\n      fn main() {}", 2, indented),
            ("> A quote:\n>\n>     fn main() {}", 2, indented),
            (
                "A note.[^1]\n\n[^1]: So:\n\n    ```rust\n    fn main() {}\n    ```",
                4,
                unseen,
            ),
            (
                "Word\n\n:   Meaning:\n\n    ```rust\n    fn main() {}\n    ```",
                4,
                unseen,
            ),
        ] {
            let (copy, line) = book_with(text);
            assert_one(&faults(copy.top()), CHAPTER, line + at, &parts);
        }
        let copy = Copy::new();
        let text = "# Templates\n\n```rust\nfn main() {}\n```\n";
        copy.write("src/more.skt.md", text);
        copy.append("src/SUMMARY.md", "- [Templates](more.skt.md)");
        assert_one(&faults(copy.top()), "src/more.skt.md", 3, &unseen);
        for text in [
            "> - Nested:\n>\n>   ```rust\n>   fn main() {}\n>   ```",
            "> [!TIP]\n> Noted:\n>\n> ```rust\n> fn main() {}\n> ```",
            "1. One\n   - two\n\n     ~~~rust\n     fn main() {}\n     ~~~",
        ] {
            assert_none(&faults(book_with(text).0.top()));
        }
    }

    #[test]
    fn a_block_that_must_not_compile() {
        for info in [
            "rust,compile_fail",
            "compile_fail,rust",
            "rust compile_fail,E0382",
        ] {
            let (copy, line) = book_with(&format!("```{info}\nfn main() {{}}\n```"));
            let parts = ["listings/compile_fail/NAME", "{{#listing NAME"];
            assert_one(&faults(copy.top()), CHAPTER, line, &parts);
        }
    }
}
