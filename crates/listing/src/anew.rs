//! How an author records anew. It stands here alone, for every crate says it.
//!
//! The tests that prove the listings are expected to be called `listings`, as in `tests/listings/main.rs`.

/// The command that records everything.
pub const ALL: &str = "`RECORD=1 cargo test --test listings`";

/// What every message about a recording that differs ends with.
pub const IF_MEANT: &str =
    "If that is what you meant, record anew: `RECORD=1 cargo test --test listings`.";

/// The command that records one listing or claim.
pub fn one(name: &str) -> String {
    format!("`RECORD={name} cargo test --test listings`")
}

/// The command that records one listing with the dice of a seed.
pub fn with_dice(name: &str, seed: &str) -> String {
    format!("`RECORD={name} SEED={seed} cargo test --test listings`")
}
