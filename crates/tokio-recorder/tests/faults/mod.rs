//! The programs, as modules.

#![allow(
    dead_code,
    unreachable_pub,
    reason = "they are programs, which are as they stand"
)]

pub mod aborts_the_process;
pub mod another_process;
pub mod breaks_down;
pub mod ends_by_force;
pub mod ends_the_process;
pub mod ends_the_process_in_a_task;
pub mod joins_what_waits;
pub mod never_ends;
pub mod panics;
pub mod prints_for_ever;
pub mod reads_the_calendar_in_a_task;
pub mod reads_the_clock;
pub mod returns_an_error;
pub mod several_threads;
pub mod thread_hangs;
pub mod turns_for_ever;
pub mod two_runtimes;
pub mod unfinished_line;
pub mod unknown_thread;
pub mod unseen_task;
pub mod waits_for_itself;
