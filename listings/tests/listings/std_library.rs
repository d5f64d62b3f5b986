//! What a listing finds as `std`: the standard library itself, but a sleep moves the virtual clock, and the
//! machine's own clock cannot be read.

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
        #[allow(dead_code)]
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

    #[allow(dead_code)]
    pub const UNIX_EPOCH: SystemTime = SystemTime::UNIX_EPOCH;

    #[allow(dead_code)]
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
