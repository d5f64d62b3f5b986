//! What can be said of the book only when mdBook has built it: what a reader sees and where the links lead.

use std::collections::{HashMap, HashSet};
use std::fs;
use std::iter;
use std::path::{Component, Path, PathBuf};
use std::sync::LazyLock;

use listing::listing::optional;
use mdbook_driver::MDBook;
use mdbook_driver::errors::Error;
use mdbook_listing::fault::did_you_mean;
use mdbook_listing::{Fault, ListingPreprocessor};
use percent_encoding::percent_decode_str;
use regex::Regex;
use scraper::{ElementRef, Html, Selector};

use crate::file::{self, File};
use crate::{directives, text};

/// Builds the book at `top` into the folder `html`, with this very preprocessor, unless a file is unreadable: then
/// what could be said of the pages would lead its author to the wrong place.
///
/// # Errors
/// mdBook's, and so the preprocessor's.
pub(crate) fn build(top: &Path, html: &Path) -> Result<(), Error> {
    let unreadable = text::unreadable(top);
    if !unreadable.is_empty() {
        return Err(Error::msg(Fault::list(&unreadable)));
    }
    let mut book = MDBook::load(top)?;
    book.config.build.build_dir = html.to_owned();
    // Takes the place of the command that book.toml names for it.
    book.with_preprocessor(ListingPreprocessor);
    book.build()
}

/// One page of the built book.
struct Page {
    /// The chapter it was made of.
    chapter: File,
    /// From the folder of the built book.
    path: PathBuf,
    html: Html,
}

/// Everything wrong in the pages that the book at `top` became in the folder `html`.
pub(crate) fn faults(top: &Path, html: &Path) -> Vec<Fault> {
    let pages = pages(top, html);
    assert!(
        !pages.is_empty(),
        "no chapter has a page in {}",
        html.display()
    );
    let ids = pages
        .iter()
        .map(|page| (page.path.clone(), ids(page)))
        .collect();
    let mut faults = Vec::new();
    for page in &pages {
        faults.extend(unproven(page));
        faults.extend(ids_used_twice(page));
        faults.extend(links(page, html, &ids));
        faults.extend(images(page));
        faults.extend(left_over(page));
    }
    faults.extend(strangers(&pages, html));
    faults.sort();
    faults.dedup();
    faults
}

/// Pages with listings that do not say at their end what was proven.
fn unproven(page: &Page) -> Vec<Fault> {
    if select(page, "figure.listing[id]").is_empty() || !select(page, "aside.proven").is_empty() {
        return Vec::new();
    }
    let message = "the end of the page does not say what was proven on it. Mend the preprocessor: crates/mdbook-listing.";
    vec![Fault::new(&page.chapter.name, 1, message)]
}

/// Pages that mdBook makes of no chapter.
const MDBOOKS: [&str; 4] = ["index.html", "print.html", "404.html", "toc.html"];

/// Pages that are not in the table of contents: mdBook copies every file of `src` that is no chapter.
fn strangers(pages: &[Page], html: &Path) -> Vec<Fault> {
    let mut files = vec![PathBuf::new()];
    let mut faults = Vec::new();
    while let Some(path) = files.pop() {
        if html.join(&path).is_dir() {
            let entries = fs::read_dir(html.join(&path)).expect("mdBook's folder can be read");
            files.extend(entries.flatten().map(|entry| path.join(entry.file_name())));
        } else if path.extension().is_some_and(|end| end == "html")
            && !MDBOOKS.iter().any(|own| path == Path::new(own))
            && !pages.iter().any(|page| page.path == path)
        {
            let message = "src/SUMMARY.md names no such page, so no reader finds it. Make a chapter of it there, or \
                           delete the file.";
            faults.push(Fault::new(format!("src/{}", path.display()), 1, message));
        }
    }
    faults
}

/// What looks like a directive to a reader of the page.
fn left_over(page: &Page) -> Vec<Fault> {
    let texts = select(page, "main").into_iter().flat_map(|main| {
        main.descendants().filter(|node| {
            node.value().is_text()
                && !node.ancestors().filter_map(ElementRef::wrap).any(|around| {
                    ["code", "pre", "script", "style"].contains(&around.value().name())
                })
        })
    });
    texts
        .filter_map(|text| directives::left_over(&page.chapter, text.value().as_text()?))
        .collect()
}

/// The pages of the chapters. mdBook's own, such as `print.html`, are made of these.
fn pages(top: &Path, html: &Path) -> Vec<Page> {
    let chapters = file::chapters(top)
        .into_iter()
        .filter(|file| !file.is_summary());
    chapters
        .filter_map(|chapter| {
            let path = PathBuf::from(&chapter.name["src/".len()..]);
            let path = match path.file_stem() {
                Some(stem) if stem == "README" => path.with_file_name("index.html"),
                _ => path.with_extension("html"),
            };
            // A chapter that SUMMARY.md does not list has no page; `sources` complains of that.
            let text = optional(&html.join(&path)).expect("a page is text")?;
            Some(Page {
                chapter,
                path,
                html: Html::parse_document(&text),
            })
        })
        .collect()
}

/// The elements of the page that a CSS selector means, in order.
fn select<'a>(page: &'a Page, selector: &str) -> Vec<ElementRef<'a>> {
    within(page.html.root_element(), selector)
}

fn within<'a>(element: ElementRef<'a>, selector: &str) -> Vec<ElementRef<'a>> {
    let selector = Selector::parse(selector).expect("a selector");
    element.select(&selector).collect()
}

fn text(element: ElementRef<'_>) -> String {
    element.text().collect()
}

fn ids(page: &Page) -> HashSet<String> {
    let elements = select(page, "[id]");
    elements
        .into_iter()
        .filter_map(|element| element.attr("id"))
        .map(str::to_owned)
        .collect()
}

