// Claim: With `let first = greet("first");` it warns of an unused variable instead.
// Breaks: `let first = greet("first");` -> `greet("first").await;`
// Warned: unused variable: `first`

async fn greet(name: &str) {
    println!("Hello from {name}");
}

#[tokio::main]
async fn main() {
    let first = greet("first");
}
