// Claim: (One that borrows from `main` it refuses, too.
// Breaks: `greet(&name)` -> `async move { greet(&name).await }`
// Refused: `name` does not live long enough

async fn greet(name: &str) {
    println!("Hello from {name}");
}

#[tokio::main(flavor = "local")]
async fn main() {
    let name = String::from("a task");
    tokio::task::spawn_local(greet(&name)).await.unwrap();
}
