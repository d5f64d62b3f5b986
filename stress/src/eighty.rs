//! How fast the book stays when it grows: the workspace as it is, and beside it the same with more listings.
//!
//! It takes some ten minutes, most of them two first builds, and needs Python.
//! It prints each figure for both, so that a slow machine shows in both. Runs take turns, and medians count.

use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};
use std::{env, fs};

use listing::{ClockChoice, Kind, Listing, Settings};

pub(crate) type Result<T> = std::result::Result<T, Box<dyn Error>>;

/// How many listings are copied, one after the other and again from the first.
const MORE: usize = 60;

/// Runs of each command; the first only fills the caches.
const RUNS: usize = 6;

/// All tests but skeptic's, which compiles each Rust block of the prose anew.
const TEST: &str = "test --workspace --exclude prose --locked --quiet";

/// Measures, and prints a table.
///
/// # Errors
/// When a command fails; the tests of the copies must pass.
pub(crate) fn measure() -> Result<()> {
    // Without Python the tests would skip half of their work and look the better for it.
    let old = "import sys; sys.exit(sys.version_info < (3, 11))";
    run(Command::new("python3").args(["-c", old]))?;

    let scratch = env::temp_dir().join("eighty-listings");
    if scratch.exists() {
        fs::remove_dir_all(&scratch)?;
    }
    let now = Workspace::copied(scratch.join("now"))?;
    let more = Workspace::copied(scratch.join("more"))?;
    let names = more.grow()?;
    let (few, many) = (now.listings()?.len(), more.listings()?.len());
    println!("{:<62}{few:>9} listings{many:>9} listings", "");

    let first = [now.first_build()?, more.first_build()?];
    row("first build of the tests, crates downloaded (s)", first);
    let size = [megabytes(&now.target())?, megabytes(&more.target())?];
    row("the target folder after it (MB)", size);

    let both = [&now, &more];
    row(
        "all tests but skeptic's, nothing changed (s)",
        medians(both, |workspace, _| workspace.cargo(TEST))?,
    );
    row(
        "the listings' tests, nothing changed (s)",
        medians(both, |workspace, _| {
            workspace.cargo("test --workspace --locked --quiet --test listings")
        })?,
    );
    let any = &names[0];
    row(
        "after an edit of one main.py, until the tests can run (s)",
        medians(both, |workspace, time| {
            workspace.edit(any, "main.py", &format!("# {time}\n"))?;
            workspace.cargo(&format!("{TEST} --no-run"))
        })?,
    );
    row(
        "after an edit of one main.rs, until its verdict (s)",
        medians(both, |workspace, time| {
            workspace.edit(any, "main.rs", &format!("// {time}\n"))?;
            workspace.cargo(&format!(
                "test --workspace --locked --quiet --test listings {any}::"
            ))
        })?,
    );
    Ok(())
}

fn row(what: &str, [now, more]: [f64; 2]) {
    println!("{what:<62}{now:>18.1}{more:>18.1}");
}

/// The median seconds that `act` takes in each of two workspaces, which take turns.
fn medians(
    workspaces: [&Workspace; 2],
    act: impl Fn(&Workspace, usize) -> Result<()>,
) -> Result<[f64; 2]> {
    let mut spent: [Vec<Duration>; 2] = Default::default();
    for time in 0..RUNS {
        for (workspace, spent) in workspaces.iter().zip(&mut spent) {
            let start = Instant::now();
            act(workspace, time)?;
            spent.push(start.elapsed());
        }
    }
    Ok(spent.map(|mut spent| {
        spent[1..].sort();
        spent[1 + (RUNS - 1) / 2].as_secs_f64()
    }))
}

/// A copy of this workspace, with a target folder of its own.
struct Workspace(PathBuf);

