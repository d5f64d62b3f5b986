//! Stands in for the standard library in a crate of tests that records programs with `tokio-recorder`: a sleep moves
//! the virtual clock, threads run in lockstep, the machine's own clock cannot be read, and the process cannot be ended.
//!
//! `extern crate std_recorder as std;` in the root of the crate of tests brings it into every module. All of the standard
//! library is here; what is different, for programs and not for the tests around them, stands in [`thread`], [`process`] and
//! [`time`].

#![warn(missing_docs)]

pub use ::std::*;

#[doc(hidden)]
pub use tokio_recorder as recorder;

/// Threads, which run in lockstep.
pub mod thread {
    pub use ::std::thread::*;
    pub use tokio_recorder::recorder::{Thread as JoinHandle, sleep, spawn_thread as spawn};
}

/// Processes; a program would end the tests and not itself.
pub mod process {
    use ::std::panic::Location;
    pub use ::std::process::*;
    use tokio_recorder::recorder::{Place, is_program, refuse};

    const RETURN: &str =
        "the program ends the whole process, and with it the tests. Let `main` return instead";

    /// Refused, if a program does it.
    #[track_caller]
    pub fn exit(status: i32) -> ! {
        let place = Place::from(Location::caller());
        if !is_program(place) {
            ::std::process::exit(status);
        }
        refuse(place, RETURN)
    }

    /// Refused, if a program does it.
    #[track_caller]
    pub fn abort() -> ! {
        let place = Place::from(Location::caller());
        if !is_program(place) {
            ::std::process::abort();
        }
        refuse(place, RETURN)
    }
}

/// Times. The machine's clocks can be read only by programs that are run by themselves; here they are compiled, too.
pub mod time {
    use ::std::ops::{Add, Deref, Sub};
    use ::std::panic::Location;
    use ::std::time;
    pub use ::std::time::*;
    use tokio_recorder::recorder::{Place, is_program, refuse};

    const TAKE: &str = "the machine's own clock is read, which the virtual clock does not move. Take \
                        `tokio::time::Instant` instead";

    /// As the standard one.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub struct Instant(time::Instant);

    impl Instant {
        /// Refused, if a program does it.
        #[track_caller]
        pub fn now() -> Self {
            let place = Place::from(Location::caller());
            if !is_program(place) {
                return Instant(time::Instant::now());
            }
            refuse(place, TAKE)
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

    /// As the standard one.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub struct SystemTime(time::SystemTime);

    /// The first moment of 1970.
    pub const UNIX_EPOCH: SystemTime = SystemTime::UNIX_EPOCH;

    impl SystemTime {
        /// The first moment of 1970.
        pub const UNIX_EPOCH: SystemTime = SystemTime(time::UNIX_EPOCH);

        /// Refused, if a program does it.
        #[track_caller]
        pub fn now() -> Self {
            let place = Place::from(Location::caller());
            if !is_program(place) {
                return SystemTime(time::SystemTime::now());
            }
            refuse(place, TAKE)
        }

        /// Refused, if a program does it.
        #[track_caller]
        pub fn elapsed(&self) -> Result<Duration, SystemTimeError> {
            let place = Place::from(Location::caller());
            if !is_program(place) {
                return self.0.elapsed();
            }
            refuse(place, TAKE)
        }

        /// How much later it is.
        ///
        /// # Errors
        /// When it is earlier.
        pub fn duration_since(&self, earlier: Self) -> Result<Duration, SystemTimeError> {
            self.0.duration_since(earlier.0)
        }
    }
}
