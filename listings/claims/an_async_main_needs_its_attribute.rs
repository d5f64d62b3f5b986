// Claim: An `async fn main` needs the attribute that starts a runtime.
// Breaks: `async fn main` -> `#[tokio::main] async fn main`
// Refused: error[E0752]: `main` function is not allowed to be `async`

async fn main() {
    println!("Hello from a future");
}
