//! Programs that take another clock or other dice than the virtual ones, and those that only seem to.

use std::sync::{Mutex, PoisonError};

use super::*;

/// Each a program on the virtual clock, compiled as a listing is, with what it says.
mod programs {
    use listing_test::std_library as std;
    use listing_test::virtual_clock::tokio;
    use std::thread;
    use std::time::Duration;

    #[tokio::main(flavor = "current_thread")]
    pub async fn sleeps() {
        println!("start");
        thread::sleep(Duration::from_millis(5));
        println!("slept");
        tokio::time::sleep(Duration::from_millis(10)).await;
        println!("waited");
    }

    #[tokio::main(flavor = "current_thread")]
    pub async fn reads_the_clock() {
        let start = std::time::Instant::now();
        println!("{:?}", start.elapsed());
    }

    #[tokio::main(flavor = "current_thread")]
    pub async fn reads_the_calendar_in_a_task() {
        let task = tokio::spawn(async { std::time::SystemTime::now() });
        println!("failed: {}", task.await.is_err());
    }

    #[tokio::main(flavor = "current_thread")]
    pub async fn exits_in_a_task() {
        let task = tokio::spawn(async { std::process::exit(0) });
        println!("failed: {}", task.await.is_err());
    }

    #[tokio::main(flavor = "current_thread")]
    pub async fn aborts() {
        std::process::abort();
    }

    #[tokio::main(flavor = "current_thread")]
    pub async fn sleeps_elsewhere() {
        let thread = thread::spawn(|| thread::sleep(Duration::from_millis(5)));
        println!("failed: {}", thread.join().is_err());
    }

    #[tokio::main(flavor = "current_thread")]
    pub async fn prints_elsewhere() {
        let thread = thread::spawn(|| println!("lost"));
        println!("failed: {}", thread.join().is_err());
    }
}

/// What a program printed, or what is said against it.
fn run_here(main: fn()) -> Result<Recording, String> {
    // One after the other, for what is refused is known by the program's file, and these share one.
    static ONE: Mutex<()> = Mutex::new(());
    let _one = ONE.lock().unwrap_or_else(PoisonError::into_inner);
    virtual_clock::run(Path::new(file!()), main, 0)
}

#[test]
fn a_blocking_sleep_moves_the_clock() {
    let recording = run_here(programs::sleeps)
        .expect("accepted")
        .without_tasks();
    let lines: Vec<_> = recording.lines().skip(1).collect();
    assert_eq!(
        lines,
        ["     0 | start", "     5 | slept", "    15 | waited"]
    );
}

#[test]
fn what_the_virtual_clock_does_not_see_is_refused() {
    for (main, what) in [
        (
            programs::reads_the_clock as fn(),
            "`tokio::time::Instant` instead",
        ),
        (
            programs::reads_the_calendar_in_a_task,
            "`tokio::time::Instant` instead",
        ),
        (programs::exits_in_a_task, "Let `main` return"),
        (programs::aborts, "Let `main` return"),
        (programs::sleeps_elsewhere as fn(), "a second thread sleeps"),
        (programs::prints_elsewhere, "a second thread prints"),
    ] {
        assert_says(&run_here(main).expect_err("refused"), &["clocks.rs:", what]);
    }
}

/// Runs a Python program on the virtual clock.
fn run_python(name: &str, program: &str) -> Result<Recording, String> {
    let file = twin_alone(name, program);
    run(&file, Clock::Virtual { seed: 7 })
}

#[test]
fn a_twin_that_reads_another_clock() {
    if no_python() {
        return;
    }
    for (name, program) in [
        ("time", "import time\nprint(time.time())\n"),
        (
            "counter",
            "from time import perf_counter\nprint(perf_counter())\n",
        ),
        (
            "now",
            "from datetime import datetime\nprint(datetime.now())\n",
        ),
        (
            "hidden",
            "import time\ntry: time.monotonic_ns()\nexcept BaseException: print('no')\n",
        ),
    ] {
        assert_says(
            &run_python(name, program).expect_err("refused"),
            &[&format!("{name}.py:2: "), "`loop.time()` instead"],
        );
    }
    assert_says(
        &run_python(
            "elsewhere",
            "import threading\nt = threading.Thread(target=lambda: print(1))\nt.start()\nt.join()\n",
        )
        .expect_err("refused"),
        &["elsewhere.py:2: ", "a second thread prints"],
    );
}

