use axum::Router;
use axum::extract::State;
use axum::routing::get;
use tokio::net::TcpListener;
use tokio::sync::mpsc;
use tokio_util::sync::CancellationToken;

#[derive(Clone)]
struct App {
    stop: CancellationToken,
    begun: mpsc::Sender<()>,
}

/// Answers late: the server is told to stop before.
async fn answer(State(app): State<App>) -> &'static str {
    app.begun.send(()).await.unwrap();
    app.stop.cancelled().await;
    "answered all the same"
}

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let stop = CancellationToken::new();
    let (begun, mut requests) = mpsc::channel(1);
    let app = Router::new().route("/", get(answer)).with_state(App {
        stop: stop.clone(),
        begun,
    });
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let url = format!("http://{}", listener.local_addr()?);
    let server = axum::serve(listener, app).with_graceful_shutdown(stop.clone().cancelled_owned());
    let server = tokio::spawn(server.into_future());

    let request = tokio::spawn(async { reqwest::get(url).await?.text().await });
    requests.recv().await;
    println!("Stop");
    stop.cancel();
    println!("The request was {}", request.await??);
    server.await??;
    println!("The server has ended");
    Ok(())
}
