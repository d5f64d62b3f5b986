//! What is said of programs that cannot be recorded, and what is printed by those that seem so and can.

mod common;

use std::path::Path;
use std::time::Duration;

use asyncio_recorder::{Error, Python, Recorder, look_for, recorder};
use common::{assert_says, no_python, program};
use listing::Clock;

const VIRTUAL: Clock = Clock::Virtual { seed: 7 };

fn run(name: &str, text: &str) -> Result<String, Error> {
    recorder().run_text(&program(name, text), VIRTUAL)
}

/// What is said against a program: the line, and these words.
#[track_caller]
fn refused(name: &str, text: &str, line: usize, words: &[&str]) {
    let error = run(name, text).expect_err(name);
    assert!(matches!(error, Error::Refused { .. }), "{error}");
    assert_says(&error.to_string(), &[&format!("{name}.py:{line}: ")]);
    assert_says(&error.to_string(), words);
}

#[test]
fn another_clock() {
    if no_python() {
        return;
    }
    for (name, text) in [
        ("time", "import time\nprint(time.time())\n"),
        (
            "counter",
            "from time import perf_counter\nprint(perf_counter())\n",
        ),
        (
            "now",
            "from datetime import datetime\nprint(datetime.now())\n",
        ),
        ("today", "from datetime import date\nprint(date.today())\n"),
        (
            "hidden",
            "import time\ntry: time.monotonic_ns()\nexcept BaseException: print('no')\n",
        ),
    ] {
        refused(
            name,
            text,
            2,
            &[
                "`loop.time()` instead",
                "`clock = \"real\"` in listing.toml",
            ],
        );
    }
}

#[test]
fn other_threads() {
    if no_python() {
        return;
    }
    let real = "`clock = \"real\"`";
    refused(
        "prints-elsewhere",
        "import threading\nt = threading.Thread(target=lambda: print(1))\nt.start()\nt.join()\n",
        2,
        &["a second thread prints", real],
    );
    refused(
        "sleeps-elsewhere",
        "import threading, time\nt = threading.Thread(target=lambda: time.sleep(1))\nt.start()\nt.join()\n",
        2,
        &["a second thread sleeps", real],
    );
    refused(
        "loop-elsewhere",
        "import asyncio, threading\nasync def main(): pass\n\
         t = threading.Thread(target=lambda: asyncio.run(main()))\nt.start()\nt.join()\n",
        3,
        &["a second thread runs an event loop", real],
    );
    refused(
        "waits-with-a-limit",
        "import threading\nthreading.Barrier(2).wait(timeout=0.02)\n",
        2,
        &["waits with a time limit", real],
    );
    refused(
        "pool",
        "from concurrent.futures import ThreadPoolExecutor\nwith ThreadPoolExecutor() as pool:\n    pool.submit(int)\n",
        3,
        &["`loop.run_in_executor`", real],
    );
    refused(
        "processes",
        "import asyncio\nfrom concurrent.futures import ProcessPoolExecutor\nasync def main():\n    \
         await asyncio.get_running_loop().run_in_executor(ProcessPoolExecutor(), int)\nasyncio.run(main())\n",
        4,
        &["ProcessPoolExecutor", real],
    );
    refused(
        "job-waits",
        "import asyncio, threading\nasync def main():\n    event = threading.Event()\n    \
         job = asyncio.create_task(asyncio.to_thread(lambda: event.wait()))\n    await asyncio.sleep(0)\n    \
         event.set()\n    await job\nasyncio.run(main())\n",
        4,
        &["one thread at a time runs", real],
    );
}

#[test]
fn a_job_that_waits_unseen() {
    if no_python() {
        return;
    }
    let text = "import asyncio, threading\nlock = threading.Lock()\nlock.acquire()\nasync def main():\n    \
                await asyncio.to_thread(lock.acquire)\nasyncio.run(main())\n";
    let recorder = Recorder::new("python3").patience(Duration::from_secs(3));
    let error = recorder.run_text(&program("waits-unseen", text), VIRTUAL);
    assert_says(
        &error.expect_err("refused").to_string(),
        &["one thread at a time runs"],
    );
}

