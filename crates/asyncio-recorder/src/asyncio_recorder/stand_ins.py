"""What is replaced while a program runs on the virtual clock."""

import asyncio
import concurrent.futures
import datetime
import os
import random
import sys
import threading
import time
from asyncio import events, tasks
from collections.abc import Callable, Iterator
from typing import Any, Self
from unittest import mock

from .dice import Dice, thrown_by
from .loop import VirtualLoop, real_sleep, run_forever
from .record import REAL, Lane, Run
from .tasks import gathering
from .threads import WAITS, Job, start_thread

CLOCK = "the machine's own clock is read, which the virtual clock does not move; take `loop.time()` instead" + REAL
DICE = "these dice roll other numbers each time; take those of `random`" + REAL
LOOP = "this event loop is not on the virtual clock; run the program by `asyncio.run`" + REAL
LIBRARY = os.path.dirname(os.path.abspath(os.__file__)) + os.sep
SITE = os.path.join(LIBRARY, "site-packages")
WAIT = "the thread waits with a time limit, which the virtual clock does not see; let the task wait" + REAL


def replacements(run: Run, seed: int) -> Iterator[Any]:
    yield from the_dice(run, seed)
    yield from the_loops(run)
    yield from the_groups(run)
    yield from the_threads(run)
    yield from the_clocks(run)


def the_dice(run: Run, seed: int) -> Iterator[Any]:
    module: dict[str, Any] = vars(random)
    kind: Any = type("Random", (Dice,), {"run": run})
    dice = kind(seed)
    kind.first = dice
    for word, value in list(module.items()):
        if getattr(value, "__self__", None) is module["_inst"]:
            yield mock.patch.object(random, word, getattr(dice, word))
    yield mock.patch.object(random, "Random", kind)
    for owner, word in ((os, "urandom"), (random, "_urandom")):
        original = getattr(owner, word)

        def urandom(size: int, original: Any = original) -> Any:
            if thrown_by(run, sys._getframe(1)):
                run.refuse(DICE)
            return original(size)

        yield mock.patch.object(owner, word, urandom)


def the_loops(run: Run) -> Iterator[Any]:
    def new_event_loop() -> VirtualLoop:
        return VirtualLoop(run)

    def run_it(self: asyncio.BaseEventLoop) -> None:
        if not isinstance(self, VirtualLoop):
            run.refuse(LOOP)
        run_forever(self)

    # By its new name, for policies are going away.
    get_policy: Any = getattr(events, "_get_event_loop_policy", None) or events.get_event_loop_policy
    usual = type(get_policy())

    def set_policy(policy: Any) -> None:
        if policy is not None and type(policy) is not usual:
            run.refuse(LOOP)

    set_loop = events.set_event_loop

    def set_event_loop(loop: Any) -> None:
        if loop is not None and not isinstance(loop, VirtualLoop):
            run.refuse(LOOP)
        set_loop(loop)

    prepare = asyncio.Runner._lazy_init  # type: ignore[attr-defined]

    def lazy_init(self: Any) -> None:
        prepare(self)
        if not isinstance(self._loop, VirtualLoop):
            run.refuse(LOOP)

    yield mock.patch.object(asyncio.Runner, "_lazy_init", lazy_init)
    for owner in (events, asyncio):
        yield mock.patch.object(owner, "new_event_loop", new_event_loop)
        yield mock.patch.object(owner, "set_event_loop_policy", set_policy)
        yield mock.patch.object(owner, "set_event_loop", set_event_loop)
    yield mock.patch.object(usual, "_loop_factory", staticmethod(new_event_loop))
    for word in ("SelectorEventLoop", "EventLoop"):
        if hasattr(asyncio, word):
            yield mock.patch.object(asyncio, word, new_event_loop)
    yield mock.patch.object(asyncio.BaseEventLoop, "run_forever", run_it)


