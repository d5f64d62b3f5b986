//! The listings, each in a module of its own.

// They print through these, which stand before their modules so that they shadow std's.
macro_rules! print {
    ($($arg:tt)*) => {
        ::listing_test::virtual_clock::record(
            ::listing_test::virtual_clock::Place { file: file!(), line: line!() },
            format_args!($($arg)*),
        )
    };
}
macro_rules! println {
    () => { print!("\n") };
    ($($arg:tt)*) => { print!("{}\n", format_args!($($arg)*)) };
}

include!(concat!(env!("OUT_DIR"), "/modules.rs"));
