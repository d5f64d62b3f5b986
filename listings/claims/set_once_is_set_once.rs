// Claim: A second `set` of a `SetOnce` gives an error; that of an `Event` says nothing.
// Breaks: `assert!(done.set("again").is_err());` -> `assert!(done.set("again").is_ok());`

use tokio::sync::SetOnce;

#[tokio::main]
async fn main() {
    let done = SetOnce::new();
    done.set("once").unwrap();
    assert!(done.set("again").is_err());
    assert_eq!(*done.wait().await, "once");
}
