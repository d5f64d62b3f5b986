//! The proof of the listings: every program is compiled, run and compared with its recordings.
//!
//! `cargo test -p listings` compares; `RECORD=1 cargo test -p listings` writes the recordings anew.

mod compile_fail;
mod faults;
mod folder;
mod proof;
mod python;
mod seeds;
mod versions;
mod virtual_clock;

// The listings print through these, which stand before the modules so that they shadow std's.
#[allow(unused_macros)]
macro_rules! print {
    ($($arg:tt)*) => { crate::virtual_clock::record(line!(), format_args!($($arg)*)) };
}
macro_rules! println {
    () => { crate::virtual_clock::record(line!(), format_args!("\n")) };
    ($($arg:tt)*) => {
        crate::virtual_clock::record(line!(), format_args!("{}\n", format_args!($($arg)*)))
    };
}

include!(concat!(env!("OUT_DIR"), "/modules.rs"));
