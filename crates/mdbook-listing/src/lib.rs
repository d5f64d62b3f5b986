//! The mdBook preprocessor behind `{{#listing NAME "Caption."}}`: programs with their Python twins, their recorded
//! output and their timelines in a book, and numbers and words read out of them; and exercises, with hints and answers folded.
//!
//! A book needs a folder of listings (`listings`, or what the key `listings` of `[preprocessor.listing]` names) and a
//! line a listing in its chapters. Style and script of the figures come with the preprocessor. The README walks
//! through a book of two listings; the table of all directives is in [`directive`].
//!
//! As a library it is for tests that build a book or look at its sources:
//!
//! ```no_run
//! # use mdbook_listing::directive;
//! for found in directive::find("See {{#ref kettle}}.") {
//!     println!("line {}: {:?}", found.line, found.directive);
//! }
//! ```
//!
//! [`directive`] reads what an author writes, and [`ListingPreprocessor`] puts what a reader sees in its place. What is
//! wrong is a [`Fault`]: file, line, and what to do.

#![warn(missing_docs)]

mod assets;
mod course;
pub mod directive;
mod exercise;
pub mod fault;
mod figure;
mod fold;
mod highlight;
mod made;
mod page;
mod passage;
mod picture;
mod places;
mod preprocessor;
mod proofs;
mod proven;
mod recorded;
mod rolls;
mod rows;
mod scale;
pub mod sentence;
mod sheet;
mod since;
mod story;
mod threads;
mod timeline;
mod wayfinding;

pub use fault::Fault;
pub use preprocessor::ListingPreprocessor;