impl Workspace {
    /// Copies what git tracks.
    fn copied(to: PathBuf) -> Result<Self> {
        let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let files = run(Command::new("git")
            .args(["ls-files", "-z"])
            .current_dir(&from))?;
        for file in files.split_terminator('\0') {
            // One that is deleted and not yet committed is not there.
            if from.join(file).is_file() {
                let to = to.join(file);
                fs::create_dir_all(to.parent().ok_or("a file stands in a folder")?)?;
                fs::copy(from.join(file), to)?;
            }
        }
        Ok(Workspace(to))
    }

    fn listings(&self) -> Result<Vec<Listing>> {
        Ok(Listing::all(&self.0.join("listings"))?)
    }

    fn target(&self) -> PathBuf {
        self.0.join("target")
    }

    /// Puts copies of its listings beside them, and into a chapter, and returns the names of those copied.
    fn grow(&self) -> Result<Vec<String>> {
        let originals: Vec<_> = self
            .listings()?
            .into_iter()
            .filter(|listing| {
                listing.kind == Kind::Runs
                    && listing.dir.join("main.py").is_file()
                    && Settings::of_folder(&listing.dir)
                        .is_ok_and(|settings| settings.clock == ClockChoice::Virtual)
            })
            .collect();
        let mut chapter = "# Copies\n".to_owned();
        for number in 0..MORE {
            let original = &originals[number % originals.len()];
            let name = format!("{}_{number}", original.name);
            let folder = original.dir.with_file_name(&name);
            fs::create_dir(&folder)?;
            for file in fs::read_dir(&original.dir)? {
                let file = file?.path();
                fs::copy(&file, folder.join(file.file_name().unwrap_or_default()))?;
            }
            chapter += &format!("\n{{{{#listing {name} \"Copy {number}.\"}}}}\n");
        }
        fs::write(self.0.join("src/copies.md"), chapter)?;
        let summary = self.0.join("src/SUMMARY.md");
        let text = fs::read_to_string(&summary)?;
        fs::write(&summary, text + "[Copies](copies.md)\n")?;
        Ok(originals.into_iter().map(|listing| listing.name).collect())
    }

    /// Writes `line` behind a program, in the place of what stood there before.
    fn edit(&self, name: &str, file: &str, line: &str) -> Result<()> {
        let path = self.0.join("listings/examples").join(name).join(file);
        let text = fs::read_to_string(&path)?;
        let sign = &line[..2];
        let kept: Vec<_> = text
            .lines()
            .filter(|old| !(old.starts_with(sign) && old[2..].trim().parse::<usize>().is_ok()))
            .collect();
        Ok(fs::write(path, kept.join("\n") + "\n" + line)?)
    }

    fn cargo(&self, words: &str) -> Result<()> {
        let mut cargo = crate::cargo();
        cargo.args(words.split(' ')).current_dir(&self.0);
        run(cargo.env("CARGO_TARGET_DIR", self.target())).map(drop)
    }

    fn first_build(&self) -> Result<f64> {
        let start = Instant::now();
        self.cargo(&format!("{TEST} --no-run"))?;
        Ok(start.elapsed().as_secs_f64())
    }
}

/// What a folder takes on the disk, each file once, though cargo links some twice.
fn megabytes(folder: &Path) -> Result<f64> {
    let kilobytes = run(Command::new("du").arg("-sk").arg(folder))?;
    let number = kilobytes
        .split_whitespace()
        .next()
        .ok_or("du says nothing")?;
    Ok(number.parse::<f64>()? / 1000.0)
}

/// Runs a command to its end and returns what it printed.
fn run(command: &mut Command) -> Result<String> {
    // Whoever records elsewhere must not record here, and this package's own settings are not the copy's.
    let output = command
        .env_remove("RECORD")
        .env_remove("SEED")
        .env_remove("CARGO_MANIFEST_DIR")
        .output()?;
    let stdout = String::from_utf8_lossy(&output.stdout).into_owned();
    if output.status.success() {
        return Ok(stdout);
    }
    let stderr = String::from_utf8_lossy(&output.stderr);
    Err(format!("{command:?} failed:\n{stdout}{stderr}").into())
}
