"""Tasks and futures that say what they do, and the turns of tasks and callbacks."""

import asyncio
import gc
import sys
from asyncio import tasks
from collections.abc import Callable, Coroutine, Generator, Iterable, Iterator
from functools import partial, update_wrapper
from os.path import basename
from types import CodeType, CoroutineType, FrameType
from typing import TYPE_CHECKING, Any, Self

from .record import ASYNCIO, TURNS, Lane, Run, is_asyncio

if TYPE_CHECKING:
    from .threads import Job


class RecordedTask(asyncio.Task[Any]):
    """A task whose turns are recorded, or one of asyncio's own, without a lane."""

    run: Run
    lane: Lane | None
    number: int

    def __new__(cls, *_: Any, run: Run, lane: Lane | None, number: int, **__: Any) -> Self:
        # Before `__init__`, which puts it into a set.
        self = super().__new__(cls)
        self.run = run
        self.lane = lane
        self.number = number
        return self

    def __init__(self, coroutine: Any, *, run: Run, lane: Lane | None, number: int, **options: Any) -> None:
        super().__init__(coroutine, **options)

    def __hash__(self) -> int:
        # Sets of tasks have an order that repeats.
        return self.number

    def __await__(self) -> Generator[Any, None, Any]:
        inner = super().__await__()
        try:
            return (yield from inner)
        finally:
            self.is_taken()
            # A traceback that holds this frame must not keep the task.
            del self, inner

    def is_taken(self) -> None:
        if self.done() and self.lane:
            self.run.takes(self.lane)

    def result(self) -> Any:
        if is_taker(sys._getframe(1)):
            self.is_taken()
        return super().result()

    def exception(self) -> BaseException | None:
        if is_taker(sys._getframe(1)):
            self.is_taken()
        return super().exception()

    def cancel(self, msg: Any = None) -> bool:
        run, lane = self.run, self.lane
        if self.done() or not lane:
            return super().cancel(msg=msg)
        owner = run.actor() if run.running else None
        source = run.source_line()
        if owner is None:
            owner = group_owner(sys._getframe(1)) or run.owner
            # It is behind the await in which its owner waits.
            source = owner.line() if owner else None
            if owner is lane:
                owner = None
        if owner:
            run.event(owner, f"cancels {lane.name}", source)
        before = run.owner, run.cause
        run.owner = lane
        if owner and not run.actor():
            run.cause = owner.name
        try:
            return super().cancel(msg=msg)
        finally:
            run.owner, run.cause = before

    def set_name(self, value: object, /) -> None:
        # On 3.11 the given name comes when the task has started.
        if self.lane and self.lane.start and sys._getframe(1).f_code.co_name == "_set_task_name":
            self.lane.start.text += given(str(value))
        super().set_name(value)

    def get_coro(self) -> Any:
        coroutine = super().get_coro()
        return coroutine.coroutine if isinstance(coroutine, Turns) else coroutine

    def add_done_callback(self, function: Any, /, *, context: Any = None) -> None:
        super().add_done_callback(by_program(self.run, function, sys._getframe(1)), context=context)


class RecordedFuture(asyncio.Future[Any]):
    """A future that knows what it stands for."""

    def __init__(self, run: Run, loop: Any, kind: str) -> None:
        run.serial += 1
        self.run = run
        self.serial = run.serial
        self.kind = kind
        self.job: Job | None = None
        # What else it waits for.
        self.sources: Callable[[], Iterable[Any]] = tuple
        self.until: Callable[[], int | None] = lambda: None
        # Whether it hands on what its sources return.
        self.hands_on = False
        super().__init__(loop=loop)

    def __hash__(self) -> int:
        return self.serial

    def __await__(self) -> Generator[Any, None, Any]:
        inner = super().__await__()
        try:
            return (yield from inner)
        finally:
            self.is_taken()
            del self, inner

    def is_taken(self) -> None:
        if self.done():
            if self.job:
                self.run.takes(self.job.lane)
            if self.hands_on:
                for source in self.sources():
                    if source.done():
                        source.is_taken()

    def add_done_callback(self, function: Any, /, *, context: Any = None) -> None:
        super().add_done_callback(by_program(self.run, function, sys._getframe(1)), context=context)


