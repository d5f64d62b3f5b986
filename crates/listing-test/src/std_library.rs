//! What a listing finds as `std`: the standard library itself, but a sleep moves the virtual clock, the machine's
//! own clock cannot be read, and the process cannot be ended.

// It depends on the listings how much of it is used.
#![allow(dead_code, unused_imports)]

pub use ::std::*;

pub mod thread {
    pub use ::std::thread::*;
    use ::std::time::Duration;

    /// Takes its time on the virtual clock.
    #[track_caller]
    pub fn sleep(duration: Duration) {
        crate::virtual_clock::sleep(duration);
    }
}

/// Here, a listing would end the tests and not itself.
pub mod process {
    use crate::virtual_clock::{Place, refuse};
    pub use ::std::process::*;

    const RETURN: &str =
        "the program ends the whole process, and with it the tests. Let `main` return instead";

    #[track_caller]
    pub fn exit(_: i32) -> ! {
        refuse(Place::of_caller(), RETURN)
    }

    #[track_caller]
    pub fn abort() -> ! {
        refuse(Place::of_caller(), RETURN)
    }
}

/// The clocks here can be read only by listings that are built and run as programs; here they are compiled, too.
pub mod time {
    use crate::virtual_clock::{Place, refuse};
    use ::std::ops::{Add, Deref, Sub};
    use ::std::time;
    pub use ::std::time::*;

    const TAKE: &str = "the machine's own clock is read, which the virtual clock does not move. Take \
                        `tokio::time::Instant` instead";

    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub struct Instant(time::Instant);

    impl Instant {
        #[track_caller]
        pub fn now() -> Self {
            refuse(Place::of_caller(), TAKE)
        }
    }

    impl Deref for Instant {
        type Target = time::Instant;

        fn deref(&self) -> &time::Instant {
            &self.0
        }
    }

    impl Sub for Instant {
        type Output = Duration;

        fn sub(self, earlier: Self) -> Duration {
            self.0 - earlier.0
        }
    }

    impl Sub<Duration> for Instant {
        type Output = Self;

        fn sub(self, duration: Duration) -> Self {
            Instant(self.0 - duration)
        }
    }

    impl Add<Duration> for Instant {
        type Output = Self;

        fn add(self, duration: Duration) -> Self {
            Instant(self.0 + duration)
        }
    }

    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub struct SystemTime(time::SystemTime);

    pub const UNIX_EPOCH: SystemTime = SystemTime::UNIX_EPOCH;

    impl SystemTime {
        pub const UNIX_EPOCH: SystemTime = SystemTime(time::UNIX_EPOCH);

        #[track_caller]
        pub fn now() -> Self {
            refuse(Place::of_caller(), TAKE)
        }

        #[track_caller]
        pub fn elapsed(&self) -> Result<Duration, SystemTimeError> {
            refuse(Place::of_caller(), TAKE)
        }

        pub fn duration_since(&self, earlier: Self) -> Result<Duration, SystemTimeError> {
            self.0.duration_since(earlier.0)
        }
    }
}
