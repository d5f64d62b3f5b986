use std::num::ParseIntError;
use std::time::Duration;
use tokio::time::sleep;

struct Connection(&'static str);

impl Connection {
    async fn ask(&mut self, answer: &str) -> Result<u16, ParseIntError> {
        sleep(Duration::from_millis(100)).await;
        answer.parse()
    }

    async fn close(self) {
        sleep(Duration::from_millis(50)).await;
        println!("{}: said goodbye", self.0);
    }
}

async fn port(name: &'static str, answer: &str) -> Result<u16, ParseIntError> {
    let mut connection = Connection(name);
    let port = connection.ask(answer).await?;
    connection.close().await;
    Ok(port)
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    for (name, answer) in [("first", "8080"), ("second", "none")] {
        match port(name, answer).await {
            Ok(port) => println!("{name}: port {port}"),
            Err(_) => println!("{name}: no port"),
        }
    }
}
