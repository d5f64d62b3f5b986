// Claim: The `write_all` of `std::fs::File` would have said so itself.
// Breaks: `"/dev/full"` -> `"/dev/null"`

use std::fs::File;
use std::io::{ErrorKind, Write};

fn main() {
    let mut file = File::options().write(true).open("/dev/full").unwrap();
    let error = file.write_all(b"All that matters").unwrap_err();
    assert_eq!(error.kind(), ErrorKind::StorageFull);
}
