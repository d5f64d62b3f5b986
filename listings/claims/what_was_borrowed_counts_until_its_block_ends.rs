// Claim: It does so with any variable that was borrowed and then moved away, not only with guards.
// Breaks: `    pointer.look();` -> ``
// Refused: with `pointer` maybe used later

use tokio::task::yield_now;

// Not `Send`, and without a destructor.
struct Pointer(*const u8);

impl Pointer {
    fn look(&self) {}
}

async fn look_and_go() {
    let pointer = Pointer(std::ptr::null());
    pointer.look();
    drop(pointer);
    yield_now().await;
}

#[tokio::main]
async fn main() {
    tokio::spawn(look_and_go()).await.unwrap();
}
