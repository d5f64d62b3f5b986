// Claim: The calls hold references to `main`'s words, and no task could.
// Breaks: `tokio::spawn(measure(word))` -> `measure(word)`
// Refused: `words` does not live long enough

async fn measure(word: &str) -> usize {
    word.len()
}

#[tokio::main]
async fn main() {
    let words = vec![String::from("three"), String::from("of")];
    let calls: Vec<_> = words
        .iter()
        .map(|word| tokio::spawn(measure(word)))
        .collect();
    for call in calls {
        let _ = call.await;
    }
}
