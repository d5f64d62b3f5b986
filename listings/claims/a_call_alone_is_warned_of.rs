// Claim: Rust warns you when you compile, if the call stands alone: `futures do nothing unless you .await or
// poll them`.
// Breaks: `greet("first");` -> `greet("first").await;`
// Warned: futures do nothing unless you `.await` or poll them

async fn greet(name: &str) {
    println!("Hello from {name}");
}

#[tokio::main]
async fn main() {
    greet("first");
}
