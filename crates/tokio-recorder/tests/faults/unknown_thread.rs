#[tokio::main(flavor = "current_thread")]
async fn main() {
    // What a builder starts is not in lockstep.
    let thread = std::thread::Builder::new();
    let other = thread.spawn(|| {
        println!("unseen");
    });
    let _ = other.unwrap().join();
}

tokio::program!();