def the_groups(run: Run) -> Iterator[Any]:
    """What starts and awaits several tasks says which."""
    yield mock.patch.object(tasks, "_GatheringFuture", gathering(run))

    wait_for_tasks = asyncio.wait

    async def wait(fs: Any, **options: Any) -> Any:
        done, pending = await wait_for_tasks(fs, **options)
        for task in sorted(done, key=hash):
            if hasattr(task, "is_taken"):
                task.is_taken()
        return done, pending

    shield_future = asyncio.shield

    def shield(arg: Any) -> Any:
        inner: Any = asyncio.ensure_future(arg)
        outer: Any = shield_future(inner)
        if outer is not inner:
            outer.sources = lambda: [inner]
            outer.hands_on = True
        return outer

    complete = asyncio.as_completed

    def as_completed(fs: Any, **options: Any) -> Any:
        if not (asyncio.isfuture(fs) or asyncio.iscoroutine(fs)):
            # In their order, for a set of coroutines has none.
            fs = [asyncio.ensure_future(each) for each in fs]
        completed: Any = complete(fs, **options)
        return each(completed) if hasattr(completed, "gi_frame") else completed

    def each(completed: Any) -> Iterator[Any]:
        # Up to 3.12 only the generator knows for what its coroutines wait.
        for coroutine in completed:
            coroutine.cr_frame.f_locals["done"].recorded = completed.gi_frame.f_locals
            yield coroutine

    replaced: list[tuple[str, Any]] = [("wait", wait), ("shield", shield), ("as_completed", as_completed)]
    if sys.version_info < (3, 12):
        wait_for_task = asyncio.wait_for

        async def wait_for(fut: Any, timeout: float | None) -> Any:
            # As on 3.12 and later, without a task of its own.
            if timeout is not None and timeout <= 0:
                return await wait_for_task(fut, timeout)
            async with asyncio.timeout(timeout):
                return await fut

        replaced.append(("wait_for", wait_for))
    for word, function in replaced:
        for owner in (asyncio, tasks):
            yield mock.patch.object(owner, word, function)

    start, leave = asyncio.TaskGroup.create_task, asyncio.TaskGroup.__aexit__
    groups: dict[int, list[Lane]] = {}

    def create_task(self: asyncio.TaskGroup, *args: Any, **options: Any) -> Any:
        task: Any = start(self, *args, **options)
        groups.setdefault(id(self), []).append(task.lane)
        return task

    async def aexit(self: asyncio.TaskGroup, *error: Any) -> Any:
        try:
            return await leave(self, *error)
        finally:
            for lane in groups.pop(id(self), []):
                run.takes(lane)
            del self, error

    yield mock.patch.object(asyncio.TaskGroup, "create_task", create_task)
    yield mock.patch.object(asyncio.TaskGroup, "__aexit__", aexit)


def the_threads(run: Run) -> Iterator[Any]:
    def start(self: threading.Thread) -> None:
        if not getattr(self, "_target", None) or self._target.__module__ != "concurrent.futures.thread":  # type: ignore[attr-defined]
            run.foreign.append(self)
        start_thread(self)

    def submits(self: Any, function: Any, /, *args: Any, **options: Any) -> Any:
        run.refuse(
            "the virtual clock does not see what a pool of threads does; hand the work to `loop.run_in_executor`" + REAL
        )

    def sleep(seconds: float) -> None:
        """A sleep of the thread: of every task, or of a job alone."""
        if seconds < 0:
            raise ValueError("sleep length must be non-negative")
        thread = threading.current_thread()
        caller = sys._getframe(1).f_code.co_filename
        if caller.startswith(LIBRARY) and not caller.startswith(SITE):
            # As `subprocess.run` does, which waits for something outside.
            real_sleep(seconds)
        elif isinstance(thread, Job):
            thread.sleep(round(seconds * 1000, 6))
        elif thread is threading.main_thread():
            run.blocks(round(seconds * 1000, 6))
        else:
            run.refuse(
                "a second thread sleeps, which the virtual clock does not see; let the task sleep, by `asyncio.sleep`"
                + REAL
            )

    wait_for_notice = threading.Condition.wait

    def wait(self: threading.Condition, timeout: float | None = None) -> bool:
        thread = threading.current_thread()
        frame = sys._getframe(1)
        while frame.f_back and frame.f_code.co_filename.endswith(("threading.py", "queue.py", "_base.py")):
            frame = frame.f_back
        if frame.f_code.co_filename == run.path:
            if isinstance(thread, Job):
                run.refuse(WAITS)
            if timeout is not None and thread is threading.main_thread():
                run.refuse(WAIT)
        return wait_for_notice(self, timeout)

    yield mock.patch.object(threading.Thread, "start", start)
    yield mock.patch.object(threading.Condition, "wait", wait)
    yield mock.patch.object(concurrent.futures.ThreadPoolExecutor, "submit", submits)
    yield mock.patch.object(time, "sleep", sleep)


def the_clocks(run: Run) -> Iterator[Any]:
    def unread(read: Callable[..., Any]) -> Callable[..., Any]:
        def reads(*args: Any) -> Any:
            # What a library reads is its own affair.
            if sys._getframe(1).f_code.co_filename == run.path:
                run.refuse(CLOCK)
            return read(*args)

        return reads

    class Datetime(datetime.datetime):
        @classmethod
        def now(cls, tz: datetime.tzinfo | None = None) -> Self:
            run.refuse(CLOCK)

        @classmethod
        def utcnow(cls) -> Self:
            run.refuse(CLOCK)

        @classmethod
        def today(cls) -> Self:
            run.refuse(CLOCK)

    class Date(datetime.date):
        @classmethod
        def today(cls) -> Self:
            run.refuse(CLOCK)

    for clock in ("time", "monotonic", "perf_counter", "process_time", "thread_time"):
        for word in (clock, f"{clock}_ns"):
            yield mock.patch.object(time, word, unread(getattr(time, word)))
    yield mock.patch.object(datetime, "datetime", Datetime)
    yield mock.patch.object(datetime, "date", Date)
