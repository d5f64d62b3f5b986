// Claim: With the crate tokio-rustls it is a stream around your stream, and as good a stream as that one.
// Breaks: `tls.connect(name, stream).await` -> `Ok(stream)`

use std::io;
use std::sync::Arc;
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, duplex};
use tokio_rustls::TlsConnector;
use tokio_rustls::rustls::pki_types::ServerName;
use tokio_rustls::rustls::{ClientConfig, RootCertStore};

async fn speak_tls(
    stream: impl AsyncRead + AsyncWrite + Unpin,
) -> io::Result<impl AsyncRead + AsyncWrite + Unpin> {
    // Yours come from webpki-roots or rustls-native-certs.
    let trusted = RootCertStore::empty();
    let config = ClientConfig::builder()
        .with_root_certificates(trusted)
        .with_no_client_auth();
    #[allow(unused_variables)]
    let tls = TlsConnector::from(Arc::new(config));
    #[allow(unused_variables)]
    let name = ServerName::try_from("example.org").unwrap();
    tls.connect(name, stream).await
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (ours, mut theirs) = duplex(4096);
    let connecting = tokio::spawn(async { speak_tls(ours).await.is_ok() });
    // A handshake begins with this byte.
    assert_eq!(theirs.read_u8().await.unwrap(), 22);
    drop(theirs);
    assert!(!connecting.await.unwrap());
}
