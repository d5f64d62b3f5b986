//! What can happen in a program besides printing, and how a recording words it.

use std::fmt;
use std::str::FromStr;

/// How a task ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// With a result.
    Returned,
    /// With a panic, or in Python with an exception.
    Failed,
    /// It was cancelled, or still waited when the program ended.
    Cancelled,
}

impl End {
    /// The participle: `returned`, `failed`, `cancelled`.
    pub fn word(self) -> &'static str {
        match self {
            End::Returned => "returned",
            End::Failed => "failed",
            End::Cancelled => "cancelled",
        }
    }
}

/// What a turn that ends pending waits for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Awaited {
    /// The end of a task or thread.
    Task(String),
    /// A timer, in virtual milliseconds since the start.
    Clock(u64),
    /// A message, or that nobody sends or receives any more.
    Channel,
    /// Room for a message in a channel that is full.
    Room,
    /// That all that was put into one of Python's queues is worked off.
    Work,
    /// A lock that another holds.
    Lock,
    /// A permit of a semaphore that has none left.
    Semaphore,
    /// That another one notifies it, or sets an event.
    Notification,
    /// That all are there.
    Barrier,
    /// A value that another one sets once.
    Value,
    /// It woke itself, so that others run first.
    Turn,
    /// A socket, a pipe, a signal, another process.
    Input,
    /// Nobody knows.
    Something,
}

/// What wakes a task.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Waker {
    /// A timer went off.
    Clock,
    /// The task that ran just then, or whose end it was.
    Task(String),
    /// A thread that has no name in the recording.
    Thread,
    /// A socket, a pipe, a signal, another process.
    Input,
    /// It did so in its own turn.
    Itself,
    /// Nobody knows.
    Something,
}

/// What happened; the task in whose row it stands is the one that did it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// Its turn begins: one poll in Rust, one step in Python.
    Runs,
    /// It starts a task or a thread, which Python may give a name.
    Starts {
        /// What the recording calls it.
        name: String,
        /// What the program calls it.
        given: Option<String>,
    },
    /// Its turn ends pending.
    WaitsFor(Vec<Awaited>),
    /// It ends, and with it the turn, if it was its turn.
    Ends(End),
    /// It may run again.
    WokenBy(Waker),
    /// It receives the result of that task or thread.
    Takes(String),
    /// It asks for the end of that task.
    Cancels(String),
    /// It sleeps without giving up its thread.
    BlocksUntil(u64),
    /// The turn of a callback ends.
    Done,
}

impl fmt::Display for Awaited {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Awaited::Task(name) => f.write_str(name),
            Awaited::Clock(until) => write!(f, "the clock until {until}"),
            Awaited::Channel => f.write_str("a channel"),
            Awaited::Room => f.write_str("room in a channel"),
            Awaited::Work => f.write_str("the work of a queue"),
            Awaited::Lock => f.write_str("a lock"),
            Awaited::Semaphore => f.write_str("a semaphore"),
            Awaited::Notification => f.write_str("a notification"),
            Awaited::Barrier => f.write_str("a barrier"),
            Awaited::Value => f.write_str("a value"),
            Awaited::Turn => f.write_str("its turn"),
            Awaited::Input => f.write_str("input"),
            Awaited::Something => f.write_str("something"),
        }
    }
}

impl fmt::Display for Waker {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Waker::Clock => "the clock",
            Waker::Task(name) => name,
            Waker::Thread => "a thread",
            Waker::Input => "input",
            Waker::Itself => "itself",
            Waker::Something => "something",
        })
    }
}

impl fmt::Display for Event {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Event::Runs => f.write_str("runs"),
            Event::Starts { name, given: None } => write!(f, "starts {name}"),
            Event::Starts {
                name,
                given: Some(given),
            } => write!(f, "starts {name} as \"{}\"", quoted(given)),
            Event::WaitsFor(awaited) => {
                f.write_str("waits for ")?;
                for (index, awaited) in awaited.iter().enumerate() {
                    let comma = if index == 0 { "" } else { ", " };
                    write!(f, "{comma}{awaited}")?;
                }
                Ok(())
            }
            Event::Ends(End::Returned) => f.write_str("returns"),
            Event::Ends(End::Failed) => f.write_str("fails"),
            Event::Ends(End::Cancelled) => f.write_str("is cancelled"),
            Event::WokenBy(waker) => write!(f, "woken by {waker}"),
            Event::Takes(name) => write!(f, "takes {name}"),
            Event::Cancels(name) => write!(f, "cancels {name}"),
            Event::BlocksUntil(until) => write!(f, "blocks until {until}"),
            Event::Done => f.write_str("done"),
        }
    }
}

