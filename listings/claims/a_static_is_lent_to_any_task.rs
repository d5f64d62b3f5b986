// Claim: What lives to the end of the program, such as a `LazyLock` in a `static`, may be lent to any task.
// Breaks: `String::from("lent")` -> `String::from("gone")`

use std::sync::LazyLock;

static NAME: LazyLock<String> = LazyLock::new(|| String::from("lent"));

async fn read(name: &str) -> String {
    name.to_uppercase()
}

#[tokio::main]
async fn main() {
    let task = tokio::spawn(read(&NAME));
    assert_eq!(task.await.unwrap(), "LENT");
}
