fn main() {
    panic!("at once");
}

tokio::program!();
