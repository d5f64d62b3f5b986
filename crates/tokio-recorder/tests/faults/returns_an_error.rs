fn main() -> Result<(), &'static str> {
    Err("no")
}

tokio::program!();
