// Claim: A `match` without a catch-all such as `_` must name every kind, or the compiler refuses it.
// Breaks: `// Fault::Slow => "slow",` -> `Fault::Slow => "slow",`
// Refused: error[E0004]: non-exhaustive patterns

enum Fault {
    Gone,
    Slow,
}

fn name(fault: &Fault) -> &'static str {
    match fault {
        Fault::Gone => "gone",
        // Fault::Slow => "slow",
    }
}

fn main() {
    println!("{} {}", name(&Fault::Gone), name(&Fault::Slow));
}
