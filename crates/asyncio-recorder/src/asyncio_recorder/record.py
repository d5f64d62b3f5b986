"""What one run has done so far: its rows, its clock, and who acts just now."""

import math
import os
import sys
import threading
import weakref
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from types import CodeType, FrameType
from typing import Any, NoReturn

# More than any program to look at prints; a loop without an end would fill the memory.
MOST_LINES = 10_000
MOST_ROWS = 100_000

REAL = '; or take the real clock, by `clock = "real"` in listing.toml'


class Refused(BaseException):
    """The program does what it must not do on the virtual clock."""


class Lane:
    """One that acts: `main`, a task, the callbacks or a thread."""

    def __init__(self, name: str) -> None:
        self.name = name
        # The row that tells of its start.
        self.start: Row | None = None
        # Whether it is to run again, after it has waited.
        self.woken = True
        self.ended = False
        # The row that tells of its end.
        self.end: Row | None = None
        # The lanes that have taken its result.
        self.takers: set[str] = set()
        # Limits that are set for what it does, the outermost first: whether they still hold, and when they end.
        self.limits: list[tuple[Callable[[], bool], int]] = []
        # The awaited coroutines, for the line in which it waits.
        self.line: Callable[[], int | None] = lambda: None
        self.waits = ""


@dataclass
class Row:
    """A printed line or an event."""

    at: int
    lane: str
    line: int | None
    mark: str
    text: str

    def __str__(self) -> str:
        line = "" if self.line is None else self.line
        return f"{self.at:>6} {self.lane:<8} {line:>3} {self.mark} {self.text}".rstrip()


