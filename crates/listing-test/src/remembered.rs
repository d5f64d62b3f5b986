//! What the twins did, remembered for as long as everything that it depends on stays as it is: a twin takes longer
//! than its program, most of all where it waits on the real clock.
//!
//! What fails is not remembered. `FORGET=1` has every twin run again, as a run under load must; so does `RECORD`.

use std::fs;
use std::path::Path;

use listing::{Clock, Recording, shown};

use crate::memory::{Key, Memory};
use crate::python::{self, python, recorder};

/// Stands between two recordings, and in none.
const END: &str = "\u{c}\n";

/// The twins' recordings of one book.
pub struct Remembered<'a> {
    scratch: &'a Path,
    afresh: bool,
}

impl<'a> Remembered<'a> {
    /// Keeps what it remembers in the folder `scratch`; `afresh` has each twin run, whatever is remembered of it.
    pub fn new(scratch: &'a Path, afresh: bool) -> Self {
        let forget = std::env::var("FORGET").is_ok_and(|value| value == "1");
        Remembered {
            scratch,
            afresh: afresh || forget,
        }
    }

    /// The recording of `twin` on this clock that `run` makes, or made before.
    ///
    /// # Errors
    /// What `run` says; or the twin cannot be read, or the recording not be kept.
    pub fn recording(
        &self,
        twin: &Path,
        clock: Clock,
        run: impl FnOnce() -> Result<Recording, String>,
    ) -> Result<Recording, String> {
        let mut recordings = self.recordings(twin, &clock.to_string(), || Ok(vec![run()?]))?;
        Ok(recordings.swap_remove(0))
    }

    /// What `twin` does on the virtual clock with the dice of each seed from 0 to below `seeds`.
    ///
    /// # Errors
    /// When the twin fails, or cannot be read, or the recordings cannot be kept.
    pub fn rolled(&self, twin: &Path, seeds: u64) -> Result<Vec<Recording>, String> {
        let run = |seed| python::run(twin, Clock::Virtual { seed });
        self.recordings(twin, &format!("{seeds} seeds"), || {
            (0..seeds).map(run).collect()
        })
    }

    fn recordings(
        &self,
        twin: &Path,
        how: &str,
        run: impl FnOnce() -> Result<Vec<Recording>, String>,
    ) -> Result<Vec<Recording>, String> {
        let failed = |error: std::io::Error| format!("{}: {error}", shown(twin));
        let memory = Memory::new(self.scratch, "twins");
        let source = fs::read(twin).map_err(failed)?;
        let needs = python::needs(twin)?;
        let here = format!("{} {:?} {needs:?} {how}", recorder().program(), python());
        let sources = asyncio_recorder::sources().map(|(_, source)| source.as_bytes());
        let key = Key::of(
            [source.as_slice(), here.as_bytes()]
                .into_iter()
                .chain(sources),
        );
        let told = memory.recall(key).filter(|_| !self.afresh);
        if let Some(recordings) = told.and_then(|told| parsed(&told)) {
            return Ok(recordings);
        }
        let recordings = run()?;
        let texts: Vec<_> = recordings.iter().map(ToString::to_string).collect();
        memory.keep(key, &texts.join(END)).map_err(failed)?;
        Ok(recordings)
    }
}

/// `None` for what an older version of this crate kept.
fn parsed(told: &str) -> Option<Vec<Recording>> {
    told.split(END).map(|text| text.parse().ok()).collect()
}
