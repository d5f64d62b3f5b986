use tokio::runtime::Runtime;
use tokio::task::spawn_blocking;

// For programs without async: its runtime is its own business.
struct Client {
    runtime: Runtime,
}

impl Client {
    fn size_of(&self, page: &str) -> usize {
        self.runtime.block_on(async { page.len() })
    }
}

fn first_use() -> Client {
    let runtime = Runtime::new().unwrap();
    let client = Client { runtime };
    println!("{} bytes", client.size_of("index.html"));
    client
}

async fn close(client: Client) {
    drop(client);
    println!("closed");
}

#[tokio::main]
async fn main() {
    let client = spawn_blocking(first_use).await.unwrap();
    let panic = tokio::spawn(close(client)).await.unwrap_err().into_panic();
    println!("{}", panic.downcast_ref::<&str>().unwrap());
}
