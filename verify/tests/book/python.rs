//! The Python that is typed into the prose: read by Python itself, not run.

use std::io::Write;
use std::process::{Command, Stdio};

use listing_test::python::recorder;
use listing_test::{is_ci, left_out};
use mdbook_listing::Fault;

use crate::blocks::Block;

/// Reads a list of programs, and says of each the line and the error, if there is one.
const READER: &str = r#"
import json, sys, warnings
def error(program):
    try:
        compile(program, "block", "exec")
    except (SyntaxError, ValueError) as error:
        return [getattr(error, "lineno", None) or 1, str(getattr(error, "msg", error))]
warnings.simplefilter("error")
print(json.dumps([error(program) for program in json.load(sys.stdin)]))
"#;

/// The Python blocks that do not parse, or of which Python warns.
pub(crate) fn faults(blocks: &[Block<'_>]) -> Vec<Fault> {
    read(recorder().program(), blocks, is_ci())
}

fn read(program: &str, blocks: &[Block<'_>], is_ci: bool) -> Vec<Fault> {
    let blocks: Vec<_> = blocks.iter().filter(|block| block.is("python")).collect();
    if blocks.is_empty() {
        return Vec::new();
    }
    let texts: Vec<_> = blocks.iter().map(|block| block.text.as_str()).collect();
    match answer(program, &texts) {
        Ok(answers) => blocks
            .iter()
            .zip(answers)
            .filter_map(|(block, answer)| {
                let (line, error) = answer?;
                let message = format!(
                    "this block is no Python: {error}. Mend it; if it is none, call it `text`."
                );
                Some(block.fault(line, message))
            })
            .collect(),
        Err(why) => {
            let text = format!("{} blocks of Python were not checked: {why}.", blocks.len());
            match left_out(text, "install Python", is_ci) {
                Err(message) => vec![blocks[0].fault(0, message)],
                Ok(text) => {
                    eprintln!("{text}");
                    Vec::new()
                }
            }
        }
    }
}

/// What Python says of each program, all in one process.
fn answer(program: &str, texts: &[&str]) -> Result<Vec<Option<(usize, String)>>, String> {
    let fails = |error: &dyn std::fmt::Display| format!("`{program}` does not run: {error}");
    let mut python = Command::new(program)
        // Neither the environment nor what is installed there has a say, and so it starts sooner.
        .args(["-I", "-S", "-c", READER])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .map_err(|error| fails(&error))?;
    let request = serde_json::to_string(texts).expect("texts are JSON");
    let mut stdin = python.stdin.take().expect("piped above");
    stdin
        .write_all(request.as_bytes())
        .map_err(|error| fails(&error))?;
    drop(stdin);
    let output = python.wait_with_output().map_err(|error| fails(&error))?;
    serde_json::from_slice(&output.stdout).map_err(|error| fails(&error))
}

#[cfg(test)]
mod tests {
    use super::read;
    use crate::assert_none;
    use crate::blocks::{self, blocks};
    use crate::copy::CHAPTER;
    use crate::faults::{assert_one, book_with};
    use crate::file::File;

    #[test]
    fn python_that_is_none() {
        for (text, at) in [
            ("```python\nprint(\n```", 1),
            (
                "```python\nimport asyncio\n\nasync def main()\n    pass\n```",
                3,
            ),
            ("> ```python\n> x = 1\n> if x is 1:\n>     pass\n> ```", 2),
            ("```python\nprint(\"\\d\")\n```", 1),
            ("```python\nawait main()\n```", 1),
            ("```python\n  x = 1\n```", 1),
        ] {
            let (copy, line) = book_with(text);
            assert_one(
                &blocks::faults(copy.top()),
                CHAPTER,
                line + at,
                &["no Python: ", "Mend it"],
            );
        }
        let text =
            "```python\nimport asyncio\n\n\nasync def main():\n    await asyncio.sleep(1)\n```";
        assert_none(&blocks::faults(book_with(text).0.top()));
    }

    #[test]
    fn without_a_python() {
        let (name, text) = (CHAPTER.to_owned(), "```python\nprint(\n```\n".to_owned());
        let file = File { name, text };
        let blocks = blocks(&file);
        assert_none(&read("no-such-python", &blocks, false));
        let parts = ["1 blocks of Python were not checked", "install Python"];
        assert_one(&read("no-such-python", &blocks, true), CHAPTER, 1, &parts);
    }
}