#[test]
fn every_loop_is_on_the_virtual_clock() {
    if no_python() {
        return;
    }
    let program = "import asyncio, time
async def main():
    await asyncio.sleep(60)
    time.sleep(30)
    print('done')
";
    for (name, ending) in [
        ("run", "asyncio.run(main())"),
        (
            "runner",
            "with asyncio.Runner() as runner: runner.run(main())",
        ),
        (
            "factory",
            "with asyncio.Runner(loop_factory=asyncio.SelectorEventLoop) as runner: runner.run(main())",
        ),
        (
            "until-complete",
            "loop = asyncio.new_event_loop()\nloop.run_until_complete(main())\nloop.close()",
        ),
    ] {
        let recording = run_python(name, &format!("{program}{ending}\n")).expect(name);
        let printed = recording.without_tasks();
        assert_eq!(
            printed, "# virtual clock, seed 7\n 90000 | done\n",
            "{name}"
        );
    }
    let again = "loop = asyncio.new_event_loop()
loop.run_until_complete(main())
loop.run_until_complete(asyncio.wait_for(main(), 100))
";
    let recording = run_python("again", &format!("{program}{again}")).expect("accepted");
    assert_says(&recording.to_string(), &["180000 "]);
}

#[test]
fn all_of_random_rolls_the_same_dice() {
    if no_python() {
        return;
    }
    let recording = run_python(
        "dice",
        "import random
print(f'{random.random():.6f}')
print(random.randrange(1000), random.randint(1, 6), random.choice('abcdef'))
print(random.sample(range(100), 3), random.getrandbits(8), f'{random.uniform(1, 2):.6f}')
letters = list('abcdef')
random.shuffle(letters)
print(''.join(letters))
",
    )
    .expect("accepted");
    let again = run(&scratch().join("twins/dice.py"), Clock::Virtual { seed: 7 });
    assert_eq!(again.as_ref(), Ok(&recording), "the dice repeat");
    let mut dice = fastrand::Rng::with_seed(7);
    assert_eq!(recording.text()[0], format!("{:.6}", dice.f64()));
    let (number, pips) = (dice.u64(..1000), dice.u64(1..=6));
    let letter = ["a", "b", "c", "d", "e", "f"][dice.usize(..6)];
    assert_eq!(recording.text()[1], format!("{number} {pips} {letter}"));
}

#[test]
fn python_prints_as_it_does() {
    if no_python() {
        return;
    }
    let recording = run_python(
        "prints-as-it-does",
        "import subprocess, sys
print('one', end=' ')
print('two', 'three', sep='-')
print('unseen', file=sys.stderr)
sys.stdout.write('written\\n')
subprocess.run(['echo', '.'])
print(repr(sys.stdin.read()))
",
    )
    .expect("accepted");
    let lines = recording.to_string();
    assert_eq!(
        lines,
        "# virtual clock, seed 7
     0 main       3 | one two-three
     0 main       5 | written
     0 main       7 | ''
"
    );
    assert_says(
        &run_python("no-end", "print('and then', end='')\n").expect_err("refused"),
        &["no-end.py:1: ", "has no end: `and then`"],
    );
}

#[test]
fn two_twins_with_the_same_text_are_two() {
    if no_python() {
        return;
    }
    for name in ["first-of-two", "second-of-two"] {
        let recording = run_python(name, "\n\nprint('two of a kind')\n").expect("accepted");
        let stamp = recording
            .lines()
            .next()
            .and_then(|line| line.stamp.as_ref());
        assert_eq!(stamp.and_then(|stamp| stamp.source), Some(3), "{name}");
    }
}