@dataclass
class Run:
    """One run of a program."""

    path: str
    # Seconds of the machine's clock for which a thread may keep everybody else from running.
    limit: float
    rows: list[Row] = field(default_factory=list)
    printed: int = 0
    # Virtual milliseconds.
    now: float = 0
    tasks: int = 0
    threads: int = 0
    # Of futures and of asyncio's own tasks.
    serial: int = 1 << 20
    main: Lane = field(default_factory=lambda: Lane("main"))
    callback: Lane = field(default_factory=lambda: Lane("callback"))
    # Whose turn it is in the first thread, and whether that turn began with what it did.
    acting: Lane | None = None
    unasked: bool = False
    # What wakes those that are woken now, where nobody acts.
    cause: str = "main"
    # The one that gave up what is cancelled now.
    owner: Lane | None = None
    running: bool = False
    # Whether main's turn goes on outside of every loop.
    outside: bool = False
    refusals: list[str] = field(default_factory=list)
    loops: "weakref.WeakSet[Any]" = field(default_factory=weakref.WeakSet)
    # Threads that the program itself started, and its jobs.
    foreign: list[threading.Thread] = field(default_factory=list)
    jobs: list[Any] = field(default_factory=list)

    def lines(self) -> Iterator[str]:
        return map(str, self.rows)

    def row(self, lane: Lane, mark: str, text: str, line: int | None) -> Row:
        row = Row(int(self.now), lane.name, line, mark, text)
        self.rows.append(row)
        if len(self.rows) > MOST_ROWS:
            self.refuse(f"the program does more than {MOST_ROWS} things, so it may never end; let it end sooner")
        return row

    def event(self, lane: Lane, text: str, line: int | None = None) -> Row:
        return self.row(lane, ":", text, line)

    def prints(self, lines: list[str]) -> None:
        if not (threading.current_thread() is threading.main_thread() or self.lane_of_thread()):
            self.refuse("a second thread prints, which the virtual clock does not see; let a task print" + REAL)
        line = self.source_line(anywhere=True)
        lane = self.act()
        for text in lines:
            self.printed += 1
            if self.printed > MOST_LINES:
                self.refuse(f"the program prints more than {MOST_LINES} lines, so it may never end; let it end sooner")
            self.row(lane, "|", text, line)

    def lane_of_thread(self) -> Lane | None:
        lane = getattr(threading.current_thread(), "lane", None)
        return lane if isinstance(lane, Lane) else None

    def actor(self) -> Lane | None:
        """Whose turn it is; nobody's, while asyncio does its own work."""
        return self.lane_of_thread() or self.acting or (None if self.running else self.main)

    def act(self) -> Lane:
        """Whose turn it is; asyncio's own work becomes a turn of the callbacks once it does what a program does."""
        lane = self.actor()
        if lane is self.main and not self.running:
            self.main_goes_on()
            self.outside = True
        if lane is None:
            lane = self.acting = self.callback
            self.unasked = True
            self.event(lane, "runs")
        return lane

    def no_longer_unasked(self) -> None:
        """Ends a turn that began by what it did."""
        if self.unasked:
            self.unasked = False
            self.acting = None
            self.event(self.callback, "done")

    def main_goes_on(self) -> None:
        """Has main's turn, which a main function and all that stands outside of it share, go on or begin."""
        main = self.main
        if self.outside:
            return
        if main.end:
            index = next(index for index, row in enumerate(self.rows) if row is main.end)
            if all(row.lane == main.name for row in self.rows[index:]):
                del self.rows[index]
            else:
                # Others had their turns.
                main.end.text = "waits for its turn"
                self.event(main, "woken by itself")
                self.event(main, "runs")
            main.end, main.ended = None, False
        else:
            self.event(main, "runs")

    def main_waits(self, what: str) -> None:
        """Ends main's turn outside of a loop, which now runs without a main function."""
        self.act()
        self.outside = False
        self.event(self.main, f"waits for {what}", self.source_line())

    def main_returns(self) -> None:
        if self.outside:
            self.outside = False
            self.ends(self.main, "returns")

    @contextmanager
    def turn(self, lane: Lane) -> Iterator[None]:
        before = self.acting
        self.no_longer_unasked()
        self.acting = lane
        if lane is self.main and (self.outside or lane.ended):
            self.main_goes_on()
            self.outside = False
        else:
            self.event(lane, "runs")
        try:
            yield
        finally:
            self.acting = before

    def who_wakes(self) -> str:
        if not (self.lane_of_thread() or threading.current_thread() is threading.main_thread()):
            return "a thread"
        lane = self.actor()
        return lane.name if lane and (self.running or lane is not self.main) else self.cause

    def wakes(self, lane: Lane, by: str) -> None:
        if not lane.woken:
            lane.woken = True
            if by == lane.name:
                # Where asyncio does its part of the work with what is outside, it does it in the task's own turn.
                by = "input" if lane.waits.startswith("input") else "itself"
            self.event(lane, f"woken by {by}")

    def ends(self, lane: Lane, how: str) -> None:
        lane.ended = True
        lane.end = self.event(lane, how)

    def takes(self, lane: Lane) -> None:
        """The one whose turn it is receives the result of another."""
        taker = self.actor()
        if taker and lane.ended and taker is not lane and taker.name not in lane.takers:
            lane.takers.add(taker.name)
            self.event(taker, f"takes {lane.name}", self.source_line())

    def source_line(self, anywhere: bool = False) -> int | None:
        """The line of the program that runs now: in this turn, or anywhere on the stack."""
        frame: FrameType | None = sys._getframe(1)
        while frame and frame.f_code.co_filename != self.path:
            if frame.f_code in TURNS and not anywhere:
                return None
            frame = frame.f_back
        return frame.f_lineno if frame else None

    def refuse(self, what: str, line: int | None = None) -> NoReturn:
        # Kept, for the program may catch what is raised, or be in another thread.
        self.refusals.append(f"refused {line or self.source_line(anywhere=True) or 1}: {what}")
        raise Refused(what)

    def blocks(self, milliseconds: float) -> None:
        """A sleep of the first thread, and with it of every task."""
        until = self.now + milliseconds
        self.event(self.act(), f"blocks until {int(until)}", self.source_line())
        self.now = until


def milliseconds(seconds: float) -> int:
    """Rounded up to a whole millisecond, as tokio does; first to the nanosecond, as floats need."""
    return math.ceil(round(seconds * 1000, 6))


# The functions with which a turn begins.
TURNS: set[CodeType] = set()

ASYNCIO = os.path.dirname(os.path.abspath(__import__("asyncio").__file__ or "")) + os.sep


def is_asyncio(frame: FrameType | None) -> bool:
    return frame is not None and frame.f_code.co_filename.startswith(ASYNCIO)