/// A link leads to the first place with its id, whichever was meant; mdBook knows only those of the headings.
fn ids_used_twice(page: &Page) -> Vec<Fault> {
    let mut seen = HashSet::new();
    let mut faults = Vec::new();
    for id in select(page, "[id]")
        .into_iter()
        .filter_map(|element| element.attr("id"))
    {
        if !seen.insert(id) {
            let at = page
                .chapter
                .text
                .find(&format!("{{{{#listing {id} "))
                .unwrap_or_default();
            let message = format!(
                "two things on this page have the id `{id}`, and a link to it leads to the first. Rename the heading."
            );
            faults.push(page.chapter.fault(at, message));
        }
    }
    faults
}

/// Links, images, scripts and styles of the page that lead nowhere in the book.
fn links(page: &Page, html: &Path, ids: &HashMap<PathBuf, HashSet<String>>) -> Vec<Fault> {
    static ELSEWHERE: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new("^(?:[a-zA-Z][a-zA-Z0-9+.-]*:|//)").expect("a regular expression")
    });
    let mut faults = Vec::new();
    // The address of the site is no link.
    for element in select(page, "[href]:not(base), [src]") {
        let written = element
            .attr("href")
            .or(element.attr("src"))
            .unwrap_or_default();
        if ELSEWHERE.is_match(written) {
            continue;
        }
        let (path, fragment) = written.split_once('#').unwrap_or((written, ""));
        let path = path.split('?').next().unwrap_or_default();
        let decoded = |text| percent_decode_str(text).decode_utf8_lossy().into_owned();
        let target = target(&page.path, &decoded(path));
        let complaint = match target.filter(|target| html.join(target).is_file()) {
            None => {
                let pages = ids.keys().filter_map(|path| path.to_str());
                format!(
                    "the link to `{written}` leads to nothing in the book.{} Mend the link.",
                    did_you_mean(path, pages)
                )
            }
            Some(target) => match ids.get(&target) {
                Some(ids) if !fragment.is_empty() && !ids.contains(&decoded(fragment)) => {
                    let near = did_you_mean(fragment, ids.iter().map(String::as_str));
                    format!(
                        "the link to `{written}` leads to a page that has no `#{fragment}`.{near} Mend the link."
                    )
                }
                _ => continue,
            },
        };
        faults.push(page.chapter.fault(place(&page.chapter, written), complaint));
    }
    faults
}

/// The file that a link on `page` leads to, from the folder of the built book; `None` if it leads out of that.
fn target(page: &Path, link: &str) -> Option<PathBuf> {
    if link.is_empty() {
        return Some(page.to_owned());
    }
    let mut target = page.parent().map(Path::to_owned).unwrap_or_default();
    for part in Path::new(link).components() {
        match part {
            Component::Normal(name) => target.push(name),
            Component::CurDir => {}
            Component::ParentDir if target.pop() => {}
            _ => return None,
        }
    }
    if link.ends_with('/') || target.as_os_str().is_empty() {
        target.push("index.html");
    }
    Some(target)
}

/// Where a chapter has the link that mdBook wrote as `written`; its start if it is not the chapter's own.
fn place(chapter: &File, written: &str) -> usize {
    // mdBook makes `.html` of `.md`.
    let link = regex::escape(written).replacen(r"\.html", r"\.(?:html|md)", 1);
    let link =
        Regex::new(&format!(r#"[(<"'\s]({link})(?:[)>"'\s]|$)"#)).expect("a regular expression");
    link.captures(&chapter.text)
        .and_then(|found| found.get(1))
        .map_or(0, |link| link.start())
}

/// Images that say nothing to whoever cannot see them.
fn images(page: &Page) -> Vec<Fault> {
    let mut faults = Vec::new();
    for image in select(page, "main img") {
        if image.attr("alt").is_none_or(|text| text.trim().is_empty()) {
            let source = image.attr("src").unwrap_or_default();
            let message = format!(
                "the image `{source}` has no text for a reader who cannot see it. Write what it shows: `![what it shows]({source})`."
            );
            faults.push(page.chapter.fault(place(&page.chapter, source), message));
        }
    }
    // mdBook draws a picture in a note's title, of the word beside it.
    let drawings = select(page, "main svg:not(.blockquote-tag-title > svg)");
    let mut places = page.chapter.text.match_indices("<svg").map(|(at, _)| at);
    for drawing in drawings {
        // That of a figure does not stand in the chapter, nor does what all figures share.
        let of_figure = drawing
            .ancestors()
            .filter_map(ElementRef::wrap)
            .any(|around| around.value().name() == "figure")
            || drawing.attr("class") == Some("defs");
        let at = match of_figure {
            true => 0,
            false => places.next().unwrap_or(0),
        };
        if !speaks_or_is_hidden(drawing) {
            let message = "this drawing has no text for a reader who cannot see it. Give the <svg> role=\"img\" and an \
                           aria-label, or aria-hidden=\"true\" if the text says the same.";
            faults.push(page.chapter.fault(at, message.to_owned()));
        }
    }
    faults
}

/// Whether a drawing, or what it is a part of, has a text for a reader who cannot see it or says that it needs none.
fn speaks_or_is_hidden(drawing: ElementRef<'_>) -> bool {
    let around = drawing.ancestors().filter_map(ElementRef::wrap);
    iter::once(drawing).chain(around).any(|element| {
        let title = element
            .child_elements()
            .find(|child| child.value().name() == "title");
        let label = element
            .attr("aria-label")
            .map(str::to_owned)
            .or(title.map(text));
        let speaks = element.attr("role") == Some("img")
            && label.is_some_and(|label| !label.trim().is_empty());
        speaks || element.attr("aria-hidden") == Some("true")
    })
}
