use std::time::Duration;
use tokio::time::sleep;

#[derive(Default)]
struct Crawl {
    pages: Vec<String>,
}

impl Crawl {
    async fn run(&mut self) {
        for path in ["/", "/news", "/shop"] {
            sleep(Duration::from_millis(400)).await;
            self.pages.push(path.to_owned());
        }
    }

    async fn progress(&self) {
        loop {
            sleep(Duration::from_millis(500)).await;
            println!("{} pages", self.pages.len());
        }
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mut crawl = Crawl::default();
    tokio::select! {
        () = crawl.run() => println!("Finished"),
        () = crawl.progress() => {}
    }
}
