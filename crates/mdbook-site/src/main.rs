//! `mdbook-site FOLDER [PICTURE.png] [BOOK.pdf]`, beside `book.toml`: see the README.

use std::path::Path;
use std::process::ExitCode;

use mdbook_core::config::Config;

fn main() -> ExitCode {
    let arguments: Vec<_> = std::env::args().skip(1).collect();
    let [folder, files @ ..] = &arguments[..] else {
        eprintln!(
            "mdbook-site takes the folder of the built book, and names of files in it: `mdbook-site book card.png book.pdf`."
        );
        return ExitCode::FAILURE;
    };
    let of_kind = |kind: &str| files.iter().find(|file| file.ends_with(kind));
    let (card, pdf) = (of_kind(".png"), of_kind(".pdf"));
    if files.len() > usize::from(card.is_some()) + usize::from(pdf.is_some()) {
        eprintln!(
            "mdbook-site takes one PNG and one PDF besides the folder, and not {}.",
            files.join(" and ")
        );
        return ExitCode::FAILURE;
    }
    let published = address().and_then(|site| {
        let (card, pdf) = (card.map(String::as_str), pdf.map(String::as_str));
        mdbook_site::publish(Path::new(folder), &site, card, pdf)
    });
    match published {
        Ok(pages) => {
            println!("{pages} pages have their address.");
            ExitCode::SUCCESS
        }
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}

/// The address of the site: `site-url` of `book.toml` here, or the variable in its place.
fn address() -> Result<String, String> {
    let mut config = Config::from_disk("book.toml").map_err(|error| format!("{error:#}"))?;
    let said = |error| format!("book.toml: {error:#}");
    config.update_from_env().map_err(said)?;
    let site = config.get::<String>("output.html.site-url").map_err(said)?;
    site.ok_or_else(|| {
        "book.toml: the address of the site is not known. Write `site-url = \"https://…/\"` into [output.html], or set \
         MDBOOK_OUTPUT__HTML__SITE_URL."
            .to_owned()
    })
}
