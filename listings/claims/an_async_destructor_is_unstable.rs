// Claim: An async destructor is an experiment that is not in stable Rust.
// Breaks: `T: std::future::AsyncDrop` -> `T: Copy`
// Refused: use of unstable library feature `async_drop`

fn closed_by_itself<T: std::future::AsyncDrop>(_value: &T) {}

fn main() {
    closed_by_itself(&1);
}
