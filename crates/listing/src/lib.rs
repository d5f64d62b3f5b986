//! What a listing is and what a recording of it says.
//!
//! This library reads and writes files; it runs nothing. The tests of this crate run the listings
//! and compare them with their recordings; the `mdbook-listing` preprocessor shows both in the book.

pub mod anew;
pub mod claim;
pub mod listing;
pub mod locked;
pub mod modules;
pub mod names;
pub mod recording;
pub mod settings;
pub mod threads;
pub mod versions;

pub use claim::Claim;
pub use listing::{Kind, Listing, shown};
pub use locked::Locked;
pub use recording::{
    Awaited, Clock, End, Event, Line, Recording, RecordingError, Row, Stamp, Task, Waker,
};
pub use settings::{ClockChoice, Settings, SettingsError};
pub use versions::Versions;

/// How often each program is run on the virtual clock, which has no luck in it.
pub const TIMES: usize = 3;

/// How often a program is run on real threads: what it prints must not depend on luck.
pub const TIMES_FOR_REAL: usize = 20;
