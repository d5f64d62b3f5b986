// Claim: In a block that gives `()`, a `?` is refused: end the block with an `Ok(…)`, too.
// Breaks: `println!("{number}");` -> `Ok::<u32, std::num::ParseIntError>(number)`
// Refused: error[E0277]: the `?` operator can only be used in an async block that returns `Result` or `Option`

#[tokio::main]
async fn main() {
    let task = tokio::spawn(async {
        let number: u32 = "42".parse()?;
        println!("{number}");
    });
    println!("{:?}", task.await);
}
