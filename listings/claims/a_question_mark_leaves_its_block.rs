// Claim: In a task, `?` ends the `async` block that it stands in, and not the function around it.
// Breaks: `task.await` -> `Ok::<_, ParseIntError>(Ok::<_, ParseIntError>(task.await.unwrap()?))`

use std::num::ParseIntError;

async fn outer() -> Result<&'static str, ParseIntError> {
    let task = tokio::spawn(async {
        let number: i32 = "4x".parse()?;
        Ok::<_, ParseIntError>(number)
    });
    let inner = task.await;
    assert!(inner.unwrap().is_err());
    Ok("outer goes on")
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    assert_eq!(outer().await, Ok("outer goes on"));
}
