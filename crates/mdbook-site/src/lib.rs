//! Gives the pages of a built mdBook the address where they are published.
//!
//! mdBook knows the address for its page of lost links alone. Its templates know no page's own, so what needs one is put
//! into the pages when they are built.

use std::fs;
use std::path::{Path, PathBuf};

/// Puts into the pages of the book in `folder` what needs the address of the site, `https://…/`, and writes
/// `sitemap.xml`; `card` is the name of a PNG in the folder, for the cards of links, and `pdf` that of the whole book, to
/// which the button that prints leads then. Returns how many pages there are.
///
/// # Errors
/// A message that names the file and says what to do; then nothing was written.
pub fn publish(
    folder: &Path,
    site: &str,
    card: Option<&str>,
    pdf: Option<&str>,
) -> Result<usize, String> {
    if !site.starts_with("https://") || !site.ends_with('/') || site.contains(['"', '<', '&', ' '])
    {
        return Err(format!(
            "`{site}` is no address of a site. Write all of it, as in `https://example.com/book/`."
        ));
    }
    let picture = card.map(|name| picture(folder, site, name)).transpose()?;
    let pdf = pdf.map(|name| whole(folder, name)).transpose()?;
    let pages = pages(folder)?;
    let mut written = Vec::new();
    let mut places = Vec::new();
    for (at, page) in pages.iter().enumerate() {
        // The first chapter is the start page, too.
        let place = if at == 0 {
            site.to_owned()
        } else {
            format!("{site}{page}")
        };
        for name in [page.as_str(), "index.html"]
            .iter()
            .take(if at == 0 { 2 } else { 1 })
        {
            let (path, text) = read(folder, name)?;
            if text.contains("rel=\"canonical\"") {
                return Err(format!(
                    "{} has an address already. Build the book anew: `mdbook build`.",
                    path.display()
                ));
            }
            let head = format!(
                "<link rel=\"canonical\" href=\"{place}\">\n<meta property=\"og:url\" content=\"{place}\">\n{}</head>",
                picture.as_deref().unwrap_or_default()
            );
            let mut text = replaced(&path, &text, "</head>", &head)?;
            if let Some(pdf) = pdf {
                text = replaced(&path, &text, PRINT, &format!("{pdf}\" title=\"Print"))?;
            }
            written.push((path, text));
        }
        places.push(format!("  <url><loc>{place}</loc></url>\n"));
    }
    let (path, text) = read(folder, "404.html")?;
    let from = text.find("<base href=\"").ok_or_else(|| {
        format!(
            "{} has no `<base href=…>`, which mdBook writes. Build the book anew: `mdbook build`.",
            path.display()
        )
    })?;
    let to = from + text[from..].find('>').map_or(0, |end| end + 1);
    let lost = format!("{}<base href=\"{site}\">{}", &text[..from], &text[to..]);
    written.push((path, lost));
    let map = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n{}</urlset>\n",
        places.concat()
    );
    written.push((folder.join("sitemap.xml"), map));
    for (path, text) in written {
        fs::write(&path, text).map_err(|error| format!("{}: {error}.", path.display()))?;
    }
    Ok(pages.len())
}

/// How mdBook's button that prints leads to the page of the whole book.
const PRINT: &str = "print.html\" title=\"Print";

/// The name of a PDF in the folder.
fn whole<'a>(folder: &Path, name: &'a str) -> Result<&'a str, String> {
    let path = folder.join(name);
    let bytes = fs::read(&path).map_err(|error| format!("{}: {error}.", path.display()))?;
    if bytes.starts_with(b"%PDF-") {
        Ok(name)
    } else {
        Err(format!("{} is no PDF. Name one.", path.display()))
    }
}

