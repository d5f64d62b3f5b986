//! Children: a virtual clock does not wait for them, so they are refused.

use std::ffi::OsStr;
use std::panic::Location;

pub use real::process::*;

use crate::recorder::{Place, refuse};

/// Refused on the virtual clock.
pub enum Command {}

impl Command {
    /// Refuses, for the clock would jump while the child runs.
    #[track_caller]
    #[expect(clippy::new_ret_no_self, reason = "it never returns")]
    pub fn new(_: impl AsRef<OsStr>) -> real::process::Command {
        refuse(
            Place::from(Location::caller()),
            "another process is started, for which the virtual clock does not wait. Take the real clock: write \
             `clock = \"real\"` in listing.toml",
        )
    }
}
