// Claim: In Rust, the second word of an answer is an `Option`, and that has no `parse`: the compiler asks what to do
// without it.
// Breaks: `.parse::<u16>()` -> `.and_then(|word| word.parse::<u16>().ok())`
// Refused: no method named `parse` found for enum `Option<T>`

fn main() {
    let head = "HTTP/1.0 200 OK";
    println!("{:?}", head.split(' ').nth(1).parse::<u16>());
}
