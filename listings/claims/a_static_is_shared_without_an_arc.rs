// Claim: A global of a module is a `static` here, and needs no `Arc`: `static VISITS: Mutex<u32> = Mutex::new(0);`.
// Breaks: `*VISITS.lock().unwrap() += 1` -> `*VISITS.lock().unwrap() += 2`

use std::sync::Mutex;

static VISITS: Mutex<u32> = Mutex::new(0);

async fn visit() {
    *VISITS.lock().unwrap() += 1;
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let before = *VISITS.lock().unwrap();
    let (one, two) = (tokio::spawn(visit()), tokio::spawn(visit()));
    one.await.unwrap();
    two.await.unwrap();
    assert_eq!(*VISITS.lock().unwrap(), before + 2);
}
