//! Runs the book's tests, or its programs on real threads, again and again beside busy loops, and says how many
//! runs failed.
//!
//! ```sh
//! cargo run -p stress -- all 200
//! cargo run -p stress -- listings 1000
//! cargo run -p stress -- threads 10000
//! cargo run -p stress -- seeds 200
//! cargo run -p stress -- eighty
//! ```
//!
//! `all` runs the whole of `cargo test`, `listings` the tests of the listings and claims, both under load.
//! `threads` builds the listings that need real threads, and runs each so often: half of the runs under load, half
//! without. `seeds` runs each listing on the virtual clock and its twin twice with each of so many dice, and compares
//! all that they do. It ends with failure if one run did. `eighty` measures how fast the tests stay with more listings.

mod eighty;

use std::collections::HashMap;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use listing::{ClockChoice, Kind, Listing, Recording};

/// As many busy loops as the smallest machines that run this have cores.
const BUSY_LOOPS: usize = 2;

/// When a program is taken to hang; none needs a second.
const PATIENCE: Duration = Duration::from_secs(60);

/// How much of a failed run is shown: its last lines.
const SHOWN: usize = 40;

const USAGE: &str = "usage: cargo run -p stress -- all|listings|threads RUNS\n       cargo run -p stress -- seeds SEEDS\n       cargo run -p stress -- eighty";

fn main() -> ExitCode {
    let arguments: Vec<_> = std::env::args().skip(1).collect();
    if arguments == ["eighty"] {
        return match eighty::measure() {
            Ok(()) => ExitCode::SUCCESS,
            Err(error) => {
                eprintln!("{error}");
                ExitCode::FAILURE
            }
        };
    }
    let [what, runs] = &arguments[..] else {
        eprintln!("{USAGE}");
        return ExitCode::FAILURE;
    };
    let failed = match (what.as_str(), runs.parse()) {
        ("all", Ok(runs)) => tests(&["test", "--workspace", "--quiet"], runs),
        ("listings", Ok(runs)) => tests(
            &["test", "--quiet", "-p", "verify", "--test", "listings"],
            runs,
        ),
        ("seeds", Ok(seeds)) => same_over(seeds),
        ("threads", Ok(runs)) => threads(runs),
        _ => Err(USAGE.to_owned()),
    };
    match failed {
        Ok(0) => ExitCode::SUCCESS,
        Ok(_) => ExitCode::FAILURE,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}

/// Keeps processors busy until it is dropped.
struct Load {
    end: Arc<AtomicBool>,
    loops: Vec<JoinHandle<()>>,
}

impl Load {
    fn start() -> Load {
        let end = Arc::new(AtomicBool::new(false));
        let busy = |_| {
            let end = Arc::clone(&end);
            thread::spawn(move || {
                while !end.load(Ordering::Relaxed) {
                    std::hint::spin_loop();
                }
            })
        };
        let loops = (0..BUSY_LOOPS).map(busy).collect();
        Load { end, loops }
    }
}

impl Drop for Load {
    fn drop(&mut self) {
        self.end.store(true, Ordering::Relaxed);
        for busy in self.loops.drain(..) {
            // A loop that only counts does not panic.
            let _ = busy.join();
        }
    }
}

fn cargo() -> Command {
    Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// Runs cargo with these arguments under load, and returns how many runs failed.
fn tests(arguments: &[&str], runs: u32) -> Result<u32, String> {
    let built = cargo()
        .args(arguments)
        .arg("--no-run")
        .status()
        .map_err(|error| format!("cargo does not run: {error}"))?;
    if !built.success() {
        return Err("the tests do not build: see above.".to_owned());
    }
    let load = Load::start();
    let start = Instant::now();
    let mut failed = 0;
    for run in 1..=runs {
        // Each run is a run of the twins, too, and not of what is remembered of them.
        let output = cargo()
            .args(arguments)
            .env("FORGET", "1")
            .output()
            .map_err(|error| format!("cargo does not run: {error}"))?;
        if !output.status.success() {
            failed += 1;
            let text =
                String::from_utf8_lossy(&output.stdout) + String::from_utf8_lossy(&output.stderr);
            let lines: Vec<_> = text.lines().collect();
            eprintln!(
                "run {run} failed:\n{}",
                lines[lines.len().saturating_sub(SHOWN)..].join("\n")
            );
        }
    }
    drop(load);
    println!(
        "`cargo {}`: {failed} of {runs} runs failed, with {BUSY_LOOPS} busy loops beside them, in {} s",
        arguments.join(" "),
        start.elapsed().as_secs()
    );
    Ok(failed)
}

/// Runs the listings' tests with so many seeds, and returns how many runs failed: none or one.
fn same_over(seeds: u32) -> Result<u32, String> {
    let start = Instant::now();
    let status = cargo()
        .args([
            "test",
            "--quiet",
            "-p",
            "verify",
            "--test",
            "listings",
            "is_as_recorded",
        ])
        .env("SEEDS", seeds.to_string())
        .status()
        .map_err(|error| format!("cargo does not run: {error}"))?;
    if status.success() {
        println!(
            "each listing on the virtual clock and its twin did the same twice with each of {seeds} seeds, in {} s",
            start.elapsed().as_secs()
        );
    }
    Ok(u32::from(!status.success()))
}

/// Runs each listing on the real clock, half of the times under load, and returns how many runs failed.
fn threads(runs: u32) -> Result<u32, String> {
    let listings = Path::new(env!("CARGO_MANIFEST_DIR")).with_file_name("listings");
    let all = Listing::all(&listings).map_err(|error| format!("listings: {error}"))?;
    let mut failed = 0;
    for listing in all.iter().filter(|listing| listing.kind == Kind::Runs) {
        let settings = listing.settings().map_err(|error| error.to_string())?;
        if settings.clock != ClockChoice::Real {
            continue;
        }
        let program = build(&listing.name)?;
        let recording: Recording = read(&listing.rust_recording())?
            .parse()
            .map_err(|error| format!("{}: {error}", listing.rust_recording().display()))?;
        let wanted = recording.text().join("\n") + "\n";
        for (loaded, runs) in [(false, runs / 2), (true, runs - runs / 2)] {
            let load = loaded.then(Load::start);
            let start = Instant::now();
            let mut wrong = HashMap::<String, u32>::new();
            for _ in 0..runs {
                let said = run(&program)?;
                if said != wanted {
                    *wrong.entry(said).or_default() += 1;
                }
            }
            drop(load);
            let count: u32 = wrong.values().sum();
            failed += count;
            let beside = if loaded {
                format!(" with {BUSY_LOOPS} busy loops beside them")
            } else {
                String::new()
            };
            println!(
                "{}: {count} of {runs} runs failed{beside}, in {} s",
                listing.name,
                start.elapsed().as_secs()
            );
            for (said, count) in wrong {
                eprintln!("{count} times:\n{said}");
            }
        }
    }
    Ok(failed)
}

fn read(path: &Path) -> Result<String, String> {
    std::fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))
}