/// The pages that the table of contents lists, in order.
fn pages(folder: &Path) -> Result<Vec<String>, String> {
    let (path, text) = read(folder, "toc.html")?;
    let links = text.split("<a href=\"").skip(1);
    let pages: Vec<_> = links
        .filter_map(|link| link.split_once('"').map(|(page, _)| page))
        .filter(|page| page.ends_with(".html"))
        .map(str::to_owned)
        .collect();
    if pages.is_empty() {
        return Err(format!(
            "{} lists no page. Build the book anew: `mdbook build`.",
            path.display()
        ));
    }
    Ok(pages)
}

/// What a page says of the picture of its card.
fn picture(folder: &Path, site: &str, name: &str) -> Result<String, String> {
    let path = folder.join(name);
    let bytes = fs::read(&path).map_err(|error| format!("{}: {error}.", path.display()))?;
    // The signature, the length and the name of the first chunk, and in it width and height.
    let number = |at: usize| {
        let four = bytes.get(at..at + 4)?.try_into().ok()?;
        Some(u32::from_be_bytes(four))
    };
    let (true, Some(width), Some(height)) = (
        bytes.starts_with(b"\x89PNG\r\n\x1a\n"),
        number(16),
        number(20),
    ) else {
        return Err(format!("{} is no PNG. Name one.", path.display()));
    };
    Ok(format!(
        "<meta property=\"og:image\" content=\"{site}{name}\">\n<meta property=\"og:image:width\" content=\"{width}\">\n\
         <meta property=\"og:image:height\" content=\"{height}\">\n<meta name=\"twitter:card\" content=\"summary_large_image\">\n"
    ))
}

fn read(folder: &Path, name: &str) -> Result<(PathBuf, String), String> {
    let path = folder.join(name);
    let text = fs::read_to_string(&path).map_err(|error| {
        format!(
            "{}: {error}. Build the book first: `mdbook build`.",
            path.display()
        )
    })?;
    Ok((path, text))
}

