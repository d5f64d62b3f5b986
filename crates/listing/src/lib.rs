//! What a listing is and what a recording of it says.
//!
//! This library reads and writes files; it runs nothing. The tests of this crate run the listings
//! and compare them with their recordings; the `mdbook-listing` preprocessor shows both in the book.

pub mod claim;
pub mod listing;
pub mod modules;
pub mod recording;
pub mod settings;
pub mod versions;

pub use claim::Claim;
pub use listing::{Kind, Listing};
pub use recording::{
    Awaited, Clock, End, Event, Line, Recording, RecordingError, Row, Stamp, Task, Waker,
};
pub use settings::{ClockChoice, Settings, SettingsError};
pub use versions::Versions;

/// How often each program is run: what it prints must not depend on luck.
pub const TIMES: usize = 20;
