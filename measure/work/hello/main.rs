//! Print a line.

#[path = "../way.rs"]
mod way;

async fn hello() {
    println!("Hello");
}

fn main() {
    way::runtime().block_on(hello());
}
