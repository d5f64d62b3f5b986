//! Of which programs a measurement is.

use std::path::Path;
use std::{fs, io};

/// A hash of files, and of all files of folders, which are named from `folder`: of what they are called and what they
/// hold. What Python keeps for itself and hidden files are left out.
///
/// # Errors
/// When one is not there or cannot be read, with its name.
pub fn hash(folder: &Path, names: &[String]) -> io::Result<String> {
    let mut hash = Fnv::new();
    for name in names {
        add(&mut hash, folder, name)?;
    }
    Ok(format!("{:016x}", hash.0))
}

fn add(hash: &mut Fnv, folder: &Path, name: &str) -> io::Result<()> {
    let path = folder.join(name);
    let named = |error: io::Error| io::Error::new(error.kind(), format!("{name}: {error}"));
    if path.is_dir() {
        let mut inner = Vec::new();
        for entry in fs::read_dir(&path).map_err(named)? {
            inner.push(
                entry
                    .map_err(named)?
                    .file_name()
                    .to_string_lossy()
                    .into_owned(),
            );
        }
        inner.retain(|inner| !inner.starts_with('.') && inner != "__pycache__");
        inner.sort();
        for inner in inner {
            add(hash, folder, &format!("{name}/{inner}"))?;
        }
        return Ok(());
    }
    let content = fs::read(&path).map_err(named)?;
    for part in [name.as_bytes(), &content] {
        hash.add(&(part.len() as u64).to_le_bytes());
        hash.add(part);
    }
    Ok(())
}

/// FNV-1a with 64 bits, which is the same everywhere and for ever: it tells a change, not an attack.
struct Fnv(u64);

impl Fnv {
    fn new() -> Self {
        Fnv(0xcbf2_9ce4_8422_2325)
    }

    fn add(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x100_0000_01b3);
        }
    }
}
