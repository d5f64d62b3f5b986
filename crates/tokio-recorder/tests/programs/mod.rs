//! The programs, as modules.

#![allow(
    dead_code,
    unreachable_pub,
    reason = "they are programs, which are as they stand"
)]

#[path = "../fixtures/advances.rs"]
pub mod advances;
#[path = "../fixtures/blocking.rs"]
pub mod blocking;
#[path = "../fixtures/budgets.rs"]
pub mod budgets;
#[path = "../fixtures/cells.rs"]
pub mod cells;
#[path = "../fixtures/channels.rs"]
pub mod channels;
#[path = "../fixtures/hangs_up.rs"]
pub mod hangs_up;
#[path = "../fixtures/join_sets.rs"]
pub mod join_sets;
#[path = "../fixtures/left_tasks.rs"]
pub mod left_tasks;
#[path = "../fixtures/local_runtime.rs"]
pub mod local_runtime;
#[path = "../fixtures/locks.rs"]
pub mod locks;
#[path = "../fixtures/other_words.rs"]
pub mod other_words;
#[path = "../fixtures/selects.rs"]
pub mod selects;
#[path = "../fixtures/sockets.rs"]
pub mod sockets;
#[path = "../fixtures/tasks.rs"]
pub mod tasks;
#[path = "../fixtures/threads.rs"]
pub mod threads;
#[path = "../fixtures/timers.rs"]
pub mod timers;
#[path = "../fixtures/unordered.rs"]
pub mod unordered;
#[path = "../fixtures/words.rs"]
pub mod words;
#[path = "../fixtures/yields.rs"]
pub mod yields;
