fn main() {
    println!("first");
    print!("and then");
}

tokio::program!();
