"""Runs Python twins on a virtual clock with the dice of the Rust programs.

Reads one request a line from standard input, `SEED PATH`, and answers each with one recording,
in the form that `listings/src/recording.rs` describes, ended by a line that holds only a dot.
With `real` for a seed the twin runs as it stands, on the real clock.
"""

import asyncio
import builtins
import io
import math
import random
import sys
import traceback
from unittest import mock


class Dice:
    """fastrand's generator, wyrand (https://docs.rs/fastrand), so that both languages roll alike."""

    MASK = (1 << 64) - 1

    def __init__(self, seed: int) -> None:
        self.state = seed

    def random(self) -> float:
        self.state = (self.state + 0x2D358DCCAA6C78A5) & self.MASK
        product = self.state * (self.state ^ 0x8BB84B93962EACC9)
        bits = (product & self.MASK) ^ (product >> 64)
        return (bits >> 1) * 2.0**-63


class Moment(float):
    """A time in seconds; of two timers for the same moment, the one set first comes first.

    asyncio promises no order there. tokio's timers are first in, first out.
    """

    def __new__(cls, milliseconds: int, rank: int) -> "Moment":
        self = super().__new__(cls, milliseconds / 1000)
        self.milliseconds = milliseconds
        self.rank = rank
        return self

    def __lt__(self, other: float) -> bool:
        if isinstance(other, Moment):
            return (self.milliseconds, self.rank) < (other.milliseconds, other.rank)
        return float(self) < other


class NumberedTask(asyncio.Task):
    """A task that knows its number: 0 is `main`, the others count from 1."""


# asyncio's messages hold the name of the class.
NumberedTask.__name__ = asyncio.Task.__name__


class VirtualLoop(asyncio.SelectorEventLoop):
    """An event loop whose clock, in whole milliseconds, jumps to the next timer when nothing is ready."""

    def __init__(self) -> None:
        super().__init__()
        self.milliseconds = 0
        self.timers = 0
        # Of each task: by whom and when it was started, and how and when it ended.
        self.tasks = {}
        self.set_task_factory(self.make_task)
        select = self._selector.select

        def jump(timeout=None):
            if timeout is None:
                raise RuntimeError("the program waits for something that never comes")
            if timeout > 0:
                self.milliseconds = self._scheduled[0]._when.milliseconds
            return select(0)

        self._selector.select = jump

    def time(self) -> float:
        return self.milliseconds / 1000

    def call_at(self, when, callback, *args, context=None):
        # Rounded up to a whole millisecond, as tokio does; first to the nanosecond, as floats need.
        self.timers += 1
        moment = Moment(math.ceil(round(when * 1000, 6)), self.timers)
        return super().call_at(moment, callback, *args, context=context)

    def make_task(self, loop, coroutine, **options):
        if self.tasks and self.tasks[0][2]:
            # `main` has ended: these are asyncio.run's own, which tidy up.
            return asyncio.Task(coroutine, loop=loop, **options)
        number = len(self.tasks)
        self.tasks[number] = [whence(), self.milliseconds, None]
        task = NumberedTask(self.traced(number, coroutine), loop=loop, **options)
        task.number = number
        return task

    async def traced(self, number: int, coroutine):
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
            self.tasks[number][2] = (end, self.milliseconds)


loop: VirtualLoop | None = None


def new_event_loop() -> VirtualLoop:
    global loop
    loop = VirtualLoop()
    return loop


def whence() -> int | None:
    """The number of the running task; None in a callback. Before and after the loop it is `main` that runs."""
    if not (loop and loop.is_running()):
        return 0
    task = asyncio.current_task(loop)
    return task.number if task else None


def name(number: int | None) -> str:
    return {None: "callback", 0: "main"}.get(number, f"task-{number}")


compiled = {}


def execute(path: str, record) -> None:
    with open(path, encoding="utf-8") as file:
        source = file.read()
    # By its text, for a file may change between two runs.
    if source not in compiled:
        compiled[source] = compile(source, path, "exec")
    exec(compiled[source], {"__name__": "__main__", "print": record})


def printed(values, options) -> list[str]:
    text = io.StringIO()
    builtins.print(*values, file=text, **options)
    return text.getvalue().splitlines()


def run(path: str, seed: int) -> list[str]:
    global loop
    loop = None
    lines = []

    def record(*values, **options) -> None:
        at = loop.milliseconds if loop else 0
        source = sys._getframe(1).f_lineno
        stamp = f"{at:>6} {name(whence()):<8} {source:>3}"
        lines.extend(f"{stamp} | {line}".rstrip() for line in printed(values, options))

    with mock.patch("random.random", Dice(seed).random), mock.patch("asyncio.events.new_event_loop", new_event_loop):
        execute(path, record)

    tasks = []
    for number, (by, started, end) in loop.tasks.items() if loop else ():
        if number:
            ended = f", {end[0]} at {end[1]}" if end else ""
            tasks.append(f"# task-{number}: started by {name(by)} at {started}{ended}")
    return [f"# virtual clock, seed {seed}", *lines, *tasks]


def run_as_it_stands(path: str) -> list[str]:
    lines = []
    execute(path, lambda *values, **options: lines.extend(printed(values, options)))
    return ["# real clock and threads", *(f"| {line}".rstrip() for line in lines)]


for request in sys.stdin:
    seed, path = request.rstrip("\n").split(" ", 1)
    try:
        answer = run_as_it_stands(path) if seed == "real" else run(path, int(seed))
    except BaseException:
        # The asker reads what happened instead of waiting for a recording.
        answer = ["failed: " + traceback.format_exc().strip().replace("\n", " / ")]
    print("\n".join(answer))
    print(".", flush=True)
