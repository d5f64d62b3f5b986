use std::time::Duration;
use tokio::task::JoinHandle;
use tokio::time::sleep;

trait Job {
    fn run(&self) -> impl Future<Output = ()> + Send;
}

struct Backup {
    name: &'static str,
}

impl Job for Backup {
    async fn run(&self) {
        sleep(Duration::from_millis(100)).await;
        println!("{}: saved", self.name);
    }
}

fn start(job: impl Job + Send + Sync + 'static) -> JoinHandle<()> {
    tokio::spawn(async move { job.run().await })
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let photos = start(Backup { name: "photos" });
    let letters = start(Backup { name: "letters" });
    photos.await.unwrap();
    letters.await.unwrap();
}
