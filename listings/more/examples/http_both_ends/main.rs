use axum::extract::Path;
use axum::routing::{get, post};
use axum::{Json, Router};
use serde::Deserialize;
use serde_json::json;
use tokio::net::TcpListener;

#[derive(Deserialize)]
struct Order {
    item: String,
    pieces: u32,
}

async fn hello(Path(name): Path<String>) -> String {
    format!("Hello, {name}")
}

async fn take(Json(order): Json<Order>) -> String {
    format!("{} × {}", order.pieces, order.item)
}

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let app = Router::new()
        .route("/hello/{name}", get(hello))
        .route("/orders", post(take));
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let server = format!("http://{}", listener.local_addr()?);
    tokio::spawn(async { axum::serve(listener, app).await });

    let client = reqwest::Client::new();
    let answer = client.get(format!("{server}/hello/Ann")).send().await?;
    println!("{}: {}", answer.status().as_u16(), answer.text().await?);

    let url = format!("{server}/orders");
    let order = json!({"item": "tea", "pieces": 2});
    let answer = client.post(&url).json(&order).send().await?;
    println!("{}: {}", answer.status().as_u16(), answer.text().await?);
    let order = json!({"item": "tea"});
    let answer = client.post(&url).json(&order).send().await?;
    println!("{}: what are the pieces?", answer.status().as_u16());
    Ok(())
}
