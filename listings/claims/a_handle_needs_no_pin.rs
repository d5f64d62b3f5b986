// Claim: A handle may move, so `&mut` is enough for it.
// Breaks: `let mut page = fetch();` -> `let mut page = tokio::spawn(fetch());`
// Refused: cannot be unpinned

async fn fetch() {}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mut page = fetch();
    tokio::select! {
        _ = &mut page => (),
    }
}
