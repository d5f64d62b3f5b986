//! Proves listings: runs each program and its Python twin, and compares what they print and do with what is recorded.
//!
//! A package of tests brings the programs in as modules (`listing::modules::tests` writes them, and a test for each, in
//! its build script), has one static [`Proof`], and asks it for the rest:
//!
//! ```ignore
//! static PROOF: LazyLock<Proof> = LazyLock::new(|| {
//!     let listings = concat!(env!("CARGO_MANIFEST_DIR"), "/../listings");
//!     Proof::new(listings, env!("CARGO_TARGET_TMPDIR"))
//! });
//!
//! include!(concat!(env!("OUT_DIR"), "/tests.rs"));
//!
//! #[test]
//! fn the_folders_have_what_a_listing_has_and_nothing_else() {
//!     PROOF.files_are_in_order();
//! }
//! ```
//!
//! `cargo test` compares; `RECORD=1 cargo test --test listings` writes the recordings anew. The README says what is
//! proven, and where a whole package of tests can be looked at.

pub mod cargo;
pub mod claims;
pub mod compile_fail;
pub mod files;
mod memory;
pub mod program;
pub mod python;
pub mod real_clock;
pub mod record;
pub mod remembered;
pub mod rolls;
pub mod seeds;
pub mod style;
pub mod threads;
mod twins;
pub mod versions;

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use listing::{Claim, Clock, ClockChoice, Listing, Recording, Settings, shown};
use tokio_recorder::recorder;

use remembered::Remembered;

/// Whether the environment says `CI=true`: then what is missing on this machine is a failure, and elsewhere it is said.
pub fn is_ci() -> bool {
    std::env::var_os("CI").is_some_and(|value| value == "true")
}

/// What is said of a check that was left out: where `ci`, an error that says what to do.
///
/// # Errors
/// Where `ci`.
pub fn left_out(text: String, mend: &str, ci: bool) -> Result<String, String> {
    if ci {
        Err(format!("{text} With CI=true that is a failure: {mend}."))
    } else {
        Ok(text)
    }
}

