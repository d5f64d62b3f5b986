"""Runs a program on the real clock and tells what each task did on which thread.

The rows are those of a recording of threads, in the order in which they were seen, and with Python's names of threads.
"""

import asyncio
import threading
from collections.abc import Callable, Coroutine, Generator, Iterator
from contextlib import contextmanager
from typing import Any
from unittest.mock import patch

from .record import Refused

TITLE = "# real threads, in the order that each run has"


class Doer:
    """Main or a task."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.turn = 0
        # The turn in which it did something last.
        self.told = 0
        self.begun = False


class Seen:
    """What one run has done so far."""

    def __init__(self) -> None:
        self.rows: list[str] = []
        self.tasks = 0
        self.barriers = 0
        self.main = Doer("main")
        self.is_over = False
        self.lock = threading.Lock()
        self.here = threading.local()
        self.here.doer = self.main

    def doer(self) -> Doer:
        doer = getattr(self.here, "doer", None)
        if not isinstance(doer, Doer):
            raise Refused(
                "a thread does something that the recorder did not see start; let a task do it, or drop `threads` in "
                "listing.toml"
            )
        return doer

    def does(self, doer: Doer, deed: str, luck: bool = False) -> None:
        is_main = threading.current_thread() is threading.main_thread()
        place = f"{'main' if is_main else threading.get_ident()} {doer.name} "
        # Whether who awaits a task has to wait for it is luck, and so is in which turn it has the result.
        if doer.told != doer.turn and not luck:
            self.rows.append(place + ": goes on")
        doer.told = doer.turn
        self.rows.append(place + deed)

    @contextmanager
    def turn(self, doer: Doer) -> Iterator[None]:
        before = getattr(self.here, "doer", None)
        self.here.doer = doer
        if not doer.begun:
            doer.begun = True
            if doer is not self.main:
                self.does(doer, ": begins")
        else:
            doer.turn += 1
        try:
            yield
        except BaseException:
            # It has returned, or failed.
            if doer is self.main:
                self.is_over = True
            else:
                self.does(doer, ": ends")
            raise
        finally:
            self.here.doer = before

    def prints(self, lines: list[str]) -> None:
        for line in lines:
            self.does(self.doer(), f"| {line}".rstrip())


class Traced(Coroutine[Any, Any, Any]):
    """A coroutine that says when it has its turns."""

    def __init__(self, seen: Seen, inner: Coroutine[Any, Any, Any], doer: Doer) -> None:
        self.seen, self.inner, self.doer = seen, inner, doer

    def send(self, value: Any) -> Any:
        with self.seen.turn(self.doer):
            return self.inner.send(value)

    def throw(self, *error: Any) -> Any:
        with self.seen.turn(self.doer):
            return self.inner.throw(*error)

    def close(self) -> None:
        self.inner.close()

    def __await__(self) -> Generator[Any, Any, Any]:
        return self.inner.__await__()


def run(path: str, execute: Callable[[str, Callable[[list[str]], None]], None]) -> list[str]:
    """Has `execute` run the program, with a function that takes what it prints, and gives the rows."""
    seen = Seen()

    class Task(asyncio.Task[Any]):
        def __init__(self, inner: Any, **options: Any) -> None:
            if seen.is_over:
                # With these, asyncio cleans up.
                self.doer = seen.main
                super().__init__(inner, **options)
                return
            starter = seen.doer()
            if starter is seen.main and not seen.main.begun:
                self.doer = seen.main
            else:
                seen.tasks += 1
                self.doer = Doer(f"task-{seen.tasks}")
                seen.does(starter, f": starts {self.doer.name}")
            super().__init__(Traced(seen, inner, self.doer), **options)

        def __await__(self) -> Generator[Any, None, Any]:
            try:
                return (yield from super().__await__())
            finally:
                if self.done():
                    seen.does(seen.doer(), f": takes {self.doer.name}", luck=True)

    wait = threading.Barrier.wait

    def waits(barrier: threading.Barrier, timeout: float | None = None) -> int:
        doer = seen.doer()
        with seen.lock:
            if barrier.n_waiting == 0:
                seen.barriers += 1
            name = f"barrier-{seen.barriers}"
            seen.does(doer, f": waits at {name}")
        try:
            place = wait(barrier, timeout)
        except threading.BrokenBarrierError:
            seen.does(doer, f": gives up at {name}")
            raise
        seen.does(doer, f": goes through {name}")
        return place

    with patch.object(asyncio.tasks, "Task", Task), patch.object(threading.Barrier, "wait", waits):
        execute(path, seen.prints)
    return [TITLE, *seen.rows]
