use std::{fmt, io};

enum Failure {
    Io(io::Error),
    Status(u16),
    Late, // New.
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Failure::Io(error) => write!(f, "{error}"),
            Failure::Status(status) => write!(f, "status {status}"),
        }
    }
}

fn main() {
    println!("It is {}", Failure::Late);
}
