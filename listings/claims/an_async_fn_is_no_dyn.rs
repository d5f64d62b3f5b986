// Claim: `Box<dyn AsyncFn(u32)>` is refused, for the same reason.
// Claim: `Box<dyn AsyncFn(u32)>` is refused.
// Breaks: `Vec<Box<dyn AsyncFn(u32)>>` -> `Vec<Box<dyn Fn(u32)>>`
// Refused: E0038

fn main() {
    let handlers: Vec<Box<dyn AsyncFn(u32)>> = Vec::new();
    assert!(handlers.is_empty());
}