#[test]
fn other_loops() {
    if no_python() {
        return;
    }
    let other = "import asyncio
class Other(asyncio.AbstractEventLoop):
    def __getattr__(self, name): return lambda *_, **__: None
    def run_forever(self): pass
    def close(self): pass
class Policy(asyncio.AbstractEventLoopPolicy): pass
async def main(): pass
";
    let words = [
        "is not on the virtual clock",
        "`asyncio.run`",
        "`clock = \"real\"`",
    ];
    for (name, ending) in [
        ("policy", "asyncio.set_event_loop_policy(Policy())\n"),
        ("set", "asyncio.set_event_loop(Other())\n"),
        (
            "factory",
            "asyncio.Runner(loop_factory=Other).run(main())\n",
        ),
        (
            "base",
            "from asyncio import unix_events as u; u._UnixSelectorEventLoop().run_forever()\n",
        ),
    ] {
        refused(name, &format!("{other}{ending}"), 8, &words);
    }
    refused(
        "own-tasks",
        "import asyncio\nasync def main():\n    asyncio.get_running_loop().set_task_factory(asyncio.Task)\nasyncio.run(main())\n",
        3,
        &["a factory of its own"],
    );
    refused(
        "own-task",
        "import asyncio\nasync def main():\n    await asyncio.Task(asyncio.sleep(0))\nasyncio.run(main())\n",
        3,
        &["`asyncio.create_task`"],
    );
}

#[test]
fn other_dice() {
    if no_python() {
        return;
    }
    let words = ["roll other numbers", "`clock = \"real\"`"];
    for (name, text) in [
        ("no-seed", "import random\nrandom.seed()\n"),
        ("text-seed", "import random\nrandom.seed('seven')\n"),
        ("negative-seed", "import random\nrandom.Random(-7)\n"),
        ("system", "import random\nrandom.SystemRandom().random()\n"),
        ("urandom", "import os\nos.urandom(4)\n"),
        ("secrets", "import secrets\nsecrets.token_hex()\n"),
        ("uuid", "import uuid\nuuid.uuid4()\n"),
    ] {
        refused(name, text, 2, &words);
    }
}

#[test]
fn no_end() {
    if no_python() {
        return;
    }
    refused(
        "no-newline",
        "print('and then', end='')\n",
        1,
        &["has no end: `and then`"],
    );
    refused(
        "prints",
        "\nwhile True:\n    print(1)\n",
        3,
        &["more than 10000 lines"],
    );
    refused(
        "turns",
        "import asyncio\nasync def main():\n    while True:\n        await asyncio.sleep(0)\nasyncio.run(main())\n",
        5,
        &["may never end"],
    );
    refused(
        "waits",
        "import asyncio\nasync def main():\n    await asyncio.Event().wait()\nasyncio.run(main())\n",
        3,
        &["waits for something that never comes: main waits for a notification"],
    );
    let hasty = Recorder::new("python3").patience(Duration::from_millis(500));
    for (name, text) in [
        ("loops", "while True:\n    pass\n"),
        ("stands", "import threading\nthreading.Event().wait()\n"),
    ] {
        let error = hasty
            .run_text(&program(name, text), VIRTUAL)
            .expect_err(name);
        assert_says(
            &error.to_string(),
            &[
                &format!("{name}.py: "),
                "did not end within 500ms",
                "never comes",
                "Mend it",
            ],
        );
    }
}

