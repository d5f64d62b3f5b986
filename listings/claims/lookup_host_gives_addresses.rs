// Claim: `lookup_host` gives addresses that hold the port.
// Breaks: `"127.0.0.1:80"` -> `"127.0.0.1:81"`

use std::net::SocketAddr;

#[tokio::main]
async fn main() {
    let found: Vec<_> = tokio::net::lookup_host("127.0.0.1:80")
        .await
        .unwrap()
        .collect();
    assert_eq!(found, [SocketAddr::from(([127, 0, 0, 1], 80))]);
}