RecordedTask.__name__ = RecordedTask.__qualname__ = "Task"
RecordedFuture.__name__ = RecordedFuture.__qualname__ = "Future"


def gathering(run: Run) -> type[Any]:
    """The future of `gather`, which hands on the results of its children."""
    original: Any = tasks._GatheringFuture  # type: ignore[attr-defined]

    class Gathering(original):  # type: ignore[misc]
        def __await__(self) -> Generator[Any, None, Any]:
            inner = super().__await__()
            try:
                return (yield from inner)
            finally:
                self.is_taken()
                del self, inner

        def result(self) -> Any:
            if is_taker(sys._getframe(1)):
                self.is_taken()
            return super().result()

        def is_taken(self) -> None:
            if not self.done():
                return
            handed = [child for child in self._children if child.done() and hasattr(child, "is_taken")]
            error = None if self.cancelled() else self._exception
            if error is not None and not self._cancel_requested:
                # It has handed on one error and nothing else.
                cancelled = isinstance(error, asyncio.CancelledError)
                handed = [child for child in handed if (child.cancelled() if cancelled else child._exception is error)][
                    :1
                ]
            for child in handed:
                child.is_taken()

        def add_done_callback(self, function: Any, /, *, context: Any = None) -> None:
            super().add_done_callback(by_program(run, function, sys._getframe(1)), context=context)

    Gathering.__name__ = Gathering.__qualname__ = original.__name__
    return Gathering


def is_told_as(wrapper: Any, function: Any) -> None:
    """Gives a wrapper the names of its function, which asyncio writes into what it logs."""
    while isinstance(function, partial):
        function = function.func
    update_wrapper(wrapper, function, updated=())


class Callback:
    """A function that the program gave to be called: a turn of the callbacks."""

    def __init__(self, run: Run, function: Any) -> None:
        self.run = run
        self.function = function
        is_told_as(self, function)

    def __call__(self, *arguments: Any) -> None:
        run = self.run
        with run.turn(run.callback):
            try:
                self.function(*arguments)
            finally:
                run.event(run.callback, "done")

    def __eq__(self, other: object) -> bool:
        return bool(self.function == (other.function if isinstance(other, Callback) else other))

    def __hash__(self) -> int:
        return hash(self.function)

    def __repr__(self) -> str:
        return repr(self.function)


def by_program(run: Run, function: Any, giver: FrameType) -> Any:
    return Callback(run, function) if giver.f_code.co_filename == run.path else function


class Act:
    """What the loop calls next, with what made it do so."""

    def __init__(self, run: Run, cause: str, function: Callable[..., Any]) -> None:
        self.run = run
        self.cause = cause
        self.function = function
        self.done = False
        is_told_as(self, function)

    def __call__(self, *arguments: Any) -> Any:
        run = self.run
        self.done = True
        before, run.cause = run.cause, self.cause
        try:
            return self.function(*arguments)
        finally:
            run.no_longer_unasked()
            run.cause = before
            # A traceback that holds this frame must not keep a task.
            del self, arguments

    def __repr__(self) -> str:
        return repr(self.function)


