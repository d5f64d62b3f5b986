"""Runs Python twins on a virtual clock with the dice of the Rust programs.

Reads one request a line from standard input, `SEED PATH`, and answers each with one recording,
in the form that `listings/src/recording.rs` describes, ended by a line that holds only a dot.
With `real` for a seed the twin runs as it stands, on the real clock.

Instead of a recording the answer may be `failed: ` and what the twin raised, or `refused LINE: ` and
what it must not do on the virtual clock.
"""

import asyncio
import contextlib
import datetime
import io
import math
import os
import random
import sys
import threading
import time
import traceback
from collections.abc import Callable, Coroutine, Iterator
from types import CodeType, FrameType
from typing import Any, NoReturn, Self, TypeVarTuple
from unittest import mock

Ts = TypeVarTuple("Ts")

# More than any twin prints; a loop without an end would fill the memory.
MOST_LINES = 10_000


class Refused(BaseException):
    """The twin does what it must not do on the virtual clock."""


class Dice(random.Random):
    """fastrand's generator, wyrand (https://docs.rs/fastrand), so that both languages roll alike."""

    MASK = (1 << 64) - 1

    def seed(self, a: Any = None, version: int = 2) -> None:
        self.state: int = a & self.MASK

    def bits(self) -> int:
        self.state = (self.state + 0x2D358DCCAA6C78A5) & self.MASK
        product = self.state * (self.state ^ 0x8BB84B93962EACC9)
        return (product & self.MASK) ^ (product >> 64)

    def random(self) -> float:
        return (self.bits() >> 1) * 2.0**-63

    def getrandbits(self, k: int, /) -> int:
        bits = 0
        for _ in range(0, k, 64):
            bits = bits << 64 | self.bits()
        return bits >> -k % 64

    def _randbelow(self, n: int) -> int:
        # As `fastrand::u64(..n)` does; `randrange`, `randint`, `choice`, `shuffle` and `sample` come here.
        while True:
            product = self.bits() * n
            if product & self.MASK >= (1 << 64) % n:
                return product >> 64


class Moment(float):
    """A time in seconds; of two timers for the same moment, the one set first comes first.

    asyncio promises no order there. tokio's timers are first in, first out.
    """

    milliseconds: int
    rank: int

    def __new__(cls, milliseconds: int, rank: int) -> Self:
        self = super().__new__(cls, milliseconds / 1000)
        self.milliseconds = milliseconds
        self.rank = rank
        return self

    def __lt__(self, other: float) -> bool:
        if isinstance(other, Moment):
            return (self.milliseconds, self.rank) < (other.milliseconds, other.rank)
        return float(self) < other


class NumberedTask(asyncio.Task[Any]):
    """A task that knows its number: 0 is `main`, the others count from 1."""

    number: int


# asyncio's messages hold the name of the class.
NumberedTask.__name__ = asyncio.Task.__name__


class VirtualLoop(asyncio.SelectorEventLoop):
    """An event loop whose clock, in milliseconds, jumps to the next timer when nothing is ready."""

    def __init__(self) -> None:
        super().__init__()
        self.milliseconds: float = 0
        self.timers = 0
        # Of each task: by whom and when it was started, and how and when it ended.
        self.tasks: dict[int, tuple[int | None, float]] = {}
        self.ends: dict[int, tuple[str, float]] = {}
        self.tidying = False
        self.set_task_factory(self.make_task)
        inside: Any = self
        select = inside._selector.select

        def jump(timeout: float | None = None) -> Any:
            if timeout is None:
                raise RuntimeError("the program waits for something that never comes")
            if timeout > 0:
                self.milliseconds = inside._scheduled[0]._when.milliseconds
            return select(0)

        inside._selector.select = jump

    def time(self) -> float:
        return self.milliseconds / 1000

    def call_at(self, when: float, callback: Callable[[*Ts], object], *args: *Ts, context: Any = None) -> Any:
        # Rounded up to a whole millisecond, as tokio does; first to the nanosecond, as floats need.
        self.timers += 1
        moment = Moment(math.ceil(round(when * 1000, 6)), self.timers)
        return super().call_at(moment, callback, *args, context=context)

    def make_task(self, loop: asyncio.AbstractEventLoop, coroutine: Any, **options: Any) -> NumberedTask:
        if not self.is_running():
            # It is a `main`, or one of those with which asyncio.run tidies up after it.
            self.tidying = coroutine.__qualname__.startswith("BaseEventLoop.shutdown_")
        number = len(self.tasks) if self.is_running() and not self.tidying else 0
        if number not in self.tasks:
            self.tasks[number] = (whence(), self.milliseconds)
            coroutine = self.traced(number, coroutine)
        task = NumberedTask(coroutine, loop=loop, **options)
        task.number = number
        return task

    async def traced(self, number: int, coroutine: Coroutine[Any, Any, Any]) -> Any:
        end = "returned"
        try:
            return await coroutine
        except asyncio.CancelledError:
            end = "cancelled"
            raise
        except BaseException:
            end = "failed"
            raise
        finally:
            self.ends[number] = (end, self.milliseconds)


