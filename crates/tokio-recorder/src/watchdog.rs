//! Which programs run inside this process just now, so that one that ends the process has a name, and so has
//! one that never ends.

use std::cell::Cell;
use std::io::Write;
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, MutexGuard, Once, PoisonError};
use std::time::{Duration, Instant};

/// When a program is taken to hang, in milliseconds. None needs a second; a test that takes this long fails.
static PATIENCE: AtomicU64 = AtomicU64::new(60_000);

/// The exit status of a Rust program that failed.
const FAILURE: i32 = 101;

struct Running {
    id: u64,
    program: String,
    since: Instant,
}

static RUNNING: Mutex<Vec<Running>> = Mutex::new(Vec::new());

thread_local! {
    /// The program that this thread runs; 0 if it runs none.
    static HERE: Cell<u64> = const { Cell::new(0) };
}

/// A program runs as long as this lives.
pub struct Underway(u64);

impl Drop for Underway {
    fn drop(&mut self) {
        HERE.set(0);
        running().retain(|running| running.id != self.0);
    }
}

/// Says that this thread now runs a program.
pub fn start(program: &Path) -> Underway {
    static WATCHED: Once = Once::new();
    static LAST: AtomicU64 = AtomicU64::new(0);
    WATCHED.call_once(watch);
    let id = LAST.fetch_add(1, Ordering::Relaxed) + 1;
    HERE.set(id);
    running().push(Running {
        id,
        program: program.display().to_string(),
        since: Instant::now(),
    });
    Underway(id)
}

/// How long a program may take.
pub fn patience() -> Duration {
    Duration::from_millis(PATIENCE.load(Ordering::Relaxed))
}

/// Has less patience, for the tests of these tests.
pub fn lose_patience(patience: Duration) {
    PATIENCE.store(patience.as_millis() as u64, Ordering::Relaxed);
}

/// What to say of a program that did not end.
pub fn endless(program: &str, patience: Duration) -> String {
    format!(
        "{program}: the program did not end within {patience:?}: it waits for something that never comes, or it \
         loops for ever. Mend it so that it ends by itself."
    )
}

fn running() -> MutexGuard<'static, Vec<Running>> {
    RUNNING.lock().unwrap_or_else(PoisonError::into_inner)
}

fn watch() {
    at_exit();
    std::thread::spawn(|| {
        loop {
            let patience = patience();
            std::thread::sleep((patience / 10).min(Duration::from_secs(1)));
            let late = running()
                .iter()
                .find(|running| running.since.elapsed() > patience)
                .map(|running| endless(&running.program, patience));
            if let Some(message) = late {
                end(&message);
            }
        }
    });
}

/// Ends the process, for a program that hangs cannot be ended alone.
fn end(message: &str) -> ! {
    // Not by `eprintln!`, which the tests capture. Nobody is left to hear of a failure to write.
    let _ = writeln!(std::io::stderr(), "\n{message}");
    #[cfg(unix)]
    // SAFETY: it takes a number and does not return.
    unsafe {
        _exit(FAILURE)
    }
    #[cfg(not(unix))]
    std::process::abort()
}

#[cfg(unix)]
unsafe extern "C" {
    fn atexit(act: extern "C" fn()) -> i32;
    fn _exit(status: i32) -> !;
}

/// Sees to it that a program that ends the process does so with a failure. Elsewhere than on Unix, the end of a
/// process cannot be watched like this.
fn at_exit() {
    #[cfg(unix)]
    {
        extern "C" fn exiting() {
            let here = HERE.get();
            let programs: Vec<_> = running()
                .iter()
                .filter(|running| here == 0 || running.id == here)
                .map(|running| running.program.clone())
                .collect();
            if !programs.is_empty() {
                end(&format!(
                    "{}: the program ended the whole process while it was proven. Let `main` return instead of \
                     calling `std::process::exit`.",
                    programs.join(" or ")
                ));
            }
        }
        // SAFETY: the function takes nothing, returns nothing and does not unwind.
        let status = unsafe { atexit(exiting) };
        assert_eq!(status, 0, "the end of the process can be watched");
    }
}
