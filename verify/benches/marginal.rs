//! What one more listing costs, beside what one more block of the same program costs `mdbook test`.
//!
//! `cargo bench -p verify --bench marginal`; it takes some minutes and needs Python.
//!
//! Two copies of the workspace hold one listing under few and under many names. The difference in time,
//! divided by the difference in names, is what one more costs: whatever is paid once falls out. So it is with
//! two books of few and many blocks. Few and many take turns and medians count, so that a spell of other
//! work favours neither; a machine that is busy all the time raises every figure.

use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};
use std::{env, fs, thread};

use mdbook_driver::MDBook;

type Result<T> = std::result::Result<T, Box<dyn Error>>;

/// The listing that is copied, under its name and a number; by the real clock it sleeps for 0.7 s.
const LISTING: &str = "await_in_order";
const FEW: usize = 10;
const MANY: usize = 110;
const TARGET_MS: f64 = 20.0;

fn main() -> Result<()> {
    // `cargo test --all-targets` starts benchmarks, too, but without this argument.
    if !env::args().any(|argument| argument == "--bench") {
        println!("not measured: run `cargo bench -p verify --bench marginal`");
        return Ok(());
    }
    // Without Python the proof would skip half of its work and look the better for it.
    let old = "import sys; sys.exit(sys.version_info < (3, 11))";
    output(Command::new("python3").args(["-c", old]))?;
    let scratch = Path::new(env!("CARGO_TARGET_TMPDIR")).join("marginal");
    if scratch.exists() {
        fs::remove_dir_all(&scratch)?;
    }
    let few = workspace(scratch.join("few"), FEW)?;
    let many = workspace(scratch.join("many"), MANY)?;

    println!("One more listing; the target is at most {TARGET_MS} ms");
    let row = |cost: f64, what| {
        let verdict = if cost <= TARGET_MS { "met" } else { "missed" };
        println!("{cost:8.1} ms  {what}: target {verdict}");
    };
    let tests = (build(&few, true)?, build(&many, true)?);
    let prove = |tests: &Path| output(&mut Command::new(tests)).map(drop);
    let proving = marginal(9, MANY - FEW, || prove(&tests.0), || prove(&tests.1))?;
    row(
        proving,
        "to prove it (20 runs, 20 of its twin, comparisons)",
    );
    let rebuild = |workspace: &Path, incremental| {
        // As if somebody had edited one program.
        let program = example(workspace, "1").join("main.rs");
        fs::write(&program, fs::read(&program)?)?;
        build(workspace, incremental).map(drop)
    };
    let again = (|| rebuild(&few, true), || rebuild(&many, true));
    let anew = (|| rebuild(&few, false), || rebuild(&many, false));
    let rebuilding = marginal(5, MANY - FEW, again.0, again.1)?;
    row(rebuilding, "to build it again after an edit");
    let building = marginal(3, MANY - FEW, anew.0, anew.1)?;
    row(building, "to build it from scratch");

    println!("One more block of the same program under `mdbook test`, which compares nothing");
    // rustdoc finds a crate there only if there is but one build of it, as here.
    let libraries = tests.0.parent().and_then(Path::to_str).ok_or("no path")?;
    // rustdoc takes as many blocks at once as there are processors: only whole rounds show a block's share.
    let round = thread::available_parallelism()?.get();
    // Before 2024 rustdoc compiles each block on its own, since then all blocks of a chapter together.
    for (edition, attribute, what) in [
        ("2018", "rust", "compiled and run, on the real clock"),
        ("2018", "rust,no_run", "no_run: not run"),
        ("2024", "rust", "compiled and run, on the real clock"),
        ("2024", "rust,no_run", "no_run: not run"),
    ] {
        let test = |blocks| {
            let mut book = MDBook::load(book(&scratch, edition, attribute, blocks)?)?;
            Ok(book.test(vec![libraries])?)
        };
        let block = marginal(5, 4 * round, || test(round), || test(5 * round))?;
        let (proof, all) = (block / proving, block / (building + proving));
        let ratios = format!("{proof:.1} x proving, {all:.1} x building and proving a listing");
        println!("{block:8.1} ms  edition {edition}, {what} = {ratios}");
    }
    Ok(())
}

