// Claim: Name it in the last line: `Ok::<_, Box<dyn Error + Send + Sync>>(number)`.
// Breaks: `Ok(number)` -> `Ok::<_, Box<dyn std::error::Error + Send + Sync>>(number)`
// Refused: error[E0282]: type annotations needed

#[tokio::main]
async fn main() {
    let task = tokio::spawn(async {
        let number: i32 = "42".parse()?;
        Ok(number)
    });
    assert_eq!(task.await.unwrap().unwrap(), 42);
}
