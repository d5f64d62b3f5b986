//! The macros that a program meets.

/// Prints to the recording. With `#[macro_use] extern crate` it takes the place of the standard one in all modules.
#[macro_export]
macro_rules! print {
    ($($arg:tt)*) => {
        $crate::recorder::print(
            $crate::recorder::Place { file: ::core::file!(), line: ::core::line!() },
            ::core::format_args!($($arg)*),
        )
    };
}

/// Prints a line to the recording, as [`print!`] does.
#[macro_export]
macro_rules! println {
    () => { $crate::print!("\n") };
    ($($arg:tt)*) => { $crate::print!("{}\n", ::core::format_args!($($arg)*)) };
}

/// tokio's `select!`, but which branch is polled first is thrown with dice of the recorder's own, which repeat.
#[macro_export]
macro_rules! select {
    // The form with a start is an inner one of tokio 1.54. If an update takes it away, this no longer compiles.
    (biased; $pattern:pat = $($rest:tt)*) => {{
        let selected = $crate::recorder::Selected::new();
        $crate::recorder::real::select!(@{ start={ selected.polled(); 0 }; () } $pattern = $($rest)*)
    }};
    ($pattern:pat = $($rest:tt)*) => {{
        let selected = $crate::recorder::Selected::new();
        $crate::recorder::real::select!(@{ start={ selected.polled() }; () } $pattern = $($rest)*)
    }};
    ($($rest:tt)*) => { $crate::recorder::real::select!($($rest)*) };
}

/// Stands after the text of a program that is a module of a crate of tests: its `MAIN`, for [`recorder::run`].
///
/// [`recorder::run`]: crate::recorder::run
#[macro_export]
macro_rules! program {
    () => {
        #[doc(hidden)]
        pub const MAIN: $crate::recorder::Main = $crate::recorder::Main {
            main: || ::std::process::Termination::report(main()),
            file: ::core::file!(),
        };
    };
}
