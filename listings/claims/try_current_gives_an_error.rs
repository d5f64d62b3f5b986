// Claim: `Handle::current` panics where there is no runtime; `try_current` gives an error.
// Breaks: `let _entered = ();` -> `let _entered = runtime.enter();`

use std::panic::catch_unwind;
use tokio::runtime::{Builder, Handle};

fn main() {
    let runtime = Builder::new_current_thread().build().unwrap();
    assert!(runtime.block_on(async { Handle::try_current().is_ok() }));

    let _entered = ();
    assert!(Handle::try_current().is_err());
    assert!(catch_unwind(Handle::current).is_err());
}
