//! The proof of the book's sentences: every claim is run, and so is the edit after which it must fail.
//!
//! `cargo test --test claims` proves them; `RECORD=1 cargo test --test claims` writes down what they print.

mod proof;

// These serve the listings, too, which use more of them.
#[allow(dead_code)]
#[path = "../listings/compile_fail.rs"]
mod compile_fail;
#[allow(dead_code)]
#[path = "../listings/folder.rs"]
mod folder;
#[allow(dead_code)]
#[path = "../listings/python.rs"]
mod python;
#[allow(dead_code)]
#[path = "../listings/underway.rs"]
mod underway;

// The claims print through this, which stands before their modules so that it shadows std's.
macro_rules! println {
    ($($arg:tt)*) => { crate::proof::print(module_path!(), format!($($arg)*)) };
}

include!(concat!(env!("OUT_DIR"), "/claims.rs"));