# What the running twin has done so far.
twin = ""
loop: VirtualLoop | None = None
# Milliseconds that the thread slept where no loop ran.
slept: float = 0
refusals: list[str] = []


def new_event_loop() -> VirtualLoop:
    global loop
    loop = VirtualLoop()
    return loop


def whence() -> int | None:
    """The number of the running task; None in a callback. Before and after the loop it is `main` that runs."""
    if not (loop and loop.is_running()):
        return 0
    task = asyncio.current_task(loop)
    return task.number if isinstance(task, NumberedTask) else None


def name(number: int | None) -> str:
    return "callback" if number is None else f"task-{number}" if number else "main"


def source_line() -> int:
    """The line of the twin that runs now."""
    frame: FrameType | None = sys._getframe(1)
    while frame and frame.f_code.co_filename != twin:
        frame = frame.f_back
    return frame.f_lineno if frame else 1


def refuse(what: str) -> NoReturn:
    # Kept, for the twin may catch what is raised, or be in another thread.
    refusals.append(f"refused {source_line()}: {what}")
    raise Refused(what)


def is_called_by_twin() -> bool:
    """Whether the function that asks was called by the twin itself and not by a library."""
    return sys._getframe(2).f_code.co_filename == twin


def in_first_thread() -> bool:
    return threading.current_thread() is threading.main_thread()


def sleep(seconds: float) -> None:
    """A sleep of the thread, and with it of every task."""
    global slept
    if not in_first_thread():
        refuse("a second thread sleeps, which the virtual clock does not see; let the task sleep, by `asyncio.sleep`")
    milliseconds = round(seconds * 1000, 6)
    if loop and loop.is_running():
        loop.milliseconds += milliseconds
    else:
        slept += milliseconds


READS_THE_CLOCK = "the machine's own clock is read, which the virtual clock does not move; take `loop.time()` instead"


def unread(read: Callable[..., Any]) -> Callable[..., Any]:
    def reads(*args: Any) -> Any:
        if is_called_by_twin():
            refuse(READS_THE_CLOCK)
        return read(*args)

    return reads


class Datetime(datetime.datetime):
    @classmethod
    def now(cls, tz: datetime.tzinfo | None = None) -> Self:
        refuse(READS_THE_CLOCK)

    @classmethod
    def utcnow(cls) -> Self:
        refuse(READS_THE_CLOCK)

    @classmethod
    def today(cls) -> Self:
        refuse(READS_THE_CLOCK)


class Date(datetime.date):
    @classmethod
    def today(cls) -> Self:
        refuse(READS_THE_CLOCK)


run_any_loop = asyncio.BaseEventLoop.run_forever


def run_forever(self: asyncio.BaseEventLoop) -> None:
    if not isinstance(self, VirtualLoop):
        refuse("this event loop is not on the virtual clock; run the program by `asyncio.run`")
    run_any_loop(self)