#[test]
fn another_end() {
    if no_python() {
        return;
    }
    let said = |name: &str, text: &str| run(name, text).expect_err(name).to_string();
    assert_says(
        &said("exits", "import sys\nsys.exit()\n"),
        &["exits.py:2: it raised", "SystemExit"],
    );
    assert_says(
        &said("exits-at-once", "import os\nos._exit(0)\n"),
        &[
            "exits-at-once.py: ",
            "ended the whole process",
            "`os._exit`",
        ],
    );
    assert_says(
        &said("raises", "def f():\n    raise ValueError('no')\nf()\n"),
        &["raises.py:2: it raised", "ValueError: no"],
    );
    assert_says(
        &said("syntax", "\n\nprint(\n"),
        &["syntax.py:3: it raised", "SyntaxError"],
    );
    assert_says(
        &said("after", "print('the next one runs')\nraise KeyError\n"),
        &["after.py:2: "],
    );
}

#[test]
fn a_python_that_is_missing() {
    let none = Recorder::new("no-such-python");
    assert!(
        matches!(none.python(), Python::Missing { why } if why.contains("`no-such-python` does not run"))
    );
    let error = none
        .run_text(&program("missing", ""), VIRTUAL)
        .expect_err("there is none");
    assert_says(
        &error.to_string(),
        &["missing.py: cannot start `no-such-python`"],
    );
    if no_python() {
        return;
    }
    assert!(matches!(look_for("python3"), Python::Found { version } if version.starts_with("3.")));
}

/// The printed lines with their times, without tasks.
fn printed(text: &str) -> Vec<String> {
    let rows = text
        .lines()
        .skip(1)
        .filter(|row| row.chars().nth(20) == Some('|'));
    rows.map(|row| format!("{}{}", row[..6].trim(), &row[20..]))
        .collect()
}

#[test]
fn every_loop_is_on_the_virtual_clock() {
    if no_python() {
        return;
    }
    let text = "import asyncio, time
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
            "a-factory",
            "with asyncio.Runner(loop_factory=asyncio.SelectorEventLoop) as runner: runner.run(main())",
        ),
        (
            "until-complete",
            "loop = asyncio.new_event_loop()\nloop.run_until_complete(main())\nloop.close()",
        ),
        (
            "of-the-policy",
            "loop = asyncio.get_event_loop_policy().new_event_loop()\nloop.run_until_complete(main())\nloop.close()",
        ),
        (
            "default-policy",
            "asyncio.set_event_loop_policy(None)\nasyncio.set_event_loop(loop := asyncio.new_event_loop())\n\
             asyncio.get_event_loop().run_until_complete(main())\nloop.close()",
        ),
        (
            "for-ever",
            "loop = asyncio.new_event_loop()\nloop.create_task(main()).add_done_callback(lambda _: loop.stop())\n\
             loop.run_forever()\nloop.close()",
        ),
    ] {
        let recording =
            run(name, &format!("{text}{ending}\n")).unwrap_or_else(|error| panic!("{error}"));
        assert_eq!(printed(&recording), ["90000| done"], "{name}");
    }
}

#[test]
fn the_clock_stands_for_what_is_outside() {
    if no_python() {
        return;
    }
    // The child and the thread take their time by the machine's clock, but none by this one.
    let text = "import asyncio, threading, time as t
async def main():
    ticks = asyncio.create_task(tick())
    child = await asyncio.create_subprocess_shell('head -c 3000000 /dev/zero | wc -c >&2')
    await child.wait()
    print('the child has ended')
    loop, answer = asyncio.get_running_loop(), asyncio.get_running_loop().create_future()
    threading.Thread(target=lambda: loop.call_soon_threadsafe(answer.set_result, sum(range(300000)))).start()
    print(await asyncio.wait_for(answer, 5))
    await ticks
async def tick():
    await asyncio.sleep(0.1)
    print('tick')
asyncio.run(main())
";
    let recording = run("outside", text).unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(
        printed(&recording),
        ["0| the child has ended", "0| 44999850000", "100| tick"]
    );
    assert_says(&recording, &["     0 main         : woken by callback\n"]);
    let killed = "import asyncio
async def main():
    child = await asyncio.create_subprocess_exec('cat', stdin=asyncio.subprocess.PIPE)
    try:
        await asyncio.wait_for(child.wait(), 5)
    except TimeoutError:
        child.kill()
        print(await child.wait())
asyncio.run(main())
";
    let recording = run("killed", killed).unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(printed(&recording), ["5000| -9"]);
}

