//! What a listing is, and what a recording of it says.
//!
//! A *listing* is a folder with a small whole program, its twin in Python, and what both printed and did: the README
//! shows the files. [`Listing::all`] finds the listings of a book, [`Listing::settings`] says what is special about one,
//! and a [`Recording`] is read from text and written as text:
//!
//! ```
//! use listing::{Clock, Recording};
//!
//! let recording: Recording = "# virtual clock, seed 8
//!      0 main         : runs
//!      0 main       3 | Hello
//!      0 main         : returns
//! "
//! .parse()?;
//! assert_eq!(recording.clock, Clock::Virtual { seed: 8 });
//! assert_eq!(recording.text(), ["Hello"]);
//! # Ok::<(), listing::RecordingError>(())
//! ```
//!
//! [`recording`] describes that format, [`claim`] the programs that prove a sentence each, and [`modules`] brings
//! programs into a crate of tests. This library reads and writes files, and runs nothing: `listing-test` runs listings
//! and compares them with their recordings, and `mdbook-listing` shows both in a book.

pub mod anew;
pub mod children;
pub mod claim;
pub mod exercise;
pub mod listing;
pub mod locked;
pub mod modules;
pub mod names;
pub mod order;
pub mod recording;
pub mod settings;
pub mod threads;
pub mod versions;

pub use claim::Claim;
pub use exercise::Exercise;
pub use listing::{Kind, Listing, shown};
pub use locked::Locked;
pub use order::Order;
pub use recording::{
    Awaited, Clock, End, Event, Line, Recording, RecordingError, Row, Stamp, Task, Waker,
};
pub use settings::{ClockChoice, Settings, SettingsError};
pub use versions::Versions;

/// How often each program is run on the virtual clock, which has no luck in it.
pub const TIMES: usize = 3;

/// How often a program is run on real threads: what it prints must not depend on luck.
pub const TIMES_FOR_REAL: usize = 20;
