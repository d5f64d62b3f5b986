// Claim: Bound to port zero, `local_addr()` tells the port that the system chose.
// Breaks: `"127.0.0.1:0"` -> `"127.0.0.1:none"`

use tokio::net::TcpListener;

#[tokio::main]
async fn main() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    assert_ne!(listener.local_addr().unwrap().port(), 0);
}
