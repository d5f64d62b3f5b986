//! Remembers verdicts that are slow to reach, for as long as what they depend on stays as it is.

use std::hash::{DefaultHasher, Hasher};
use std::path::{Path, PathBuf};
use std::{fs, io};

/// What a verdict depends on: the hash of all of it.
#[derive(Clone, Copy)]
pub(crate) struct Key(u64);

impl Key {
    /// The key of these parts, in this order.
    pub(crate) fn of<'a>(parts: impl IntoIterator<Item = &'a [u8]>) -> Self {
        let mut hasher = DefaultHasher::new();
        for part in parts {
            // With its length, so that nothing moves from one part to the next unseen.
            hasher.write_usize(part.len());
            hasher.write(part);
        }
        Key(hasher.finish())
    }
}

/// A folder of verdicts. Whoever deletes it loses time, nothing else.
pub(crate) struct Memory {
    folder: PathBuf,
}

impl Memory {
    /// The verdicts of one kind, in a folder of their own in `scratch`.
    pub(crate) fn new(scratch: &Path, kind: &str) -> Self {
        Memory {
            folder: scratch.join(kind),
        }
    }

    fn file(&self, key: Key) -> PathBuf {
        self.folder.join(format!("{:016x}", key.0))
    }

    /// The verdict that was kept under `key`.
    pub(crate) fn recall(&self, key: Key) -> Option<String> {
        fs::read_to_string(self.file(key)).ok()
    }

    /// Keeps a verdict; all of it, or nothing.
    ///
    /// # Errors
    /// When it cannot be written.
    pub(crate) fn keep(&self, key: Key, verdict: &str) -> io::Result<()> {
        fs::create_dir_all(&self.folder)?;
        let file = self.file(key);
        // Several tests may come to one verdict at the same time.
        let fresh = file.with_extension(format!("{:?}", std::thread::current().id()));
        fs::write(&fresh, verdict)?;
        fs::rename(fresh, file)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_verdict_is_found_under_its_own_key_alone() {
        let scratch = std::env::temp_dir().join(format!("memory-{}", std::process::id()));
        let memory = Memory::new(&scratch, "verdicts");
        memory
            .keep(Key::of([b"ab".as_slice(), b"c"]), "passed")
            .expect("the folder of the tests can be written");
        let found = |parts: [&'static [u8]; 2]| memory.recall(Key::of(parts));
        assert_eq!(found([b"ab", b"c"]).as_deref(), Some("passed"));
        assert_eq!(found([b"ab", b"d"]), None);
        assert_eq!(found([b"a", b"bc"]), None, "the parts are told apart");
        assert_eq!(
            Memory::new(&scratch, "others").recall(Key::of([b"ab".as_slice(), b"c"])),
            None
        );
        fs::remove_dir_all(scratch).expect("it was made above");
    }
}
