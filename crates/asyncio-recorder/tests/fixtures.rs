//! Each program in `fixtures` does what is recorded beside it. `UPDATE=1` records anew.
//!
//! `SEEDS=200` tries that many seeds instead of a few, and `PROGRAMS=folder` another folder's `*.py` or `*/main.py`.

mod common;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use asyncio_recorder::recorder;
use common::no_python;
use listing::Clock;

const SEED: u64 = 8;

fn fixtures() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    programs(&folder)
}

fn programs(folder: &Path) -> Vec<PathBuf> {
    let mut programs: Vec<_> = fs::read_dir(folder)
        .expect("there is such a folder")
        .map(|entry| entry.expect("it can be read").path())
        .map(|path| {
            if path.is_dir() {
                path.join("main.py")
            } else {
                path
            }
        })
        .filter(|path| path.extension().is_some_and(|kind| kind == "py") && path.is_file())
        .collect();
    programs.sort();
    assert!(!programs.is_empty(), "there are programs");
    programs
}

fn record(program: &Path, seed: u64) -> String {
    let text = recorder().run_text(program, Clock::Virtual { seed });
    text.unwrap_or_else(|error| panic!("{error}"))
}

#[test]
fn each_does_what_is_recorded() {
    if no_python() {
        return;
    }
    let update = std::env::var("UPDATE").is_ok_and(|wanted| !wanted.is_empty());
    let mut faults = Vec::new();
    for program in fixtures() {
        let found = record(&program, SEED);
        let recording = program.with_extension("rec");
        let expected = fs::read_to_string(&recording).unwrap_or_default();
        if found == expected {
            continue;
        }
        if update {
            fs::write(&recording, found).expect("the recording can be written");
            continue;
        }
        let (line, rows) = found
            .lines()
            .zip(expected.lines().chain(std::iter::repeat("")))
            .enumerate()
            .find(|(_, (found, expected))| found != expected)
            .map_or((found.lines().count() + 1, ("", "...")), |(index, rows)| {
                (index + 1, rows)
            });
        faults.push(format!(
            "{}:{line}: recorded is\n{}\nand now it is\n{}",
            recording.display(),
            rows.1,
            rows.0,
        ));
    }
    assert!(
        faults.is_empty(),
        "\n{}\nIf that is right, record anew: UPDATE=1 cargo test -p asyncio-recorder",
        faults.join("\n")
    );
}

#[test]
fn each_does_the_same_again() {
    if no_python() {
        return;
    }
    let seeds = std::env::var("SEEDS").map_or(3, |seeds| seeds.parse().expect("SEEDS is a number"));
    let programs = std::env::var("PROGRAMS")
        .map_or_else(|_| fixtures(), |folder| programs(Path::new(&folder)));
    for program in programs {
        for seed in 0..seeds {
            let once = record(&program, seed);
            let again = record(&program, seed);
            assert!(
                once == again,
                "{} with seed {seed}:\n{once}\nand then\n{again}",
                program.display()
            );
        }
    }
}

#[test]
fn what_is_done_does_not_depend_on_what_is_printed() {
    if no_python() {
        return;
    }
    for program in fixtures() {
        let source = fs::read_to_string(&program).expect("it can be read");
        let name = program
            .file_stem()
            .expect("it has a name")
            .to_string_lossy();
        // Each text that is printed is another one.
        let reworded = source.replace("print(", "print('Said:', ");
        let other = common::program(&format!("reworded-{name}"), &reworded);
        let events = |text: &str| -> Vec<String> {
            let rows = text.lines().skip(1);
            rows.filter(|row| row.chars().nth(20) == Some(':'))
                .map(str::to_owned)
                .collect()
        };
        assert_eq!(
            events(&record(&program, SEED)),
            events(&record(&other, SEED)),
            "{name}"
        );
    }
}

#[test]
fn the_dice_are_those_of_fastrand() {
    if no_python() {
        return;
    }
    let program = common::program(
        "throws-dice",
        "import random
print(f'{random.random():.6f}')
print(random.randrange(1000), random.randint(1, 6), random.choice('abcdef'))
random.seed(9)
print(f'{random.random():.6f} {random.Random(10).random():.6f}')
",
    );
    for seed in 0..20 {
        let mut dice = fastrand::Rng::with_seed(seed);
        let first = dice.f64();
        let (number, pips) = (dice.u64(..1000), dice.u64(1..=6));
        let letter = ["a", "b", "c", "d", "e", "f"][dice.usize(..6)];
        let seeded = [9, 10].map(|seed| fastrand::Rng::with_seed(seed).f64());
        let recording = recorder().run(&program, Clock::Virtual { seed });
        let recording = recording.unwrap_or_else(|error| panic!("{error}"));
        assert_eq!(
            recording.text(),
            [
                format!("{first:.6}"),
                format!("{number} {pips} {letter}"),
                format!("{:.6} {:.6}", seeded[0], seeded[1]),
            ],
            "seed {seed}"
        );
    }
}

/// Whether what is recorded can have happened: turns end before others begin, and nobody acts who did not start,
/// was not woken or has ended.
#[test]
fn what_is_recorded_can_have_happened() {
    if no_python() {
        return;
    }
    for program in fixtures() {
        let text = record(&program, SEED);
        let (mut now, mut turn) = (0, None);
        // Of each that acts, what its last own event was.
        let mut last = BTreeMap::from([("main", ""), ("callback", "")]);
        for (index, row) in text.lines().enumerate().skip(1) {
            let place = format!("{} recorded, line {}: {row}", program.display(), index + 1);
            let (at, rest) = row.split_at(7);
            let (stamp, event) = rest.split_at(13);
            let at: u64 = at.trim().parse().expect(&place);
            assert!(now <= at, "time goes back. {place}");
            now = at;
            let lane = stamp.split_whitespace().next().expect(&place);
            let before = *last
                .get(lane)
                .unwrap_or_else(|| panic!("it did not start. {place}"));
            assert!(
                !["returns", "fails", "is"].contains(&before),
                "it has ended. {place}"
            );
            let thread = lane.starts_with("thread-");
            let event = match event.split_once(": ") {
                Some(("", event)) => event,
                _ => "|",
            };
            let word = event.split(' ').next().expect(&place);
            match word {
                "runs" if !thread => {
                    assert_eq!(turn, None, "{place}");
                    assert_ne!(before, "waits", "it was not woken. {place}");
                    turn = Some(lane);
                }
                "waits" | "returns" | "fails" | "done" if !thread => {
                    assert_eq!(turn, Some(lane), "{place}");
                    turn = None;
                }
                "is" if turn == Some(lane) => turn = None,
                "woken" => assert_eq!(before, "waits", "{place}"),
                // The cancelling of an expired limit or a group that failed stands outside of its owner's turn.
                "cancels" | "is" => {}
                "starts" => {
                    last.insert(event.split(' ').nth(1).expect(&place), "");
                }
                "takes" => {
                    let taken = last[event.split(' ').nth(1).expect(&place)];
                    assert!(["returns", "fails", "is"].contains(&taken), "{place}");
                }
                "|" | "blocks" if !thread => assert_eq!(turn, Some(lane), "{place}"),
                _ => assert!(thread, "{place}"),
            }
            if ["runs", "waits", "woken", "returns", "fails", "is"].contains(&word) {
                last.insert(lane, word);
            }
        }
        assert_eq!(turn, None, "{}", program.display());
    }
}
