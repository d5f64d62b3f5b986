// Claim: With one `unwrap()` you have the inner one, and the compiler refuses that as a number.
// Breaks: `task.await.unwrap()` -> `task.await.unwrap().unwrap()`
// Refused: expected `u32`, found `Result<u32, ParseIntError>`

async fn parse(text: &str) -> Result<u32, std::num::ParseIntError> {
    text.parse()
}

#[tokio::main]
async fn main() {
    let task = tokio::spawn(parse("42"));
    let number: u32 = task.await.unwrap();
    println!("{number}");
}
