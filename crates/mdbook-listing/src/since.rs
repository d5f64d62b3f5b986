//! What is new in a program since another one, and what of that one is gone.

use similar::{Algorithm, DiffTag, TextDiff};

/// How a program differs from the one before it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Changes {
    /// The first and the last of lines that are new, counted from 1.
    pub new: Vec<(usize, usize)>,
    /// Lines of the program before that are gone: those that stood together, in order.
    pub gone: Vec<String>,
}

impl Changes {
    /// Compares two programs line by line. A blank line that came or went is no change of its own.
    pub(crate) fn between(before: &str, now: &str) -> Changes {
        let (old, new) = (written(before), written(now));
        let before: Vec<_> = before.lines().collect();
        let (old_words, new_words) = (texts(&old), texts(&new));
        // Patience keeps whole functions together, where a shorter difference would mix two of them.
        let diff = TextDiff::configure()
            .algorithm(Algorithm::Patience)
            .diff_slices(&old_words, &new_words);
        let mut changes = Changes::default();
        for op in diff.ops().iter().filter(|op| op.tag() != DiffTag::Equal) {
            if let Some((from, to)) = ends(&new[op.new_range()]) {
                changes.new.push((from, to));
            }
            if let Some((from, to)) = ends(&old[op.old_range()]) {
                let lines = before[from - 1..to].join("\n");
                changes.gone.push(format!("{lines}\n"));
            }
        }
        changes
    }

    /// Whether nothing but blank lines came and went.
    pub(crate) fn is_empty(&self) -> bool {
        self.new.is_empty() && self.gone.is_empty()
    }

    /// Whether this line is new.
    pub(crate) fn is_new(&self, line: usize) -> bool {
        self.new
            .iter()
            .any(|(from, to)| (*from..=*to).contains(&line))
    }

    /// The new lines in words, such as `lines 3, 7 to 9 and 12`; `None` if there are none.
    pub(crate) fn said(&self) -> Option<String> {
        let part = |(from, to): &(usize, usize)| match to == from {
            true => from.to_string(),
            false => format!("{from} to {to}"),
        };
        let mut parts: Vec<_> = self.new.iter().map(part).collect();
        let word = match self.new[..] {
            [(from, to)] if from == to => "line",
            _ => "lines",
        };
        let last = parts.pop()?;
        Some(match parts.is_empty() {
            true => format!("{word} {last}"),
            false => format!("{word} {} and {last}", parts.join(", ")),
        })
    }
}

/// The lines of a program that are not blank, with their numbers, counted from 1.
fn written(program: &str) -> Vec<(usize, &str)> {
    let numbered = program.lines().enumerate();
    numbered
        .map(|(index, text)| (index + 1, text.trim_end()))
        .filter(|(_, text)| !text.is_empty())
        .collect()
}

fn texts<'a>(lines: &[(usize, &'a str)]) -> Vec<&'a str> {
    lines.iter().map(|(_, text)| *text).collect()
}

/// The numbers of the first and the last of some lines.
fn ends(lines: &[(usize, &str)]) -> Option<(usize, usize)> {
    Some((lines.first()?.0, lines.last()?.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn new_lines_are_counted_and_gone_ones_are_kept() {
        let before = "use tea;\n\nfn boil() {\n    wait();\n}\n\nfn main() {\n    boil();\n}\n";
        let now = "use cup;\nuse tea;\n\nfn main() {\n    pour();\n    drink();\n}\n";
        let changes = Changes::between(before, now);
        assert_eq!(changes.new, [(1, 1), (5, 6)]);
        assert_eq!(
            changes.gone,
            ["fn boil() {\n    wait();\n}\n", "    boil();\n"]
        );
        assert_eq!(changes.said().as_deref(), Some("lines 1 and 5 to 6"));
        assert!(changes.is_new(6) && !changes.is_new(4));
    }

    #[test]
    fn one_line_alone_is_said_in_the_singular() {
        let said = |now: &str| Changes::between("a\n", now).said();
        assert_eq!(said("a\nb\n").as_deref(), Some("line 2"));
        assert_eq!(said("a\nb\n\nc\n").as_deref(), Some("lines 2 to 4"));
        assert_eq!(said("").as_deref(), None);
    }

    #[test]
    fn blank_lines_are_no_change() {
        assert!(Changes::between("a\n\nb\n", "a\nb\n\n").is_empty());
        assert!(!Changes::between("a\nb\n", "a\n").is_empty());
    }
}
