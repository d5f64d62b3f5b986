// Claim: `spawn_blocking` refuses a closure that borrows, too, until you write `move` before it.
// Breaks: `spawn_blocking(|| name.len())` -> `spawn_blocking(move || name.len())`
// Refused: error[E0373]: closure may outlive the current function, but it borrows `name`

use tokio::task::spawn_blocking;

#[tokio::main]
async fn main() {
    let name = String::from("a job");
    let length = spawn_blocking(|| name.len()).await.unwrap();
    assert_eq!(length, 5);
}