impl FromStr for Event {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let unknown = || {
            format!(
                "`{text}` is no event. There are: runs, starts NAME, waits for X, returns, fails, is cancelled, \
                 woken by Y, takes NAME, cancels NAME, blocks until MS, done"
            )
        };
        let event = match text {
            "runs" => Some(Event::Runs),
            "returns" => Some(Event::Ends(End::Returned)),
            "fails" => Some(Event::Ends(End::Failed)),
            "is cancelled" => Some(Event::Ends(End::Cancelled)),
            "done" => Some(Event::Done),
            _ => with_object(text),
        };
        event.ok_or_else(unknown)
    }
}

/// The events that name something.
fn with_object(text: &str) -> Option<Event> {
    if let Some(started) = text.strip_prefix("starts ") {
        let (started, given) = match started.split_once(" as ") {
            Some((started, given)) => (started, Some(unquoted(given)?)),
            None => (started, None),
        };
        return Some(Event::Starts {
            name: child(started)?,
            given,
        });
    }
    if let Some(all) = text.strip_prefix("waits for ") {
        let all: Option<Vec<_>> = all.split(", ").map(awaited).collect();
        return all.map(Event::WaitsFor);
    }
    if let Some(by) = text.strip_prefix("woken by ") {
        return waker(by).map(Event::WokenBy);
    }
    if let Some(of) = text.strip_prefix("takes ") {
        return child(of).map(Event::Takes);
    }
    if let Some(of) = text.strip_prefix("cancels ") {
        // Python's main is a task, and a program can cancel it.
        return task(of).map(Event::Cancels);
    }
    let until = text.strip_prefix("blocks until ")?;
    until.parse().ok().map(Event::BlocksUntil)
}

fn awaited(text: &str) -> Option<Awaited> {
    Some(match text {
        "a channel" => Awaited::Channel,
        "room in a channel" => Awaited::Room,
        "the work of a queue" => Awaited::Work,
        "a lock" => Awaited::Lock,
        "a semaphore" => Awaited::Semaphore,
        "a notification" => Awaited::Notification,
        "a barrier" => Awaited::Barrier,
        "a value" => Awaited::Value,
        "its turn" => Awaited::Turn,
        "input" => Awaited::Input,
        "something" => Awaited::Something,
        _ => match text.strip_prefix("the clock until ") {
            Some(until) => Awaited::Clock(until.parse().ok()?),
            None => Awaited::Task(task(text)?),
        },
    })
}

fn waker(text: &str) -> Option<Waker> {
    Some(match text {
        "the clock" => Waker::Clock,
        "a thread" => Waker::Thread,
        "input" => Waker::Input,
        "itself" => Waker::Itself,
        "something" => Waker::Something,
        "callback" => Waker::Task(text.to_owned()),
        _ => Waker::Task(task(text)?),
    })
}

/// A task that the program started, or its main one.
fn task(name: &str) -> Option<String> {
    if name == "main" {
        return Some(name.to_owned());
    }
    child(name)
}

/// `task-1`, `thread-1` and so on.
fn child(name: &str) -> Option<String> {
    let number = name
        .strip_prefix("task-")
        .or_else(|| name.strip_prefix("thread-"))?;
    let counts = number.parse::<u32>().is_ok_and(|number| number > 0);
    counts.then(|| name.to_owned())
}

/// A given name stays on its row.
fn quoted(name: &str) -> String {
    name.replace('\\', "\\\\")
        .replace('"', "\\\"")
        .replace('\n', "\\n")
}

fn unquoted(text: &str) -> Option<String> {
    let text = text.strip_prefix('"')?.strip_suffix('"')?;
    let mut name = String::new();
    let mut chars = text.chars();
    while let Some(c) = chars.next() {
        name.push(match c {
            '"' => return None,
            '\\' => match chars.next()? {
                'n' => '\n',
                same @ ('"' | '\\') => same,
                _ => return None,
            },
            other => other,
        });
    }
    Some(name)
}