class Output(io.TextIOBase):
    """Takes what the twin prints, line by line."""

    def __init__(self, stamp: Callable[[], str]) -> None:
        self.stamp = stamp
        self.lines: list[str] = []
        self.line = ""

    def writable(self) -> bool:
        return True

    def write(self, text: str, /) -> int:
        *ended, self.line = (self.line + text).split("\n")
        if ended:
            stamp = self.stamp()
            self.lines.extend(f"{stamp}| {line}".rstrip() for line in ended)
        if len(self.lines) > MOST_LINES:
            refuse(f"the program prints more than {MOST_LINES} lines, so it may never end; let it end sooner")
        return len(text)


def stamp() -> str:
    if not in_first_thread():
        refuse("a second thread prints, which the virtual clock does not see; let a task print")
    at = int(slept + (loop.milliseconds if loop else 0))
    return f"{at:>6} {name(whence()):<8} {source_line():>3} "


compiled: dict[tuple[str, str], CodeType] = {}


def execute(path: str, output: Output) -> None:
    global twin
    twin = path
    with open(path, encoding="utf-8") as file:
        source = file.read()
    # By its text, too, for a file may change between two runs.
    key = (path, source)
    if key not in compiled:
        compiled[key] = compile(source, path, "exec")
    with contextlib.redirect_stdout(output):
        exec(compiled[key], {"__name__": "__main__", "__file__": path})
    if output.line:
        refuse(f"the last line that the program prints has no end: `{output.line}`")


def replacements(seed: int) -> Iterator[Any]:
    """What is replaced on the virtual clock."""
    module: dict[str, Any] = vars(random)
    dice = Dice(seed)
    for word, value in list(module.items()):
        if getattr(value, "__self__", None) is module["_inst"]:
            yield mock.patch.object(random, word, getattr(dice, word))
    for owner in (asyncio.events, asyncio):
        yield mock.patch.object(owner, "new_event_loop", new_event_loop)
    for word in ("SelectorEventLoop", "EventLoop"):
        if hasattr(asyncio, word):
            yield mock.patch.object(asyncio, word, new_event_loop)
    yield mock.patch.object(asyncio.BaseEventLoop, "run_forever", run_forever)
    yield mock.patch.object(time, "sleep", sleep)
    for clock in ("time", "monotonic", "perf_counter", "process_time", "thread_time"):
        for word in (clock, f"{clock}_ns"):
            yield mock.patch.object(time, word, unread(getattr(time, word)))
    yield mock.patch.object(datetime, "datetime", Datetime)
    yield mock.patch.object(datetime, "date", Date)


def run(path: str, seed: int) -> list[str]:
    global loop, slept
    loop, slept = None, 0
    output = Output(stamp)
    with contextlib.ExitStack() as stack:
        for replacement in replacements(seed):
            stack.enter_context(replacement)
        execute(path, output)

    tasks: list[str] = []
    if loop:
        for number, (by, started) in loop.tasks.items():
            if number:
                end = loop.ends.get(number)
                ended = f", {end[0]} at {int(slept + end[1])}" if end else ""
                tasks.append(f"# task-{number}: started by {name(by)} at {int(slept + started)}{ended}")
    return [f"# virtual clock, seed {seed}", *output.lines, *tasks]


def run_as_it_stands(path: str) -> list[str]:
    output = Output(str)
    execute(path, output)
    return ["# real clock and threads", *output.lines]


def main() -> None:
    # What a twin, or a program that it starts, reads and writes must not mix with requests and answers.
    requests = os.fdopen(os.dup(0), encoding="utf-8")
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    nothing = os.open(os.devnull, os.O_RDWR)
    os.dup2(nothing, 0)
    os.dup2(nothing, 1)

    for request in requests:
        seed, path = request.rstrip("\n").split(" ", 1)
        refusals.clear()
        try:
            answer = run_as_it_stands(path) if seed == "real" else run(path, int(seed))
        except BaseException:
            # The asker reads what happened instead of waiting for a recording.
            answer = ["failed: " + traceback.format_exc().strip().replace("\n", " / ")]
        print("\n".join(refusals[:1] or answer), file=answers)
        print(".", file=answers, flush=True)


main()