/// The name of a listing that runs, and its program.
pub type Main = (&'static str, recorder::Main);

/// The proof of the listings and claims of one book. Its methods fail, by a panic, the test that calls them.
pub struct Proof {
    listings: PathBuf,
    scratch: PathBuf,
    claims: OnceLock<Vec<Claim>>,
}

impl Proof {
    /// The proof of what is in the folder `listings`, a package with `examples`, `compile_fail` and `claims`. It
    /// keeps files of its own in the folder `scratch`; for a test that is `env!("CARGO_TARGET_TMPDIR")`.
    pub fn new(listings: impl AsRef<Path>, scratch: impl Into<PathBuf>) -> Self {
        let listings = listings.as_ref();
        Proof {
            listings: listings
                .canonicalize()
                .unwrap_or_else(|error| panic!("{}: {error}", listings.display())),
            scratch: scratch.into(),
            claims: OnceLock::new(),
        }
    }

    /// The folder of the listings.
    pub fn listings(&self) -> &Path {
        &self.listings
    }

    /// All listings.
    pub fn all(&self) -> Vec<Listing> {
        Listing::all(&self.listings)
            .unwrap_or_else(|error| panic!("{}: {error}", shown(&self.listings)))
    }

    /// The listing called `name`.
    pub fn listing(&self, name: &str) -> Listing {
        let found = self.all().into_iter().find(|listing| listing.name == name);
        found.unwrap_or_else(|| panic!("there is no listing {name}"))
    }

    /// All claims.
    pub fn claims(&self) -> &[Claim] {
        self.claims
            .get_or_init(|| Claim::all(&self.listings).unwrap_or_else(|fault| panic!("{fault}")))
    }

    fn claim(&self, name: &str) -> &Claim {
        self.claims()
            .iter()
            .find(|claim| claim.name == name)
            .unwrap_or_else(|| panic!("there is no claim {name}"))
    }

    /// The listing `name`, whose program is `main`, and its twin print what is recorded, each time.
    pub fn is_as_recorded(&self, name: &str, main: recorder::Main) {
        let listing = self.listing(name);
        let record = record::records(name);
        let result = self
            .rust(&listing, main)
            .and_then(|rust| self.compare(&listing, &rust, record))
            .and_then(|()| seeds::proof(&listing, main, &self.remembered(record), record))
            .and_then(|()| rolls::proof(&listing, main, &self.remembered(record), record))
            .and_then(|()| threads::proof(&listing, main, record))
            .and_then(|()| seeds::wanted(std::env::var("SEEDS").ok().as_deref()))
            .and_then(|seeds| seeds::repeat(&listing, main, seeds));
        if let Err(message) = result {
            panic!("{message}");
        }
    }

    /// The compiler refuses the listing `name` with the recorded words.
    pub fn does_not_compile(&self, name: &str) {
        let listing = self.listing(name);
        if let Err(message) = compile_fail::proof(&listing, &self.packages(), record::records(name))
        {
            panic!("{message}");
        }
    }

    /// The claim `name` holds. `main` is its Rust program, if that runs.
    pub fn holds(&self, name: &str, main: Option<fn()>) {
        let result = claims::holds(
            self.claim(name),
            main,
            &self.packages(),
            record::records(name),
        );
        if let Err(message) = result {
            panic!("{message}");
        }
    }

    /// The programs of the claim `name` fail after the edits that they name. `main` is the edited Rust program.
    pub fn can_fail(&self, name: &str, main: Option<fn()>) {
        if let Err(message) = claims::can_fail(self.claim(name), main, &self.packages()) {
            panic!("{message}");
        }
    }

    /// `RECORD`, where it is set, names something that is recorded.
    pub fn what_is_recorded_is_there(&self) {
        let listings = self.all().into_iter().map(|listing| listing.name);
        let claims = self.claims().iter().map(|claim| claim.name.clone());
        if let Err(message) = record::wanted_is_there(listings.chain(claims)) {
            panic!("{message}");
        }
    }

    /// The folders have what a listing has, in files that are text, and nothing else.
    pub fn files_are_in_order(&self) {
        let faults = files::faults(&self.listings)
            .unwrap_or_else(|error| panic!("{}: {error}", shown(&self.listings)));
        assert!(faults.is_empty(), "\n{}", faults.join("\n"));
    }

    /// What must not compile is formatted; `cargo fmt` knows only programs that cargo builds.
    pub fn what_must_not_compile_is_formatted(&self) {
        let programs: Vec<_> = self
            .all()
            .iter()
            .filter(|listing| listing.kind == listing::Kind::DoesNotCompile)
            .map(Listing::rust)
            .collect();
        if let Err(message) = files::formatted(&programs) {
            panic!("{message}");
        }
    }

    /// The Python is as ruff and mypy want it, where they are installed.
    pub fn python_is_in_order(&self) {
        style::all_pass(&self.listings, &self.scratch.join("mypy"));
    }

    /// The recordings are of the versions that `versions.rec` names.
    pub fn versions_are_as_recorded(&self) {
        versions::are_as_recorded(&self.listings, &self.all());
    }

    /// Each program prints, run once as its reader runs it, what is recorded; `mains` are those that run.
    pub fn prints_for_real_what_is_recorded(&self, mains: &[Main]) {
        real_clock::prove_all(&self.all(), mains, &self.packages());
    }

    /// The twins are checked: says how many were not, where there is no Python, and fails where `CI=true`.
    pub fn twins_are_checked(&self) {
        let runs = |listing: &Listing| listing.kind == listing::Kind::Runs;
        let twins = self
            .all()
            .into_iter()
            .filter(runs)
            .map(|listing| twins::of(&listing).unwrap_or_else(|message| panic!("{message}")));
        python::all_are_checked(twins);
    }

    /// No two listings have one name.
    pub fn names_are_unique(&self) {
        let mut names: Vec<_> = self.all().into_iter().map(|listing| listing.name).collect();
        names.sort();
        if let Some(pair) = names.windows(2).find(|pair| pair[0] == pair[1]) {
            panic!(
                "{}: two listings are called {}. Rename one.",
                shown(&self.listings),
                pair[0]
            );
        }
    }

    fn remembered(&self, afresh: bool) -> Remembered<'_> {
        Remembered::new(&self.scratch, afresh)
    }

    fn packages(&self) -> cargo::Packages<'_> {
        cargo::Packages::new(&self.listings, &self.scratch)
    }

    /// Runs the Rust program as often as it takes and returns what it printed each time.
    ///
    /// # Errors
    /// When it fails, or two runs print different lines.
    pub fn rust(&self, listing: &Listing, main: recorder::Main) -> Result<Recording, String> {
        let program = listing.rust();
        let seed = record::seed(listing)?;
        match record::settings(listing)?.clock {
            ClockChoice::Real => {
                let built = self.packages().example(listing)?;
                program::repeats_for_real(&program, || {
                    program::run(&mut std::process::Command::new(&built), &program)
                })
            }
            ClockChoice::Virtual => {
                fits_the_virtual_clock(&program)?;
                let run = || program::run_virtually(&program, main, seed);
                program::repeats(&program, Clock::Virtual { seed }, run)
            }
        }
    }

    /// Compares what the Rust program printed with its recording and with its twin.
    ///
    /// # Errors
    /// A message for the author.
    pub fn compare(&self, listing: &Listing, rust: &Recording, record: bool) -> Result<(), String> {
        program::prints_something(&listing.rust(), rust)?;
        record::compare(
            &listing.rust(),
            &rust.to_string(),
            &listing.rust_recording(),
            record,
        )?;
        let twin = twins::of(listing)?;
        if !record {
            record::compare_clocks(listing)?;
        }
        if python::missing(&twin)?.is_some() {
            return Ok(());
        }
        // Not side by side on the real clock either: a Python takes longer to start than a twin to run.
        let run = || program::repeats(&twin, rust.clock, || python::run(&twin, rust.clock));
        let python = self.remembered(record).recording(&twin, rust.clock, run)?;
        program::prints_something(&twin, &python)?;
        record::compare(
            &twin,
            &python.to_string(),
            &listing.python_recording(),
            record,
        )?;
        record::compare_twins(listing, rust, &python)
    }
}

/// Refuses a program that asks for several threads: the virtual clock has one.
///
/// # Errors
/// A message for the author.
fn fits_the_virtual_clock(program: &Path) -> Result<(), String> {
    let source =
        std::fs::read_to_string(program).map_err(|error| format!("{}: {error}", shown(program)))?;
    let Some(line) = listing::threads::asked_for(&source) else {
        return Ok(());
    };
    Err(format!(
        "{}:{line}: this asks for several threads, but the listing is on the virtual clock, which has one. Write \
         `#[tokio::main(flavor = \"current_thread\")]`, or `clock = \"real\"` into {}.",
        shown(program),
        shown(&program.with_file_name(Settings::FILE)),
    ))
}
