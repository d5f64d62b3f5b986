use axum::Router;
use axum::routing::get;
use reqwest::RequestBuilder;
use std::time::Duration;
use tokio::net::TcpListener;

async fn ask(request: RequestBuilder) -> reqwest::Result<String> {
    request.send().await?.error_for_status()?.text().await
}

async fn report(name: &str, request: RequestBuilder) {
    match ask(request).await {
        Ok(text) => println!("{name}: {text}"),
        Err(error) if error.is_timeout() => println!("{name}: too late"),
        Err(error) => match error.status() {
            Some(status) => println!("{name}: status {}", status.as_u16()),
            None => println!("{name}: {error}"),
        },
    }
}

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let app = Router::new()
        .route("/ready", get(async || "here I am"))
        .route("/never", get(std::future::pending::<()>));
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let server = format!("http://{}", listener.local_addr()?);
    tokio::spawn(async { axum::serve(listener, app).await });

    let client = reqwest::Client::new();
    let get = |path: &str| client.get(format!("{server}/{path}"));
    report("ready", get("ready")).await;
    report("missing", get("missing")).await;
    let limit = Duration::from_millis(200);
    report("never", get("never").timeout(limit)).await;
    Ok(())
}
