//! What is measured, in which ways.

use measured::Unit;

/// A piece of work, and the ways to do it.
#[derive(Debug)]
pub(crate) struct Work {
    /// Its programs: `work/FOLDER`.
    pub(crate) folder: &'static str,
    /// How a figure comes of a program.
    pub(crate) how: How,
    /// The figures.
    pub(crate) figures: &'static [Figure],
    /// The first is what the others are compared with.
    pub(crate) ways: &'static [Way],
    /// How often each way is measured.
    pub(crate) runs: usize,
}

/// How a figure comes of a program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum How {
    /// The program measures itself.
    Prints,
    /// `load` asks it over many connections.
    Serves,
    /// The time until its first line is here.
    FirstLine,
    /// The time that it takes to build it.
    Builds,
    /// The size of what must be there for it to run.
    Weighs,
}

/// A figure of a piece of work.
#[derive(Debug)]
pub(crate) struct Figure {
    /// What the program calls it.
    pub(crate) key: &'static str,
    /// What a directive calls it.
    pub(crate) name: &'static str,
    /// What a reader calls it; `{tasks}` stands for that number of the program's.
    pub(crate) title: &'static str,
    pub(crate) unit: Unit,
}

/// A way to do the work.
#[derive(Debug)]
pub(crate) struct Way {
    pub(crate) name: &'static str,
    pub(crate) label: &'static str,
    pub(crate) language: Language,
    /// What the program is told.
    pub(crate) word: &'static str,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Language {
    Python,
    Rust,
}

impl Work {
    /// Whether the short form does it.
    pub(crate) fn has_short_form(&self) -> bool {
        !matches!(self.how, How::Builds | How::Weighs)
    }

    /// The files and folders that it is made of, from the folder of `measured.json`.
    pub(crate) fn programs(&self) -> Vec<String> {
        let mut names = vec![
            format!("work/{}", self.folder),
            "work/way.rs".to_owned(),
            "work/way.py".to_owned(),
        ];
        if self.how == How::Serves {
            names.push("work/load.rs".to_owned());
        }
        names
    }
}

const RUNS: usize = 15;

const fn python(name: &'static str, label: &'static str, word: &'static str) -> Way {
    let language = Language::Python;
    Way {
        name,
        label,
        language,
        word,
    }
}

const fn rust(name: &'static str, label: &'static str, word: &'static str) -> Way {
    let language = Language::Rust;
    Way {
        name,
        label,
        language,
        word,
    }
}

const ASYNCIO: Way = python("asyncio", "asyncio", "asyncio");
const UVLOOP: Way = python("uvloop", "asyncio on uvloop", "uvloop");
const TOKIO: Way = rust("tokio", "tokio, one thread", "one");
const TOKIO_ALL: Way = rust("tokio_all", "tokio, all cores", "all");
const LOOPS: &[Way] = &[ASYNCIO, UVLOOP, TOKIO, TOKIO_ALL];

const fn seconds(key: &'static str, name: &'static str, title: &'static str) -> Figure {
    let unit = Unit::Seconds;
    Figure {
        key,
        name,
        title,
        unit,
    }
}

const fn prints(folder: &'static str, figures: &'static [Figure]) -> Work {
    let how = How::Prints;
    Work {
        folder,
        how,
        figures,
        ways: LOOPS,
        runs: RUNS,
    }
}

/// All work, in the order in which it is done.
pub(crate) const WORKS: &[Work] = &[
    Work {
        ways: &[
            ASYNCIO,
            UVLOOP,
            TOKIO,
            TOKIO_ALL,
            rust("tokio_inside", "all cores, in a task", "inside"),
        ],
        ..prints(
            "task",
            &[seconds("each", "task", "Start a task and await it")],
        )
    },
    prints(
        "tasks",
        &[seconds(
            "each",
            "tasks",
            "One of {tasks} tasks, and its result",
        )],
    ),
    prints(
        "callback",
        &[seconds(
            "each",
            "callback",
            "One of {tasks} tasks, with a callback",
        )],
    ),
    prints(
        "hop",
        &[seconds("each", "hop", "A hop through a queue of one place")],
    ),
    prints(
        "memory",
        &[Figure {
            key: "each",
            name: "memory",
            title: "Memory of a task that waits",
            unit: Unit::Bytes,
        }],
    ),
    prints(
        "timer",
        &[seconds("each", "timer", "A limit that is not reached")],
    ),
    prints(
        "late",
        &[seconds("late", "late", "How late a sleep of {ms} ms ends")],
    ),
    Work {
        how: How::Serves,
        ..prints(
            "echo",
            &[
                Figure {
                    key: "requests",
                    name: "echo",
                    title: "Echo server, {connections} connections",
                    unit: Unit::PerSecond,
                },
                seconds(
                    "p99",
                    "echo_p99",
                    "Echo server, the slowest answer of a hundred",
                ),
            ],
        )
    },
    prints(
        "crawler",
        &[seconds("all", "crawler", "Crawl {pages} pages")],
    ),
    Work {
        ways: &[
            python("python", "Python", "one"),
            python("threads", "Python, threads", "threads"),
            python("processes", "Python, processes", "processes"),
            rust("rust", "Rust", "one"),
            rust("rust_all", "Rust, all cores", "all"),
        ],
        ..prints(
            "cpu",
            &[seconds(
                "all",
                "cpu",
                "Find {found} prime numbers in {jobs} jobs",
            )],
        )
    },
    prints(
        "waits",
        &[seconds("all", "waits", "{waits} waits of {ms} ms at once")],
    ),
    Work {
        how: How::FirstLine,
        ..prints(
            "hello",
            &[seconds(
                "first",
                "start",
                "From the start to the first line",
            )],
        )
    },
    // First all, and so what is changed below is built.
    Work {
        folder: "crawler",
        how: How::Builds,
        figures: &[seconds(
            "build",
            "build_all",
            "Build the crawler and all that it needs",
        )],
        ways: &[
            python("python", "Python, at each start", "change"),
            rust("debug", "cargo build", "debug-all"),
            rust("release", "cargo build --release", "release-all"),
        ],
        // A figure of many seconds needs no more.
        runs: 3,
    },
    Work {
        folder: "crawler",
        how: How::Builds,
        figures: &[seconds(
            "build",
            "build",
            "Build the crawler after a change",
        )],
        ways: &[
            python("python", "Python, at each start", "change"),
            rust("debug", "cargo build", "debug"),
            rust("release", "cargo build --release", "release"),
        ],
        runs: RUNS,
    },
    Work {
        folder: "crawler",
        how: How::Weighs,
        figures: &[Figure {
            key: "bytes",
            name: "size",
            title: "What must be there to run the crawler",
            unit: Unit::Bytes,
        }],
        ways: &[
            python("python", "Python and its library", "all"),
            rust("rust", "the Rust program", "all"),
        ],
        // It is the same each time.
        runs: 1,
    },
];
