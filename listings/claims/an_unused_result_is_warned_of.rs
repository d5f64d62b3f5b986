// Claim: If you forget the `?`, the compiler warns of a `Result` that you do not use.
// Breaks: `parse("4x").await;` -> `parse("4x").await.unwrap_err();`
// Warned: unused `Result` that must be used

async fn parse(text: &str) -> Result<u32, std::num::ParseIntError> {
    text.parse()
}

#[tokio::main]
async fn main() {
    parse("4x").await;
}
