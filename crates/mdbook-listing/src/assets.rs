//! Style and script of the figures, which the preprocessor puts into each page that needs them.
//!
//! A preprocessor can add nothing to the folder of the built book: mdBook empties it afterwards. What it writes beside
//! `book.toml` would be a copy that goes stale. In the page itself both are always those of this very preprocessor,
//! and a book needs no line of configuration for them; without comments and indentation they weigh less than as files.

use std::sync::LazyLock;

const STYLE: &str = concat!(
    include_str!("../assets/listing.css"),
    include_str!("../assets/timeline.css"),
    include_str!("../assets/play.css")
);
const SINCE: &str = include_str!("../assets/since.css");
const EXERCISE: &str = include_str!("../assets/exercise.css");
const SCRIPT: &str = concat!(
    include_str!("../assets/listing.js"),
    include_str!("../assets/play.js")
);

/// What the figures of a page share: the tabs and the control that the script puts into each, and the head of all arrows.
const SHARED: &str = concat!(
    include_str!("../assets/templates.html"),
    include_str!("../assets/arrow.svg")
);

/// What a page shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Shows {
    /// Nothing of ours.
    Nothing,
    /// Marks behind sentences.
    Marks,
    /// Figures, and perhaps marks.
    Figures,
    /// Figures, and what is new in one since another.
    Changes,
}

/// What stands at the top of a page: nothing where the preprocessor drew nothing, and a script only for figures.
pub(crate) fn of_page(shows: Shows, has_exercises: bool) -> String {
    let own = of(shows);
    match has_exercises {
        true => format!("{own}<style>\n{}</style>\n\n", tight(EXERCISE, "/*", "*/")),
        false => own.to_owned(),
    }
}

fn of(shows: Shows) -> &'static str {
    fn style(text: &str) -> String {
        format!("<style>\n{text}</style>\n\n")
    }
    fn figures(style: &str) -> String {
        let script = tight(SCRIPT, "//", "");
        // What stands on the line of the script's end belongs to its block of HTML.
        let shared = SHARED.replace('\n', "");
        // The page of the whole book has it once a chapter: what is declared in a function can be declared anew.
        format!("{style}<script>\n(() => {{\n'use strict';\n{script}}})();\n</script>{shared}\n\n")
    }
    static MARKS: LazyLock<String> = LazyLock::new(|| style(&tight(STYLE, "/*", "*/")));
    static FIGURES: LazyLock<String> = LazyLock::new(|| figures(&MARKS));
    static CHANGES: LazyLock<String> = LazyLock::new(|| {
        figures(&style(
            &[STYLE, SINCE].map(|css| tight(css, "/*", "*/")).concat(),
        ))
    });
    match shows {
        Shows::Nothing => "",
        Shows::Marks => &MARKS,
        Shows::Figures => &FIGURES,
        Shows::Changes => &CHANGES,
    }
}

/// The text without indentation, empty lines and comments that have lines of their own.
fn tight(text: &str, opens: &str, closes: &str) -> String {
    let mut tight = String::new();
    let mut in_comment = false;
    for row in text.lines().map(str::trim) {
        in_comment |= row.starts_with(opens);
        if !in_comment && !row.is_empty() {
            tight += row;
            tight.push('\n');
        }
        in_comment &= !row.ends_with(closes);
    }
    tight
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_gets_what_it_needs() {
        assert_eq!(of_page(Shows::Nothing, false), "");
        let marks = of(Shows::Marks);
        assert!(marks.starts_with("<style>\n") && !marks.contains("<script>"));
        let figures = of(Shows::Figures);
        assert!(figures.starts_with(marks) && figures.contains("<script>\n"));
        let changes = of(Shows::Changes);
        assert!(changes.contains(".since") && !figures.contains(".since"));
        let exercises = of_page(Shows::Marks, true);
        assert!(exercises.starts_with(marks) && exercises.contains(".exercise {"));
        // An empty line would end the block of HTML, were it not for its elements; a comment weighs.
        for text in [marks, figures, changes] {
            let body = text.trim_end();
            assert!(!body.contains("/*") && !body.contains("\n//"), "{body}");
        }
        // Within the element, its end would be taken for that of the element.
        assert!(!STYLE.contains("</") && !SINCE.contains("</") && !SCRIPT.contains("</"));
    }

    #[test]
    fn comments_of_several_lines_go() {
        assert_eq!(tight("/* a\n b */\n  c {\n\n  }\n", "/*", "*/"), "c {\n}\n");
        assert_eq!(tight("// a\n  b; // c\n", "//", ""), "b; // c\n");
    }
}
