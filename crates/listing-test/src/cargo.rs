//! What cargo has built of the listings, told by cargo itself.

use std::collections::{BTreeMap, HashMap};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::{Arc, Mutex, PoisonError};

use listing::{Listing, children, shown};
use serde_json::Value;

/// The package of the listings, and where compilers may write.
pub struct Packages<'a> {
    /// Its Cargo.toml.
    pub manifest: PathBuf,
    /// A folder for what nobody keeps.
    pub scratch: &'a Path,
    /// What of it is built.
    built: What,
}

/// What cargo builds. The features of a library depend on what is built with it, so with the whole workspace nothing is
/// built that its tests have not built.
#[derive(Clone, Copy, PartialEq)]
enum What {
    /// All examples of the workspace.
    Examples,
    /// One library, for a reader waits for it.
    Library,
    /// All libraries of the workspace.
    Libraries,
}

/// What a build of the listings left.
#[derive(Debug, Default)]
pub struct Built {
    /// The programs, by the names of their listings.
    examples: BTreeMap<String, PathBuf>,
    /// The libraries that a listing may use, by name.
    pub libraries: BTreeMap<String, PathBuf>,
    /// Of a package that [runs programs](Packages::runner): its own library, and those that lie in folders.
    pub own: BTreeMap<String, PathBuf>,
    /// The folders with the libraries that these use in turn.
    pub folders: Vec<PathBuf>,
}

impl<'a> Packages<'a> {
    /// The package in the folder `listings`, and a folder for what nobody keeps.
    pub fn new(listings: &Path, scratch: &'a Path) -> Self {
        Packages {
            manifest: listings.join("Cargo.toml"),
            scratch,
            built: What::Examples,
        }
    }

    /// The package in the folder `package`, which runs programs: they may use what it takes from a registry. It is built
    /// alone, for a reader waits for it.
    pub fn runner(package: &Path, scratch: &'a Path) -> Self {
        Packages {
            manifest: package.join("Cargo.toml"),
            scratch,
            built: What::Library,
        }
    }

    /// The same, built with the whole workspace, for tests of that.
    #[must_use]
    pub fn with_workspace(self) -> Self {
        Packages {
            built: What::Libraries,
            ..self
        }
    }

    /// Has cargo build all examples, once for each process; where the tests are built, they are too, and cargo finds
    /// nothing to do.
    ///
    /// # Errors
    /// What cargo says.
    pub fn built(&self) -> Result<Arc<Built>, String> {
        type Answers = HashMap<PathBuf, Result<Arc<Built>, String>>;
        static BUILT: Mutex<Option<Answers>> = Mutex::new(None);
        let mut built = BUILT.lock().unwrap_or_else(PoisonError::into_inner);
        built
            .get_or_insert_default()
            .entry(self.manifest.clone())
            .or_insert_with(|| self.build().map(Arc::new))
            .clone()
    }

    /// The program that `cargo run --example NAME` runs.
    ///
    /// # Errors
    /// When it does not build.
    pub fn example(&self, listing: &Listing) -> Result<PathBuf, String> {
        self.built()?
            .examples
            .get(&listing.name)
            .cloned()
            .ok_or_else(|| {
                format!(
                    "{}: cargo builds no example of this name. Look at [[example]] in {}.",
                    shown(&listing.rust()),
                    shown(&self.manifest)
                )
            })
    }

    fn build(&self) -> Result<Built, String> {
        let cargo = || Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        let run = |command: &mut Command| {
            let output = children::output(command)
                .map_err(|error| format!("cargo does not run: {error}"))?;
            if !output.status.success() {
                return Err(format!(
                    "{}: the listings do not build:\n{}",
                    shown(&self.manifest),
                    String::from_utf8_lossy(&output.stderr)
                ));
            }
            Ok(String::from_utf8_lossy(&output.stdout).into_owned())
        };
        // With the whole workspace, for the features of a library depend on what is built with it.
        let what: &[&str] = match self.built {
            What::Examples => &["--workspace", "--examples"],
            What::Library => &["--lib"],
            What::Libraries => &["--workspace", "--lib"],
        };
        let messages = run(cargo()
            .args(["build", "--quiet"])
            .args(what)
            .arg("--message-format=json-render-diagnostics")
            .arg("--manifest-path")
            .arg(&self.manifest))?;
        let mut built = Built::default();
        let manifest: Vec<_> = messages
            .lines()
            .filter_map(|row| serde_json::from_str::<Value>(row).ok())
            .filter(|message| message["reason"] == "compiler-artifact")
            .collect();
        let dependencies = self.dependencies(&run(cargo()
            .args(["metadata", "--format-version=1", "--no-deps"])
            .arg("--manifest-path")
            .arg(&self.manifest))?)?;
        for artifact in &manifest {
            let target = &artifact["target"];
            let name = target["name"].as_str().unwrap_or_default();
            let is = |kind: &str| {
                target["kind"]
                    .as_array()
                    .is_some_and(|kinds| kinds.iter().any(|known| known == kind))
            };
            if is("example") {
                if let Some(program) = artifact["executable"].as_str() {
                    built.examples.insert(name.to_owned(), program.into());
                }
            } else if is("lib")
                && let Some(is_own) = dependencies.get(&name.replace('-', "_"))
                && let Some(library) = artifact["filenames"]
                    .as_array()
                    .into_iter()
                    .flatten()
                    .filter_map(Value::as_str)
                    .find(|file| file.ends_with(".rlib"))
            {
                let library = PathBuf::from(library);
                if let Some(folder) = library.parent().map(Path::to_owned)
                    && !built.folders.contains(&folder)
                {
                    built.folders.push(folder);
                }
                let all = match is_own {
                    true => &mut built.own,
                    false => &mut built.libraries,
                };
                all.insert(name.replace('-', "_"), library);
            }
        }
        Ok(built)
    }

    /// The packages that the listings depend on, by the names of their libraries; of one that runs programs also itself,
    /// and whether it is its own or lies in a folder.
    fn dependencies(&self, metadata: &str) -> Result<BTreeMap<String, bool>, String> {
        let metadata: Value =
            serde_json::from_str(metadata).map_err(|error| format!("cargo metadata: {error}"))?;
        let manifest = self.manifest.to_str().unwrap_or_default();
        let packages = metadata["packages"].as_array();
        let package = packages
            .into_iter()
            .flatten()
            .find(|package| package["manifest_path"] == manifest);
        let dependencies = package.and_then(|package| package["dependencies"].as_array());
        let is_runner = self.built != What::Examples;
        let itself = package.filter(|_| is_runner);
        let library = |package: &Value| Some(package["name"].as_str()?.replace('-', "_"));
        Ok(dependencies
            .into_iter()
            .flatten()
            .filter_map(|dependency| {
                let is_own = is_runner && dependency["source"].is_null();
                Some((library(dependency)?, is_own))
            })
            .chain(itself.and_then(|package| Some((library(package)?, true))))
            .collect())
    }
}
