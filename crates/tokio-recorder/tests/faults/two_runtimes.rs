use tokio::runtime::Builder;

fn main() {
    let first = Builder::new_current_thread().build().unwrap();
    first.block_on(async {});
    let second = Builder::new_current_thread().build().unwrap();
    second.block_on(async {});
}

tokio::program!();
