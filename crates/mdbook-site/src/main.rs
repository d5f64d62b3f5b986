//! `mdbook-site FOLDER [PICTURE]`, beside `book.toml`: see the README.

use std::path::Path;
use std::process::ExitCode;

use mdbook_core::config::Config;

fn main() -> ExitCode {
    let arguments: Vec<_> = std::env::args().skip(1).collect();
    let (folder, card) = match &arguments[..] {
        [folder] => (folder, None),
        [folder, card] => (folder, Some(card.as_str())),
        _ => {
            eprintln!(
                "mdbook-site takes the folder of the built book, and the name of a picture in it: `mdbook-site book card.png`."
            );
            return ExitCode::FAILURE;
        }
    };
    let published = address().and_then(|site| mdbook_site::publish(Path::new(folder), &site, card));
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
