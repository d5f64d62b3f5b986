use std::pin::pin;
use std::time::Duration;
use tokio::sync::mpsc;
use tokio::time::{Instant, sleep};

const PATIENCE: Duration = Duration::from_millis(200);

async fn send(words: mpsc::Sender<&str>) {
    for (word, pause) in [
        ("alive", 100),
        ("alive", 150),
        ("noise", 150),
        ("alive", 100),
    ] {
        sleep(Duration::from_millis(pause)).await;
        let _ = words.send(word).await;
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (sender, mut words) = mpsc::channel(1);
    tokio::spawn(send(sender));
    let mut limit = pin!(sleep(PATIENCE));
    loop {
        tokio::select! {
            biased;
            () = &mut limit => break,
            Some(word) = words.recv() => {
                println!("{word}");
                if word == "alive" {
                    limit.as_mut().reset(Instant::now() + PATIENCE);
                }
            }
        }
    }
    println!("given up");
}
