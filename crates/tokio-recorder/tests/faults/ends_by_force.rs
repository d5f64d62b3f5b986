unsafe extern "C" {
    fn exit(status: i32) -> !;
}

fn main() {
    // SAFETY: it takes a number and does not return.
    unsafe { exit(0) }
}

tokio::program!();
