//! The ways out of a page: to its own headings, and to the pages before and behind it.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use maud::{Markup, html};
use mdbook_preprocessor::book::{Book, BookItem, Chapter};
use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use crate::directive::options;
use crate::figure::{BREAK, LINE};

/// With more headings than this, a page lists them at its top.
const FEW: usize = 3;

/// The pages before and behind each page, by its file.
pub(crate) struct Neighbours(HashMap<PathBuf, (Option<Neighbour>, Option<Neighbour>)>);

#[derive(Clone)]
struct Neighbour {
    name: String,
    page: String,
}

impl Neighbours {
    /// The order of the book's pages.
    pub(crate) fn of(book: &Book) -> Neighbours {
        let pages: Vec<_> = book
            .iter()
            .filter_map(|item| match item {
                BookItem::Chapter(chapter) => Some((chapter.path.clone()?, chapter.name.clone())),
                _ => None,
            })
            .collect();
        let neighbour = |at: Option<usize>| {
            let (path, name) = pages.get(at?)?;
            Some(Neighbour {
                name: name.clone(),
                page: page(path),
            })
        };
        let around = pages.iter().enumerate().map(|(at, (path, _))| {
            let both = (neighbour(at.checked_sub(1)), neighbour(Some(at + 1)));
            (path.clone(), both)
        });
        Neighbours(around.collect())
    }

    /// The end of a page: the titles of its neighbours, which lead to them. `up` leads to the top of the book.
    pub(crate) fn end(&self, chapter: &Chapter, up: &str) -> String {
        let around = chapter.path.as_ref().and_then(|path| self.0.get(path));
        let Some((previous, next)) = around else {
            return String::new();
        };
        if previous.is_none() && next.is_none() {
            return String::new();
        }
        let link = |neighbour: &Option<Neighbour>, word: &str| -> Markup {
            html! {
                @if let Some(Neighbour { name, page }) = neighbour {
                    a rel=(word.to_lowercase().replace("previous", "prev")) href={ (up) (page) } { span { (word) } " " (name) }
                }
            }
        };
        let nav = html! {
            (BREAK) nav class="turn" aria-label="Chapters" { (link(previous, "Previous")) (link(next, "Next")) } (LINE)
        };
        nav.into_string()
    }
}

/// What the page of a chapter is called: links in raw HTML are not mended by mdBook.
fn page(path: &Path) -> String {
    let path = match path.file_stem().is_some_and(|stem| stem == "README") {
        true => path.with_file_name("index.html"),
        false => path.with_extension("html"),
    };
    path.display().to_string().replace('\\', "/")
}

/// The chapter with a list of its headings below its title, if it has many.
pub(crate) fn with_contents(markdown: &str) -> String {
    let options = options() | Options::ENABLE_HEADING_ATTRIBUTES;
    let mut ids = HashMap::<String, usize>::new();
    let mut title_ends = None;
    let mut headings = Vec::new();
    let mut heading = None;
    for (event, place) in Parser::new_ext(markdown, options).into_offset_iter() {
        match event {
            Event::Start(Tag::Heading { level, id, .. }) => {
                heading = Some((level, id, String::new()))
            }
            Event::Text(text) | Event::Code(text) => {
                if let Some((_, _, words)) = &mut heading {
                    words.push_str(&text);
                }
            }
            Event::End(TagEnd::Heading(_)) => {
                let Some((level, id, words)) = heading.take() else {
                    continue;
                };
                let id = id.map_or_else(|| unique(&mut ids, &id_of(&words)), |id| id.to_string());
                match level {
                    HeadingLevel::H1 if title_ends.is_none() => title_ends = Some(place.end),
                    HeadingLevel::H2 => headings.push((id, words)),
                    _ => {}
                }
            }
            _ => {}
        }
    }
    let (Some(at), true) = (title_ends, headings.len() > FEW) else {
        return markdown.to_owned();
    };
    let contents = html! {
        (LINE) details class="here" {
            summary { "On this page" }
            nav aria-label="On this page" {
                ul { @for (id, words) in &headings { li { a href={ "#" (id) } { (words.trim()) } } } }
            }
        }
        (BREAK)
    };
    format!(
        "{}{}{}",
        &markdown[..at],
        contents.into_string(),
        &markdown[at..]
    )
}

/// The id that mdBook gives to a heading with these words.
fn id_of(words: &str) -> String {
    let kept = |c: char| match c {
        _ if c.is_alphanumeric() || c == '_' || c == '-' => Some(c),
        _ if c.is_whitespace() => Some('-'),
        _ => None,
    };
    words
        .trim()
        .to_lowercase()
        .chars()
        .filter_map(kept)
        .collect()
}

/// As mdBook counts headings of the same words.
fn unique(ids: &mut HashMap<String, usize>, id: &str) -> String {
    let count = ids.entry(id.to_owned()).or_default();
    *count += 1;
    match *count {
        1 => id.to_owned(),
        more => format!("{id}-{}", more - 1),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_with_many_headings_lists_them() {
        let few = "# T\n\nText.\n\n## A\n\n## B\n\n## C\n";
        assert_eq!(with_contents(few), few);
        let many =
            "# T\n\nText.\n\n## Use `a::b`, \"quickly\"\n\n### Less\n\n## B\n\n## B\n\n## D <\n";
        let listed = with_contents(many);
        assert!(
            listed.starts_with("# T\n\n<details class=\"here\""),
            "{listed}"
        );
        for link in [
            "<a href=\"#use-ab-quickly\">Use a::b, &quot;quickly&quot;</a>",
            "<a href=\"#b\">B</a>",
            "<a href=\"#b-1\">B</a>",
            "<a href=\"#d-\">D &lt;</a>",
        ] {
            assert!(listed.contains(link), "{link}\n{listed}");
        }
        assert!(!listed.contains("Less<"), "{listed}");
        assert!(listed.ends_with(&many["# T\n".len()..]), "{listed}");
    }
}
