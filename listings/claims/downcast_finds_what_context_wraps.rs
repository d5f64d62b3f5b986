// Claim: The first error is still there, with its type: `downcast_ref` finds it below its context.
// Breaks: `.context("the port is no number")` -> `.map_err(|error| anyhow::anyhow!("no number: {error}"))`

use anyhow::Context;
use std::num::ParseIntError;

async fn port(text: &str) -> anyhow::Result<u16> {
    let port = text.parse().context("the port is no number")?;
    Ok(port)
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let error = tokio::spawn(port("4x")).await.unwrap().unwrap_err();
    let error = error.context("cannot start");
    assert!(error.downcast_ref::<ParseIntError>().is_some());
}
