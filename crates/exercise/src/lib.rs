//! Exercises: a reader mends a Rust program until it prints what an asyncio program prints, at the same times.
//!
//! `cargo run -p exercise -- NAME` compiles the reader's file, runs it on the virtual clock and says the [`Verdict`].
//! `listing::exercise` says which files an exercise has. For the tests of a book, [`Proof`] shows that each start
//! fails as it is recorded and that each answer passes:
//!
//! ```ignore
//! static PROOF: LazyLock<Proof> = LazyLock::new(|| Proof::new(EXERCISES, LISTINGS, SCRATCH));
//!
//! include!(concat!(env!("OUT_DIR"), "/exercises.rs")); // written by `listing::modules::exercises`
//! ```

pub mod command;
#[cfg(test)]
mod fixture;
mod proof;
mod run;
mod verdict;

pub use proof::Proof;
pub use run::judge_main;
pub use verdict::{Verdict, judge};
