//! The claims, each in a module of its own.

// They print through this, which stands before their modules so that it shadows std's.
macro_rules! println {
    ($($arg:tt)*) => { ::listing_test::claims::print(module_path!(), format!($($arg)*)) };
}

include!(concat!(env!("OUT_DIR"), "/claims.rs"));
