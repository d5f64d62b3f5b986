// Claim: In the first try, `Fut` was one type for all calls, and could not borrow from an argument.
// Breaks: `F: FnMut(&str) -> Fut,` -> `F: FnMut(&'static str) -> Fut,`
// Refused: lifetime may not live long enough

async fn each<F, Fut>(mut callback: F)
where
    F: FnMut(&str) -> Fut,
    Fut: Future<Output = ()>,
{
    callback("main.rs").await;
}

#[tokio::main]
async fn main() {
    each(|name| async move { println!("{name}") }).await;
}