/// The text with its first `from` replaced.
fn replaced(path: &Path, text: &str, from: &str, to: &str) -> Result<String, String> {
    if !text.contains(from) {
        return Err(format!(
            "{} has no `{from}`, which mdBook writes. Build the book anew: `mdbook build`.",
            path.display()
        ));
    }
    Ok(text.replacen(from, to, 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    const SITE: &str = "https://example.com/book/";
    const PAGE: &str = "<html><head><title>T</title></head><body><a href=\"print.html\" title=\"Print this book\"></a></body></html>";
    const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x04\xb0\0\0\x02\x76";

    /// A built book of two chapters.
    fn book() -> tempfile::TempDir {
        let folder = tempfile::tempdir().expect("a temporary folder can be made");
        let toc = "<a href=\"start.html\">Start</a> <a href=\"part/end.html\">End</a> <a href=\"https://example.com\"></a>";
        let lost = PAGE.replace("<title>", "<base href=\"/\">\n<title>");
        fs::create_dir(folder.path().join("part")).expect("a folder can be made");
        for (name, text) in [
            ("toc.html", toc),
            ("start.html", PAGE),
            ("index.html", PAGE),
            ("part/end.html", PAGE),
            ("404.html", &lost),
        ] {
            write(&folder, name, text);
        }
        write(&folder, "card.png", PNG);
        write(&folder, "book.pdf", "%PDF-1.4");
        folder
    }

    fn write(folder: &tempfile::TempDir, name: &str, bytes: impl AsRef<[u8]>) {
        fs::write(folder.path().join(name), bytes).expect("a file can be written");
    }

    fn text(folder: &tempfile::TempDir, name: &str) -> String {
        fs::read_to_string(folder.path().join(name)).expect("a file can be read")
    }

    #[test]
    fn each_page_says_where_it_is() {
        let folder = book();
        assert_eq!(
            publish(folder.path(), SITE, Some("card.png"), Some("book.pdf")),
            Ok(2)
        );
        for (name, place) in [
            ("start.html", ""),
            ("index.html", ""),
            ("part/end.html", "part/end.html"),
        ] {
            let page = text(&folder, name);
            for part in [
                format!("<link rel=\"canonical\" href=\"{SITE}{place}\">"),
                format!("<meta property=\"og:url\" content=\"{SITE}{place}\">"),
                format!("<meta property=\"og:image\" content=\"{SITE}card.png\">"),
                "<meta property=\"og:image:width\" content=\"1200\">".to_owned(),
                "<meta property=\"og:image:height\" content=\"630\">".to_owned(),
                "summary_large_image".to_owned(),
            ] {
                assert_eq!(page.matches(&part).count(), 1, "{name}: {part}\n{page}");
            }
            let end =
                "</head><body><a href=\"book.pdf\" title=\"Print this book\"></a></body></html>";
            assert!(page.ends_with(end), "{page}");
        }
        let lost = text(&folder, "404.html");
        assert!(
            lost.contains(&format!("<head><base href=\"{SITE}\">\n<title>")),
            "{lost}"
        );
        let map = text(&folder, "sitemap.xml");
        let places: Vec<_> = map.lines().filter(|row| row.contains("<loc>")).collect();
        assert_eq!(
            places,
            [SITE, &format!("{SITE}part/end.html")]
                .map(|place| format!("  <url><loc>{place}</loc></url>"))
        );
    }

    #[test]
    fn picture_and_pdf_may_be_missing() {
        let folder = book();
        assert_eq!(publish(folder.path(), SITE, None, None), Ok(2));
        let page = text(&folder, "start.html");
        assert!(!page.contains("image") && page.contains(PRINT), "{page}");
    }

    /// Each fault is said, and no page is changed.
    #[test]
    fn what_is_wrong_is_said_and_nothing_is_written() {
        type Edit = fn(&tempfile::TempDir);
        let cases: [(&str, Option<&str>, Edit, &[&str]); 9] = [
            (
                "/book/",
                None,
                |_| (),
                &["`/book/` is no address", "Write all of it"],
            ),
            ("https://example.com/book", None, |_| (), &["is no address"]),
            ("https://example.com/\"/", None, |_| (), &["is no address"]),
            (SITE, Some("no.png"), |_| (), &["no.png"]),
            (SITE, Some("toc.html"), |_| (), &["toc.html is no PNG"]),
            (
                SITE,
                None,
                |book| write(book, "toc.html", ""),
                &["lists no page", "mdbook build"],
            ),
            (
                SITE,
                None,
                |book| fs::remove_file(book.path().join("part/end.html")).expect("it is there"),
                &["part/end.html", "Build the book first"],
            ),
            (
                SITE,
                None,
                |book| write(book, "part/end.html", "<p>"),
                &["no `</head>`"],
            ),
            (
                SITE,
                None,
                |book| write(book, "404.html", PAGE),
                &["404.html has no `<base"],
            ),
        ];
        for (site, card, edit, parts) in cases {
            let folder = book();
            edit(&folder);
            let error = publish(folder.path(), site, card, None).expect_err("it is wrong");
            for part in parts {
                assert!(error.contains(part), "{part}: {error}");
            }
            assert_eq!(text(&folder, "start.html"), PAGE, "{error}");
            assert!(!folder.path().join("sitemap.xml").exists(), "{error}");
        }
        for (pdf, page, says) in [
            ("no.pdf", PAGE, "no.pdf"),
            ("toc.html", PAGE, "toc.html is no PDF"),
            (
                "book.pdf",
                "<head></head>",
                "part/end.html has no `print.html",
            ),
        ] {
            let folder = book();
            write(&folder, "part/end.html", page);
            let error = publish(folder.path(), SITE, None, Some(pdf)).expect_err("it is wrong");
            assert!(error.contains(says), "{error}");
            assert_eq!(text(&folder, "start.html"), PAGE, "{error}");
        }
    }

    #[test]
    fn a_book_gets_one_address() {
        let folder = book();
        assert_eq!(publish(folder.path(), SITE, None, None), Ok(2));
        let error = publish(folder.path(), SITE, None, None).expect_err("it has one");
        assert!(
            error.contains("start.html has an address already"),
            "{error}"
        );
        assert_eq!(text(&folder, "start.html").matches("canonical").count(), 1);
    }
}