class Turns(Coroutine[Any, Any, Any]):
    """A task's coroutine, each step of which is a turn."""

    def __init__(self, run: Run, lane: Lane, coroutine: Any) -> None:
        self.run = run
        self.lane = lane
        self.coroutine = coroutine
        self.begun = False
        self.must_cancel: Callable[[], bool] = lambda: False
        lane.line = lambda: line_of_await(run, coroutine)

    def send(self, value: Any) -> Any:
        return self.step(self.coroutine.send, value)

    def throw(self, *error: Any) -> Any:
        return self.step(self.coroutine.throw, *error)

    def close(self) -> None:
        self.coroutine.close()

    def __await__(self) -> Any:
        return self

    def __getattr__(self, name: str) -> Any:
        return getattr(self.coroutine, name)

    def step(self, go: Callable[..., Any], *arguments: Any) -> Any:
        run, lane = self.run, self.lane
        if not self.begun and go == self.coroutine.throw and isinstance(self.coroutine, CoroutineType):
            # It was cancelled before any of its code ran.
            run.no_longer_unasked()
            try:
                return go(*arguments)
            finally:
                run.ends(lane, "is cancelled")
        self.begun = True
        lane.woken = True
        with run.turn(lane):
            try:
                future = go(*arguments)
            except StopIteration:
                run.ends(lane, "is cancelled" if self.must_cancel() else "returns")
                raise
            except asyncio.CancelledError:
                run.ends(lane, "is cancelled")
                raise
            except BaseException:
                run.ends(lane, "fails")
                raise
        lane.waits = ", ".join(dict.fromkeys([*waits_for(future), *self.limits()])) or "something"
        run.event(lane, f"waits for {lane.waits}", lane.line())
        lane.woken = False
        return future

    def limits(self) -> Iterator[str]:
        self.lane.limits = [limit for limit in self.lane.limits if limit[0]()]
        for _, until in reversed(self.lane.limits):
            yield f"the clock until {until}"


TURNS.update((Act.__call__.__code__, Turns.step.__code__))


def waits_for(future: Any) -> Iterator[str]:
    """The names of what a future waits for."""
    if future is None:
        yield "its turn"
    elif isinstance(future, RecordedTask):
        yield future.lane.name if future.lane else "input"
    elif hasattr(future, "_children"):
        yield from waits_for_each(future._children)
    elif isinstance(future, RecordedFuture):
        if future.job:
            yield future.job.lane.name
            return
        sources = list(future.sources())
        yield from waits_for_each(sources)
        named = bool(sources)
        until = future.until()
        if until is not None:
            named = True
            yield f"the clock until {until}"
        if not named:
            yield future.kind
    else:
        yield "something"


def waits_for_each(sources: Iterable[Any]) -> Iterator[str]:
    """Those that have not ended; all of them, where they have and it was not told yet."""
    sources = list(sources)
    for source in [source for source in sources if not source.done()] or sources:
        yield from waits_for(source)


def line_of_await(run: Run, awaited: Any) -> int | None:
    """The line of the program in which a coroutine waits, in the innermost of its functions."""
    line = None
    while awaited is not None:
        for kind, follow in (("cr", "cr_await"), ("gi", "gi_yieldfrom"), ("ag", "ag_await")):
            if hasattr(awaited, follow):
                frame = getattr(awaited, f"{kind}_frame")
                if frame and frame.f_code.co_filename == run.path:
                    line = frame.f_lineno
                awaited = getattr(awaited, follow)
                break
        else:
            # What steps a generator does not say which, except to the collector of garbage.
            awaited = next(
                (
                    held
                    for held in gc.get_referents(awaited)
                    if any(hasattr(held, word) for word in ("cr_await", "gi_yieldfrom", "ag_await"))
                ),
                None,
            )
    return line


def is_taker(frame: FrameType) -> bool:
    """Whether one that asks for a result hands it to the program; asyncio's own work asks, too."""
    return not is_asyncio(frame) or frame.f_code.co_name in ("_wait_for_one", "wait_for")


def group_owner(frame: FrameType | None) -> Lane | None:
    """The task whose TaskGroup cancels the others."""
    while frame is not None and "_abort" in frame.f_code.co_name:
        parent = getattr(frame.f_locals.get("self"), "_parent_task", None)
        if isinstance(parent, RecordedTask):
            return parent.lane
        frame = frame.f_back
    return None


def is_internal(coroutine: Any) -> bool:
    """Whether a coroutine is one that asyncio starts for its own work, as on a connection."""
    code: CodeType | None = getattr(coroutine, "cr_code", None)
    if code is None or not code.co_filename.startswith(ASYNCIO):
        # The loop's own way of shutting down.
        return code is not None and code.co_qualname.startswith("VirtualLoop.shutdown_")
    file = basename(code.co_filename)
    return file != "tasks.py" and (code.co_name.startswith(("_", "shutdown_")) or file == "staggered.py")


def given(name: str) -> str:
    return f' as "{" ".join(name.split())}"'
