// Claim: `copy` takes any reader and any writer, a file and a socket as well.
// Breaks: `b"a whole file"` -> `b"half a file"`

use tokio::io::{AsyncReadExt, copy, duplex};

#[tokio::main]
async fn main() {
    let (mut near, mut far) = duplex(4);
    let send = async move {
        copy(&mut b"a whole file".as_slice(), &mut near)
            .await
            .unwrap() // Drops `near`.
    };
    let mut text = String::new();
    let (sent, received) = tokio::join!(send, far.read_to_string(&mut text));
    assert_eq!((sent, received.unwrap()), (12, 12));
    assert_eq!(text, "a whole file");
}
