// Claim: …)` throws the cause away, while in Python what you raise in an `except` keeps it as `__context__`, even
// without `from`.
// Breaks: `.map_err(|_| anyhow!("no number"))` -> `.context("no number")`

#[allow(unused_imports)]
use anyhow::{Context, anyhow};

fn port(text: &str) -> anyhow::Result<u16> {
    text.parse().map_err(|_| anyhow!("no number"))
}

fn main() {
    let error = port("4x").unwrap_err();
    assert_eq!(error.to_string(), "no number");
    assert!(error.source().is_none(), "the cause is lost");
}
