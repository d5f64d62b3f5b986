//! A program's sockets are its own: no child of this process holds a copy.
//!
//! A child has copies of all open files between its start and its program's. For so long, a socket that is closed meanwhile is
//! not closed for its peer, which hears of the end late, or of the last bytes before it. On Linux a thread can have files of its
//! own.

use std::sync::Once;
use std::{panic, thread};

/// Whether a program uses sockets, as far as its text tells.
pub(crate) fn are_used(text: &str) -> bool {
    text.contains("net::")
}

/// Calls `act` on a thread with files of its own, and returns what it returns.
pub(crate) fn apart<T: Send>(act: impl FnOnce() -> T + Send) -> T {
    static SIGNALS: Once = Once::new();
    // What tokio keeps open for all runtimes of the process must be open for all threads.
    SIGNALS.call_once(|| {
        let runtime = real::runtime::Builder::new_current_thread()
            .enable_all()
            .build();
        drop(runtime);
    });
    let named = match thread::current().name() {
        Some(name) => thread::Builder::new().name(name.to_owned()),
        None => thread::Builder::new(),
    };
    thread::scope(|scope| {
        let apart = || {
            have_own_files();
            act()
        };
        let thread = named
            .spawn_scoped(scope, apart)
            .expect("a thread can be started");
        thread
            .join()
            .unwrap_or_else(|panic| panic::resume_unwind(panic))
    })
}

/// Gives this thread, and those that it starts, files of its own: copies of those that are open.
#[cfg(target_os = "linux")]
fn have_own_files() {
    use std::ffi::c_int;

    const CLONE_FILES: c_int = 0x400;
    unsafe extern "C" {
        fn unshare(flags: c_int) -> c_int;
    }
    // SAFETY: the thread has just been started, and no other thread is given a file that it opens. Where this is not
    // allowed, it has the files of the others, as before.
    unsafe { unshare(CLONE_FILES) };
}

#[cfg(not(target_os = "linux"))]
fn have_own_files() {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_program_with_sockets_is_known() {
        assert!(are_used("use tokio::net::TcpStream;"));
        assert!(!are_used("use tokio::sync::mpsc;"));
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_thread_apart_has_files_of_its_own() {
        use std::net::UdpSocket;
        use std::os::fd::IntoRawFd;

        let number = apart(|| {
            let socket = UdpSocket::bind("127.0.0.1:0").expect("a socket");
            let address = socket.local_addr().expect("it has one");
            (socket.into_raw_fd(), address)
        });
        // It was closed with the thread, so that its address is free.
        UdpSocket::bind(number.1).expect("it is free");
        assert_eq!(apart(|| 7), 7);
    }
}
