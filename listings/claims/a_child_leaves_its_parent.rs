// Claim: To cancel a child leaves its parent alone.
// Breaks: `parent.child_token()` -> `parent.clone()`

use tokio_util::sync::CancellationToken;

fn main() {
    let parent = CancellationToken::new();
    let child = parent.child_token();
    child.cancel();
    assert!(!parent.is_cancelled());
}