/// What one of `more` costs, in milliseconds: the difference between the medians of many and few, divided.
fn marginal(
    times: usize,
    more: usize,
    few: impl Fn() -> Result<()>,
    many: impl Fn() -> Result<()>,
) -> Result<f64> {
    let mut spent = (Vec::new(), Vec::new());
    for _ in 0..=times {
        let start = Instant::now();
        few()?;
        spent.0.push(start.elapsed());
        let start = Instant::now();
        many()?;
        spent.1.push(start.elapsed());
    }
    let median = |mut spent: Vec<Duration>| {
        // The first only filled the caches.
        spent[1..].sort();
        spent[1 + times / 2].as_secs_f64() * 1000.0
    };
    Ok((median(spent.1) - median(spent.0)) / more as f64)
}

fn output(command: &mut Command) -> Result<String> {
    // Whoever records elsewhere must not record here.
    let output = command.env_remove("RECORD").env_remove("SEED").output()?;
    let stdout = String::from_utf8(output.stdout)?;
    let stderr = String::from_utf8_lossy(&output.stderr);
    match output.status.success() {
        true => Ok(stdout),
        false => Err(format!("{command:?} failed:\n{stdout}{stderr}").into()),
    }
}

fn example(workspace: &Path, number: &str) -> PathBuf {
    let examples = workspace.join("listings/examples");
    examples.join(LISTING.to_owned() + number)
}

/// Makes a copy of the workspace whose only listing stands there under several names.
fn workspace(to: PathBuf, copies: usize) -> Result<PathBuf> {
    let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    // Cargo wants to see every member, though it builds only one of them.
    for member in ["listings", "mdbook-listing", "prose"] {
        copy(&from.join(member), &to.join(member))?;
    }
    fs::copy(from.join("Cargo.toml"), to.join("Cargo.toml"))?;
    fs::copy(from.join("Cargo.lock"), to.join("Cargo.lock"))?;
    for folder in ["listings/examples", "listings/compile_fail"] {
        fs::remove_dir_all(to.join(folder))?;
        fs::create_dir(to.join(folder))?;
    }
    for number in 1..=copies {
        copy(&example(&from, ""), &example(&to, &number.to_string()))?;
    }
    // These tests need listings that are gone, and what they cost is not a listing's.
    fs::write(to.join("listings/tests/listings/faults.rs"), "")?;
    Ok(to)
}

/// Copies a folder with all that is in it.
fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let name = entry?.file_name();
        let (from, to) = (from.join(&name), to.join(&name));
        if from.is_dir() {
            copy(&from, &to)?;
        } else {
            fs::copy(&from, &to)?;
        }
    }
    Ok(())
}

/// Builds the listings' tests and says where they are.
fn build(workspace: &Path, incremental: bool) -> Result<PathBuf> {
    let mut cargo = Command::new(env!("CARGO"));
    cargo.args("test --package listings --test listings --no-run --locked".split(' '));
    cargo.args(["--message-format", "json-render-diagnostics"]);
    cargo.current_dir(workspace);
    cargo.env("CARGO_TARGET_DIR", workspace.join("target"));
    cargo.env("CARGO_INCREMENTAL", u8::from(incremental).to_string());
    let messages = output(&mut cargo)?;
    let executable = |message: serde_json::Value| Some(message["executable"].as_str()?.into());
    let mut built = messages.lines().flat_map(serde_json::from_str);
    let built = built.find_map(executable);
    Ok(built.ok_or("cargo names no test binary")?)
}

/// Writes a book of one chapter with `blocks` blocks of the listing's program.
fn book(scratch: &Path, edition: &str, attribute: &str, blocks: usize) -> Result<PathBuf> {
    // The hidden lines name the crates, because `mdbook test` does not, and choose the recording's dice,
    // because each run shall sleep equally long.
    let program = fs::read_to_string(example(&scratch.join("few"), "1").join("main.rs"))?;
    let program = program.replace("main() {\n", "main() {\n# fastrand::seed(7);\n");
    let crates = "# extern crate fastrand;\n# extern crate tokio;\n";
    let block = format!("```{attribute}\n{crates}{program}```\n\n");
    let src = scratch.join("book/src");
    fs::create_dir_all(&src)?;
    let config = format!("[rust]\nedition = \"{edition}\"\n");
    fs::write(src.join("../book.toml"), config)?;
    fs::write(src.join("SUMMARY.md"), "- [Blocks](blocks.md)\n")?;
    fs::write(src.join("blocks.md"), block.repeat(blocks))?;
    Ok(scratch.join("book"))
}
