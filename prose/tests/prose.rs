//! Every `rust` block typed into the prose and the README, compiled and run.

include!(concat!(env!("OUT_DIR"), "/skeptic-tests.rs"));
