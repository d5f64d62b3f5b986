use std::time::Duration;
use tokio::time::sleep;

struct Folder {
    name: &'static str,
    inside: Vec<Folder>,
}

async fn walk(folder: &Folder) -> usize {
    sleep(Duration::from_millis(100)).await; // Stands in for reading it.
    println!("{}: {} inside", folder.name, folder.inside.len());
    let mut count = 1;
    for inner in &folder.inside {
        count += walk(inner).await;
    }
    count
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let folder = |name, inside| Folder { name, inside };
    let src = folder("src", vec![folder("bin", vec![])]);
    let root = folder("root", vec![src, folder("tests", vec![])]);
    println!("Folders: {}", walk(&root).await);
}
