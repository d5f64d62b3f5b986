//! The mdBook preprocessor behind `{{#listing NAME "Caption."}}`.
//!
//! [`directive`] reads what an author writes, [`figure`] draws what a reader sees, and
//! [`ListingPreprocessor`] puts the one in the place of the other.

mod assets;
pub mod directive;
pub mod fault;
pub mod figure;
mod made;
pub mod passage;
mod preprocessor;
mod proofs;
pub mod sentence;
pub mod timeline;

pub use fault::Fault;
pub use preprocessor::ListingPreprocessor;
