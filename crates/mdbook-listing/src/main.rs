//! The preprocessor as mdBook calls it: `supports RENDERER`, or the book as JSON on standard input.

use std::io;
use std::process::ExitCode;

use mdbook_listing::ListingPreprocessor;
use mdbook_preprocessor::{Preprocessor, parse_input};

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    if arguments.next().as_deref() == Some("supports") {
        let supported = arguments.next().as_deref() == Some("html");
        return if supported {
            ExitCode::SUCCESS
        } else {
            ExitCode::FAILURE
        };
    }
    let result = parse_input(io::stdin()).and_then(|(context, book)| {
        let book = ListingPreprocessor.run(&context, book)?;
        Ok(serde_json::to_writer(io::stdout(), &book)?)
    });
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}
