//! The programs that are measured, built with optimization.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::here;
use crate::works::WORKS;

/// Where the programs are.
pub(crate) struct Programs {
    folder: PathBuf,
    /// A project with the crawler alone, to be built again and again.
    pub(crate) project: tempfile::TempDir,
}

impl Programs {
    /// Builds all of them, which takes about a minute the first time.
    pub(crate) fn build() -> Result<Programs> {
        let mut build = cargo();
        build.args(["build", "--release", "--locked", "--features", "work"]);
        // Not this program, which runs, and is built without that feature.
        let folders: BTreeSet<_> = WORKS.iter().map(|work| work.folder).collect();
        for folder in folders.into_iter().chain(["load"]) {
            build.arg("--bin").arg(name(folder));
        }
        let status = build
            .current_dir(here())
            .status()
            .context("cargo does not run")?;
        if !status.success() {
            bail!("the programs in measure/work are not built: see above.");
        }
        // Where cargo has put this program, it puts the others.
        let this = std::env::current_exe().context("this program is no file")?;
        let folder = this.parent().context("a file stands in a folder")?;
        let release = folder.with_file_name("release");
        Ok(Programs {
            folder: release,
            project: crate::special::project()?,
        })
    }

    /// The program of a folder of `work`.
    pub(crate) fn path(&self, folder: &str) -> PathBuf {
        let file = format!("{}{}", name(folder), std::env::consts::EXE_SUFFIX);
        self.folder.join(file)
    }
}

/// What Cargo.toml calls the program of a folder.
fn name(folder: &str) -> String {
    format!("measured-{folder}")
}

/// The cargo that started this program.
pub(crate) fn cargo() -> Command {
    Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}
