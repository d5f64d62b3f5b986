// Claim: `{error}` prints the outermost line alone, and `{error:#}` prints them all.
// Breaks: `.context("cannot start")` -> `.map_err(|_| anyhow!("cannot start"))`

#[allow(unused_imports)]
use anyhow::{Context, anyhow};

fn main() {
    let result: anyhow::Result<()> = Err(anyhow!("there is no port"));
    let error = result.context("cannot start").unwrap_err();
    println!("{error}");
    println!("{error:#}");
    assert_eq!(format!("{error}"), "cannot start");
    assert_eq!(format!("{error:#}"), "cannot start: there is no port");
}
