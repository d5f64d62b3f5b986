// Claim: After an error, the stream says `None` once, so that a loop over it ends.
// Breaks: `assert!(lines.next().await.is_none());` -> `// It goes on.`

use futures::StreamExt;
use tokio_util::codec::{FramedRead, LinesCodec};

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let text = b"short\nfar too long\nshort\n".as_slice();
    let mut lines = FramedRead::new(text, LinesCodec::new_with_max_length(8));
    assert_eq!(lines.next().await.unwrap().unwrap(), "short");
    assert!(lines.next().await.unwrap().is_err());
    assert!(lines.next().await.is_none());
    assert_eq!(lines.next().await.unwrap().unwrap(), "short");
}
