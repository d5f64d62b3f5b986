// Claim: The compiler refuses an `.await` in it.
// Claim: The compiler refuses an `.await` in a destructor.
// Breaks: `async {}.await;` -> `drop(async {});`
// Refused: `await` is only allowed inside `async` functions and blocks

struct Session;

impl Drop for Session {
    fn drop(&mut self) {
        async {}.await;
    }
}

fn main() {
    drop(Session);
}
