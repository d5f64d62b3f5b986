// Claim: Rust has no default arguments, so the likelihood is written in each call.
// Breaks: `roll(0.1);` -> `roll(0.1, 6);`
// Refused: this function takes 2 arguments but 1 argument was supplied

fn roll(likelihood: f64, sides: u32) -> bool {
    likelihood * f64::from(sides) > 1.0
}

fn main() {
    roll(0.1);
}
