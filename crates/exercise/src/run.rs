//! Compiles and runs a reader's program.

use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::time::Duration;
use std::{fs, io};

use listing::{Exercise, Recording, children, shown};
use listing_test::cargo::Packages;
use listing_test::compile_fail;
use tokio_recorder::recorder::{self, Main};

use crate::verdict::{Verdict, judge};

/// How long a program may take on the machine's clock, when nobody can know whether it will ever end.
const PATIENCE: Duration = Duration::from_secs(10);

/// What stands around a program that is run: its `tokio` and its `std` are the recorder's.
const AROUND: &str = "#[allow(unused_imports)]
#[macro_use(print, println)]
extern crate tokio;
extern crate std_recorder as std;
#[path = \"main.rs\"]
mod program;
fn main() -> ::std::process::ExitCode {
    ::exercise::judge_main(program::MAIN)
}
";

/// What became of a reader's program.
pub(crate) enum Outcome {
    /// The compiler refuses it, with these words.
    Refused(String),
    /// It was run.
    Ran {
        /// What the compiler warns of; nothing if it does not.
        warnings: String,
        /// What it is told.
        said: String,
        /// Whether it passes.
        passes: bool,
    },
}

/// The package of this crate, whose libraries the programs use.
pub(crate) fn packages(scratch: &Path) -> Packages<'_> {
    Packages::runner(Path::new(env!("CARGO_MANIFEST_DIR")), scratch)
}

/// Compiles and runs `program`, one of an exercise's files.
///
/// # Errors
/// When the runner itself cannot be built or run.
pub(crate) fn run(
    exercise: &Exercise,
    program: &Path,
    packages: &Packages<'_>,
) -> Result<Outcome, String> {
    let compiled = compile_fail::compile(program, packages)?;
    if !compiled.success {
        return Ok(Outcome::Refused(compiled.words));
    }
    let built = build(exercise, program, packages)?;
    let mut command = Command::new(built);
    command
        .arg(program)
        .arg(exercise.python_recording())
        .stderr(std::process::Stdio::inherit());
    let output = children::start(command.stdout(std::process::Stdio::piped()))
        .and_then(std::process::Child::wait_with_output)
        .map_err(|error| format!("{}: it does not start: {error}", shown(program)))?;
    Ok(Outcome::Ran {
        warnings: compiled.words,
        said: String::from_utf8_lossy(&output.stdout)
            .trim_end()
            .to_owned(),
        passes: output.status.success(),
    })
}

/// The program that runs `program` on the virtual clock.
fn build(exercise: &Exercise, program: &Path, packages: &Packages<'_>) -> Result<PathBuf, String> {
    let wrong = |error: io::Error| format!("{}: {error}", shown(program));
    let folder = packages.scratch.join(&exercise.name);
    fs::create_dir_all(&folder).map_err(wrong)?;
    let source = fs::read_to_string(program).map_err(wrong)? + "\n::tokio::program!();\n";
    fs::write(folder.join("main.rs"), source).map_err(wrong)?;
    fs::write(folder.join("around.rs"), AROUND).map_err(wrong)?;
    let built = packages.built()?;
    let output = folder.join("around");
    let mut rustc = Command::new(std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into()));
    rustc
        .current_dir(&folder)
        .args([
            "--edition",
            "2024",
            "--crate-type",
            "bin",
            "--cap-lints",
            "allow",
        ])
        // A panic names the file that the reader knows.
        .arg("--remap-path-prefix")
        .arg(format!("main.rs={}", shown(program)))
        .arg("-o")
        .arg(&output);
    let mut uses = |name: &str, library: &Path| {
        rustc
            .arg("--extern")
            .arg(format!("{name}={}", library.display()));
    };
    for (name, library) in &built.libraries {
        if name != "tokio" {
            uses(name, library);
        }
    }
    for (name, library) in &built.own {
        match name.as_str() {
            "tokio_recorder" => uses("tokio", library),
            "std_recorder" | "exercise" => uses(name, library),
            _ => {}
        }
    }
    for folder in &built.folders {
        rustc
            .arg("-L")
            .arg(format!("dependency={}", folder.display()));
    }
    let compiled = children::output(rustc.arg("around.rs"))
        .map_err(|error| format!("rustc does not run: {error}"))?;
    match compiled.status.success() {
        true => Ok(output),
        false => Err(format!(
            "{}: it compiles, but not for the virtual clock:\n{}",
            shown(program),
            String::from_utf8_lossy(&compiled.stderr)
        )),
    }
}

/// Says the verdict on a program, in its own process. The arguments are the program's file and the recording of its
/// asyncio twin.
pub fn judge_main(main: Main) -> ExitCode {
    let mut arguments = std::env::args_os().skip(1).map(PathBuf::from);
    let (Some(program), Some(recording)) = (arguments.next(), arguments.next()) else {
        eprintln!("two arguments are wanted: the program's file, and the recording");
        return ExitCode::FAILURE;
    };
    match read(&recording) {
        Ok(asyncio) => {
            recorder::lose_patience(PATIENCE);
            // What panics is said once, in the verdict.
            std::panic::set_hook(Box::new(|_| {}));
            let verdict = judge(&program, main, &asyncio);
            println!("{verdict}");
            match verdict {
                Verdict::Passes { .. } => ExitCode::SUCCESS,
                _ => ExitCode::FAILURE,
            }
        }
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}

/// A recording.
///
/// # Errors
/// When it is not there, or is none.
pub(crate) fn read(path: &Path) -> Result<Recording, String> {
    let text = fs::read_to_string(path).map_err(|error| format!("{}: {error}", shown(path)))?;
    text.parse()
        .map_err(|error| format!("{}: {error}", shown(path)))
}
