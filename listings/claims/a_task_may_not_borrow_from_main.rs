// Claim: A reference to a `String` of `main` is refused.
// Breaks: `greet(&name)` -> `async move { greet(&name).await }`
// Refused: `name` does not live long enough

async fn greet(name: &str) {
    println!("Hello from {name}");
}

#[tokio::main]
async fn main() {
    let name = String::from("a task");
    tokio::spawn(greet(&name)).await.unwrap();
}
