//! The proof of the listings: every program is compiled, run and compared with its recordings.
//!
//! `cargo test -p listings` compares; `RECORD=1 cargo test -p listings` writes the recordings anew.

mod compile_fail;
mod files;
mod folder;
mod names;
mod proof;
mod python;
mod real_clock;
mod seeds;
mod std_library;
mod style;
mod underway;
mod versions;
mod virtual_clock;

// The listings print through these, which stand before their modules so that they shadow std's.
macro_rules! print {
    ($($arg:tt)*) => {
        crate::virtual_clock::record(
            crate::virtual_clock::Place { file: file!(), line: line!() },
            format_args!($($arg)*),
        )
    };
}
macro_rules! println {
    () => { print!("\n") };
    ($($arg:tt)*) => { print!("{}\n", format_args!($($arg)*)) };
}

// Some of the faults are programs, too.
mod faults;

include!(concat!(env!("OUT_DIR"), "/modules.rs"));
