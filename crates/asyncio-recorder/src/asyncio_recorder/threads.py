"""Jobs of executors: one thread at a time runs, and a sleep in a job is a timer of the loop."""

import contextvars
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

from .record import REAL, Lane, Refused, Run

if TYPE_CHECKING:
    from .loop import VirtualLoop
    from .tasks import RecordedFuture

start_thread = threading.Thread.start

WAITS = (
    "a thread waits for something that another thread must do, but on the virtual clock one thread at a time runs; "
    "let it do its work without waiting" + REAL
)


class Job(threading.Thread):
    """A function that runs in a thread of its own, while the loop's thread waits until it ends or sleeps."""

    def __init__(self, run: Run, loop: "VirtualLoop", work: Callable[[], Any], future: "RecordedFuture") -> None:
        super().__init__(daemon=True)
        run.threads += 1
        self.lane = Lane(f"thread-{run.threads}")
        self.run_ = run
        self.loop = loop
        self.work = work
        self.future = future
        # Those of the loop that wait for its end.
        self.waiters: list[Any] = []
        self.begun = False
        self.given_up = False
        # Which pool it runs in, if that has few threads.
        self.pool: ThreadPoolExecutor | None = None
        # Each is released by one thread and acquired by the other.
        self.may_run = threading.Lock()
        self.may_go_on = threading.Lock()
        self.may_run.acquire()
        self.may_go_on.acquire()
        self.sleeps: float | None = None
        self.result: Any = None
        self.error: BaseException | None = None
        run.jobs.append(self)

    def proceed(self) -> None:
        """Has the thread run until it ends or sleeps."""
        if self.begun:
            self.may_run.release()
        else:
            self.begun = True
            start_thread(self)
        if not self.may_go_on.acquire(timeout=self.run_.limit):
            self.given_up = True
            self.run_.refuse(WAITS)
        if self.sleeps is not None:
            wait, self.sleeps = self.sleeps, None
            self.loop.call_after(wait, self.lane.name, self.proceed)
        else:
            self.loop.job_ended(self)

    def run(self) -> None:
        run, lane = self.run_, self.lane
        run.event(lane, "runs")
        try:
            self.result = self.work()
        except BaseException as error:
            self.error = error
        # Nobody listens to one that was given up.
        if not self.given_up:
            run.ends(lane, "returns" if self.error is None else "fails")
            self.may_go_on.release()

    def sleep(self, milliseconds: float) -> None:
        run = self.run_
        run.event(self.lane, f"blocks until {int(run.now + milliseconds)}", run.source_line())
        self.sleeps = milliseconds
        self.may_go_on.release()
        self.may_run.acquire()
        if self.given_up:
            raise Refused("its loop has ended")

    def give_up(self) -> None:
        self.given_up = True
        self.may_run.release()


def work_of(function: Callable[..., Any], arguments: tuple[Any, ...]) -> Callable[[], Any]:
    context = contextvars.Context()
    return lambda: context.run(function, *arguments)