/// Builds an example and returns its program.
fn build(name: &str) -> Result<PathBuf, String> {
    let built = cargo()
        .args(["build", "--quiet", "--workspace", "--example", name])
        .status()
        .map_err(|error| format!("cargo does not run: {error}"))?;
    if !built.success() {
        return Err(format!("the example {name} does not build: see above."));
    }
    // This program stands beside the folder of the examples.
    let here = std::env::current_exe().map_err(|error| error.to_string())?;
    let folder = here
        .parent()
        .ok_or("this program runs from an unknown place")?;
    let program = folder.join("examples").join(name);
    Ok(program.with_extension(std::env::consts::EXE_EXTENSION))
}

/// What a program prints, or how it failed.
fn run(program: &Path) -> Result<String, String> {
    let mut child = Command::new(program)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .map_err(|error| format!("{}: {error}", program.display()))?;
    let start = Instant::now();
    loop {
        if let Some(status) = child.try_wait().map_err(|error| error.to_string())? {
            let mut said = String::new();
            let mut stdout = child.stdout.take().expect("piped above");
            stdout
                .read_to_string(&mut said)
                .map_err(|error| error.to_string())?;
            return Ok(if status.success() {
                said
            } else {
                format!("it ended with {status}\n")
            });
        }
        if start.elapsed() > PATIENCE {
            child
                .kill()
                .map_err(|error| format!("it hangs and cannot be ended: {error}"))?;
            child.wait().map_err(|error| error.to_string())?;
            return Ok(format!("it did not end within {} s\n", PATIENCE.as_secs()));
        }
        thread::sleep(Duration::from_micros(300));
    }
}
