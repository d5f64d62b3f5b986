// Claim: With the crate tokio-rustls it is a stream around your stream, and as good a stream as that one.
// Breaks: `trusted.add(certificate).unwrap();` -> `drop(certificate);`

use std::io;
use std::sync::Arc;
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt, duplex};
use tokio_rustls::rustls::pki_types::pem::PemObject;
use tokio_rustls::rustls::pki_types::{CertificateDer, PrivateKeyDer, ServerName};
use tokio_rustls::rustls::{ClientConfig, RootCertStore, ServerConfig};
use tokio_rustls::{TlsAcceptor, TlsConnector};

// Made by openssl for this program alone.
const CERTIFICATE: &str = "\
-----BEGIN CERTIFICATE-----
MIIBYTCCAQegAwIBAgIBATAKBggqhkjOPQQDAjAWMRQwEgYDVQQDDAtleGFtcGxl
Lm9yZzAgFw0yMDAxMDEwMDAwMDBaGA85OTk5MTIzMTIzNTk1OVowFjEUMBIGA1UE
AwwLZXhhbXBsZS5vcmcwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAATSEd9hoYXG
3w7GHoo6RVbgLXGpKAYAnDcUz1ppDaU23ds0xp/qaY1UpCuUQLZ5Qg8FgFuBUSG0
LiKARqeuCA52o0QwQjAWBgNVHREEDzANggtleGFtcGxlLm9yZzAJBgNVHRMEAjAA
MB0GA1UdDgQWBBQg0BMWtLRxPIM6Uit6qDGhNFWOOTAKBggqhkjOPQQDAgNIADBF
AiEApKgoXUVi5dAjQMw0UGebIUWlsn6Nc8rvwkRFFs+s22MCIErP33oxsjFbZrdu
vy51amQse8wNp9aU3Ne+8xfEC8RZ
-----END CERTIFICATE-----";
const KEY: &str = "\
-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgzSdVvfsfJYMjFMoV
kg+Z/jG7X5PU7rmQVOXpzDOzboahRANCAATSEd9hoYXG3w7GHoo6RVbgLXGpKAYA
nDcUz1ppDaU23ds0xp/qaY1UpCuUQLZ5Qg8FgFuBUSG0LiKARqeuCA52
-----END PRIVATE KEY-----";

// It knows nothing of TLS.
async fn shout(mut stream: impl AsyncRead + AsyncWrite + Unpin) -> io::Result<()> {
    let mut text = String::new();
    stream.read_to_string(&mut text).await?;
    stream.write_all(text.to_uppercase().as_bytes()).await?;
    stream.shutdown().await
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let certificate = CertificateDer::from_pem_slice(CERTIFICATE.as_bytes()).unwrap();
    let key = PrivateKeyDer::from_pem_slice(KEY.as_bytes()).unwrap();
    let server = ServerConfig::builder()
        .with_no_client_auth()
        .with_single_cert(vec![certificate.clone()], key);
    let server = Arc::new(server.unwrap());

    // Yours come from webpki-roots or rustls-native-certs.
    let mut trusted = RootCertStore::empty();
    trusted.add(certificate).unwrap();
    let client = ClientConfig::builder()
        .with_root_certificates(trusted)
        .with_no_client_auth();
    let client = TlsConnector::from(Arc::new(client));

    let (ours, theirs) = duplex(64);
    let serving = tokio::spawn(async move {
        let server = TlsAcceptor::from(server);
        shout(server.accept(theirs).await.unwrap()).await
    });
    let name = ServerName::try_from("example.org").unwrap();
    let mut stream = client.connect(name, ours).await.unwrap();
    stream.write_all(b"hello").await.unwrap();
    stream.shutdown().await.unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).await.unwrap();
    assert_eq!(answer, "HELLO");
    serving.await.unwrap().unwrap();
}