#[test]
fn the_real_clock_takes_the_program_as_it_stands() {
    if no_python() {
        return;
    }
    let text = "import threading, time\nt = threading.Thread(target=lambda: print('there'))\nt.start()\nt.join()\n\
                print('here', time.time() > 0)\n";
    let recording = recorder().run_text(&program("real", text), Clock::Real);
    assert_eq!(
        recording,
        Ok("# real clock and threads\n| there\n| here True\n".to_owned())
    );
}

#[test]
fn one_program_does_not_change_the_next() {
    if no_python() {
        return;
    }
    let error = recorder().run_text(Path::new("no such file.py"), VIRTUAL);
    assert_says(
        &error.expect_err("missing").to_string(),
        &["no such file.py:1: ", "FileNotFoundError"],
    );
    let odd = run("odd", "print('one\\udc80', '|', '.')\nprint('.')\n");
    assert_says(
        &odd.unwrap_or_else(|error| panic!("{error}")),
        &["1 | one\\udc80 | .\n", "2 | .\n"],
    );
    let first = "import asyncio, logging, random, sys\nlogging.basicConfig(stream=sys.stdout)\nlogging.error('logged')\n\
                 random.random()\nasyncio.set_event_loop(asyncio.new_event_loop())\n";
    let once = run("leaves-much-behind", first);
    let again = run("leaves-much-behind", first);
    assert_eq!(once, again);
    assert_eq!(
        printed(&once.unwrap_or_else(|error| panic!("{error}"))),
        ["0| ERROR:root:logged"]
    );
    for name in ["first-of-two", "second-of-two"] {
        let recording =
            run(name, "\n\nprint('two of a kind')\n").unwrap_or_else(|error| panic!("{error}"));
        assert_says(&recording, &["     0 main       3 | two of a kind"]);
    }
}

const TWO: &str = "import asyncio
import threading


async def meet(barrier):
    try:
        barrier.wait(timeout=0.001)
    except threading.BrokenBarrierError:
        await asyncio.sleep(0)
        print('in vain')


async def main():
    barrier = threading.Barrier(2)
    one = asyncio.create_task(meet(barrier))
    await one


asyncio.run(main())
";

#[test]
fn threads_are_told_in_the_order_of_each_run() {
    if no_python() {
        return;
    }
    let run = |text: &str| recorder().run_threads(&program("threads", text));
    let first = run(TWO).expect("it runs");
    assert_eq!(
        first.to_string(),
        "# real threads, in the order that each run has
main     main   : starts task-1
main     task-1 : begins
main     task-1 : waits at barrier-1
main     task-1 : gives up at barrier-1
main     task-1 : goes on
main     task-1 | in vain
main     task-1 : ends
main     main   : takes task-1
"
    );
    assert_eq!(run(TWO), Ok(first));
    // What stood in for one run is gone.
    let plain = recorder().run_text(&program("plain", TWO), Clock::Real);
    assert_eq!(
        plain.as_deref(),
        Ok("# real clock and threads\n| in vain\n")
    );
}

#[test]
fn what_a_recording_of_threads_would_miss_is_refused() {
    if no_python() {
        return;
    }
    let text = "import asyncio

async def main():
    await asyncio.to_thread(print, 'aside')

asyncio.run(main())
";
    let error = recorder().run_threads(&program("aside", text));
    let error = error.expect_err("it is missed").to_string();
    assert_says(&error, &["did not see start", "drop `threads`"]);
}
