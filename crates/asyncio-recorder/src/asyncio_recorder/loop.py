"""The event loop on the virtual clock, with tasks and futures that say what they do."""

import asyncio
import sys
import threading
import time
import weakref
from asyncio import futures
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from os.path import basename
from types import FrameType, MethodType
from typing import Any, Self

from .record import REAL, Lane, Run, is_asyncio, milliseconds
from .tasks import Act, RecordedFuture, RecordedTask, Turns, by_program, given, is_internal, waits_for
from .threads import Job, work_of

real_time = time.monotonic
real_sleep = time.sleep
run_forever = asyncio.BaseEventLoop.run_forever

# For how many seconds a child must have done nothing before what it wrote is read, so that it comes in one piece.
PIECE = 0.2
# For how many seconds the clock stands for a child that does nothing, while there is a timer that could end it.
CHILD = 1.0
# How many bytes a pipe holds.
FULL = 1 << 16


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


class VirtualLoop(asyncio.SelectorEventLoop):
    """An event loop whose clock jumps to the next timer when nothing is ready and nothing outside is awaited."""

    def __init__(self, run: Run) -> None:
        self.recorded = run
        self.timers = 0
        self.children: list[Any] = []
        # When each child was last looked at, and for how long it had done nothing.
        self.idle: dict[Any, tuple[float, float]] = {}
        super().__init__()
        run.loops.add(self)
        inside: Any = self
        self.select = inside._selector.select
        inside._selector.select = self.look

    # The clock

    def time(self) -> float:
        return self.recorded.now / 1000

    def look(self, timeout: float | None = None) -> Any:
        """Looks at what comes from outside, and moves the clock only if there is nothing."""
        if timeout is not None and timeout <= 0:
            # What children wrote waits until all that is ready has run.
            files = {file for child in self.children for file in pipes(child)}
            return [event for event in self.select(0) if event[0].fd not in files]
        events = self.seen_now(0)
        if events:
            return events
        inside: Any = self
        while self.outside():
            # Before, for of two that have ended the first is to be told first.
            settled = self.all_settled()
            child = next((child for child in self.children if self.has_ended(child)), None)
            if child and settled:
                self.children.remove(child)
                self.idle.pop(child, None)
                self.call_because("input", child._process_exited, child._proc.returncode)
                return []
            if timeout is not None and not self.foreign() and all(self.idles(child) > CHILD for child in self.children):
                break
            events = self.seen_now(0.001)
            if events or inside._ready:
                return events
            real_sleep(0.0005)
        # The last of those outside may have left something.
        events = self.seen_now(0)
        if events or inside._ready:
            return events
        if timeout is None:
            self.is_stuck()
        self.recorded.now = inside._scheduled[0]._when.milliseconds
        return []

    def seen_now(self, timeout: float) -> list[Any]:
        """What has come from outside; what children wrote only when none of them will write more at once."""
        if not self.children:
            return list(self.select(timeout))
        # Before, for what one writes and then ends is to be among the events.
        settled = self.all_settled()
        events = self.select(timeout)
        files = {file: child for child in self.children for file in pipes(child)}
        written = [event for event in events if event[0].fd in files]
        others = [event for event in events if event[0].fd not in files]
        if not written or others:
            return others
        if not settled:
            # But one whose pipe is full cannot go on.
            written = [event for event in written if is_full(event[0].fd)]
        for event in written:
            self.idle.pop(files[event[0].fd], None)
        order = list(files)
        return sorted(written, key=lambda event: order.index(event[0].fd))

    def all_settled(self) -> bool:
        """Whether each child has ended or waits for something."""
        # All are looked at, not only those up to the first that works.
        settled = [child._proc.poll() is not None or self.idles(child) > PIECE for child in self.children]
        return all(settled)

    def has_ended(self, child: Any) -> bool:
        """Whether a child has ended and all that it wrote was read."""
        return child._proc.poll() is not None and (not pipes(child) or self.idles(child) > CHILD)

    def idles(self, child: Any) -> float:
        """For how many seconds a child has done nothing; a moment in which nobody looked counts little."""
        now = real_time()
        before, total = self.idle.get(child, (now, 0.0))
        total = total + min(now - before, 0.005) if is_asleep(child._proc.pid) else 0.0
        self.idle[child] = now, total
        return total

    def outside(self) -> bool:
        return bool(self.children or self.foreign())

    def foreign(self) -> bool:
        run = self.recorded
        run.foreign = [thread for thread in run.foreign if thread.is_alive()]
        return bool(run.foreign)

    def is_stuck(self) -> None:
        run = self.recorded
        what = "the program waits for something that never comes"
        line = None
        if not run.main.ended and run.main.waits:
            line = run.main.line()
            what += f": main waits for {run.main.waits}"
        run.refuse(f"{what}. Let something wake it{REAL}", line)

    # What is called next

    def call_soon(self, callback: Any, *args: Any, context: Any = None) -> Any:  # type: ignore[override]
        run = self.recorded
        task = getattr(callback, "__self__", None)
        cause = run.who_wakes()
        if isinstance(task, asyncio.Task) and not isinstance(callback, MethodType):
            if not isinstance(task, RecordedTask):
                run.refuse("a task is made by `asyncio.Task`; make it by `asyncio.create_task`" + REAL)
            if task.lane:
                run.wakes(task.lane, cause)
            # What asyncio starts for itself, it starts for the sake of what is outside.
            cause = task.lane.name if task.lane else "input"
        elif not of_future(args, context):
            callback = by_program(run, callback, sys._getframe(1))
        return super().call_soon(Act(run, cause, callback), *args, context=context)

    def call_because(self, cause: str, callback: Callable[..., Any], *args: Any) -> None:
        super().call_soon(Act(self.recorded, cause, callback), *args)

    def call_soon_threadsafe(self, callback: Any, *args: Any, context: Any = None) -> Any:  # type: ignore[override]
        run = self.recorded
        callback = by_program(run, callback, sys._getframe(1))
        return super().call_soon_threadsafe(Act(run, run.who_wakes(), callback), *args, context=context)

    def call_later(self, delay: float, callback: Any, *args: Any, context: Any = None) -> Any:  # type: ignore[override]
        callback = by_program(self.recorded, callback, sys._getframe(1))
        return self.call_at(self.time() + delay, callback, *args, context=context)

    def call_at(self, when: float, callback: Any, *args: Any, context: Any = None) -> Any:  # type: ignore[override]
        run = self.recorded
        self.timers += 1
        moment = Moment(milliseconds(when), self.timers)
        act = Act(run, "the clock", by_program(run, callback, sys._getframe(1)))
        handle = super().call_at(moment, act, *args, context=context)

        def holds() -> bool:
            return not (act.done or handle.cancelled())

        def until() -> int | None:
            return moment.milliseconds if holds() else None

        owner = getattr(callback, "__self__", None)
        if isinstance(owner, asyncio.Timeout):
            task: Any = owner._task  # type: ignore[attr-defined]
            if isinstance(task, RecordedTask) and task.lane:
                task.lane.limits.append((holds, moment.milliseconds))
        elif args and isinstance(args[0], RecordedFuture):
            args[0].until = until
        return handle

    def call_after(self, wait: float, cause: str, callback: Callable[[], None]) -> None:
        self.timers += 1
        moment = Moment(milliseconds(self.time() + wait / 1000), self.timers)
        super().call_at(moment, Act(self.recorded, cause, callback))

    def _add_reader(self, fd: Any, callback: Any, *args: Any) -> Any:
        callback = self.added(callback, sys._getframe(1))
        inside: Any = super()
        return inside._add_reader(fd, Act(self.recorded, "input", callback), *args)

    def _add_writer(self, fd: Any, callback: Any, *args: Any) -> Any:
        callback = self.added(callback, sys._getframe(1))
        inside: Any = super()
        return inside._add_writer(fd, Act(self.recorded, "input", callback), *args)

    def added(self, callback: Any, adder: FrameType) -> Any:
        if adder.f_code.co_name in ("add_reader", "add_writer") and adder.f_back:
            return by_program(self.recorded, callback, adder.f_back)
        return callback

    def add_signal_handler(self, sig: int, callback: Any, *args: Any) -> None:  # type: ignore[override]
        callback = by_program(self.recorded, callback, sys._getframe(1))
        super().add_signal_handler(sig, Act(self.recorded, "input", callback), *args)

    # Tasks and futures

    def set_task_factory(self, factory: Any) -> None:
        if factory is not None:
            self.recorded.refuse("the program makes its tasks by a factory of its own; let the loop make them" + REAL)

    def create_task(  # type: ignore[override]
        self, coroutine: Any, *, name: Any = None, context: Any = None, **options: Any
    ) -> Any:
        run = self.recorded
        if options.get("eager_start"):
            run.refuse("a task runs before its starter goes on; start it without `eager_start`" + REAL)
        lane: Lane | None = None
        number = 0
        if is_internal(coroutine):
            run.serial += 1
            number = run.serial
        elif not run.running and sys._getframe(1).f_code.co_filename != run.path and is_first(sys._getframe(1)):
            lane = run.main
            run.main.woken = True
            run.main.limits.clear()
        else:
            starter = run.act()
            run.tasks += 1
            number = run.tasks
            lane = Lane(f"task-{number}")
            text = f"starts {lane.name}" + ("" if name is None else given(str(name)))
            lane.start = run.event(starter, text, run.source_line())
        turns = Turns(run, lane, coroutine) if lane else None
        task = RecordedTask(
            turns or coroutine,
            loop=self,
            run=run,
            lane=lane,
            number=number,
            name=f"Task-{number + 1}" if name is None else name,
            context=context,
        )
        if turns:
            held = weakref.ref(task)
            turns.must_cancel = lambda: bool((task := held()) and task._must_cancel)  # type: ignore[attr-defined]
        return task

    def create_future(self) -> Any:
        run = self.recorded
        frame = sys._getframe(1)
        future = RecordedFuture(run, self, kind_of(run, frame))
        name, local = frame.f_code.co_name, frame.f_locals
        if not is_asyncio(frame):
            return future
        if name == "_wait" and "fs" in local:
            waited = sorted(local["fs"], key=hash)
            future.sources = lambda: waited
        elif name == "_cancel_and_wait":
            cancelled = local["fut"]
            future.sources = lambda: [cancelled]
        elif name == "__aexit__" and hasattr(local.get("self"), "_parent_task"):
            group = local["self"]
            future.sources = lambda: sorted(group._tasks, key=hash)
        elif name == "get" and frame.f_back and frame.f_back.f_code.co_name == "_wait_for_one":
            # The iterator of `as_completed`.
            iterator = frame.f_back.f_locals.get("self")
            if iterator is not None:
                todo, timer = iterator._todo, iterator._timeout_handle
            else:
                outer = getattr(local["self"], "recorded", {})
                todo, timer = outer.get("todo", ()), outer.get("timeout_handle")
            future.sources = lambda: sorted(todo, key=hash)
            if timer:
                future.until = lambda: None if timer.cancelled() else timer._when.milliseconds
        return future

    # What is outside

    def run_forever(self) -> None:
        run = self.recorded
        if threading.current_thread() is not threading.main_thread():
            run.refuse("a second thread runs an event loop, which the virtual clock does not see" + REAL)
        run.running = True
        try:
            run_forever(self)
        finally:
            run.no_longer_unasked()
            run.running = False
            run.acting = None

    def run_until_complete(self, future: Any) -> Any:
        run = self.recorded
        lane = future.lane if isinstance(future, RecordedTask) else None
        if lane is run.main or not futures.isfuture(future) or self.is_running():
            return super().run_until_complete(future)
        if sys._getframe(1).f_code.co_filename != run.path:
            # A runner gathers what it has cancelled.
            return super().run_until_complete(future)
        run.main_waits(", ".join(waits_for(future)))
        try:
            return super().run_until_complete(future)
        finally:
            run.event(run.main, f"woken by {lane.name if lane else 'something'}")
            run.event(run.main, "runs")
            run.outside = True
            if hasattr(future, "is_taken"):
                future.is_taken()

    def run_in_executor(self, executor: Any, func: Any, *args: Any) -> Any:  # type: ignore[override]
        run = self.recorded
        future = RecordedFuture(run, self, "input")
        if basename(sys._getframe(1).f_code.co_filename) == "base_events.py":
            # asyncio's own, as it looks up a name.
            try:
                future.set_result(func(*args))
            except Exception as error:
                future.set_exception(error)
            return future
        if executor is not None and type(executor) is not ThreadPoolExecutor:
            run.refuse(f"the virtual clock does not see what runs in a {type(executor).__name__}" + REAL)
        job = Job(run, self, work_of(func, args), future)
        future.job = job
        run.event(run.act(), f"starts {job.lane.name}", run.source_line())
        job.pool = executor
        if not executor or len(self.busy(executor)) <= executor._max_workers:
            job.proceed()
        return future

    def busy(self, pool: Any) -> list[Job]:
        return [job for job in self.recorded.jobs if job.pool is pool and not job.lane.ended]

    def job_ended(self, job: Job) -> None:
        future = job.future
        run = self.recorded
        run.jobs.remove(job)
        before, run.acting = run.acting, job.lane
        try:
            if not future.done():
                if job.error is None:
                    future.set_result(job.result)
                else:
                    future.set_exception(job.error)
            for waiter in job.waiters:
                waiter.set_result(None)
        finally:
            run.acting = before
        if job.pool:
            waiting = next((other for other in self.busy(job.pool) if not other.begun), None)
            if waiting:
                self.call_because(job.lane.name, waiting.proceed)

    async def shutdown_default_executor(self, timeout: float | None = None) -> None:
        for job in list(self.recorded.jobs):
            if job.loop is self:
                waiter = self.create_future()
                job.waiters.append(waiter)
                await waiter

    async def _make_subprocess_transport(
        self,
        protocol: Any,
        args: Any,
        shell: bool,
        stdin: Any,
        stdout: Any,
        stderr: Any,
        bufsize: int,
        extra: Any = None,
        **options: Any,
    ) -> Any:
        # Without asyncio's watcher of children, which is another thread.
        from asyncio import unix_events

        waiter = RecordedFuture(self.recorded, self, "input")
        make: Any = unix_events._UnixSubprocessTransport  # type: ignore[attr-defined]
        child = make(self, protocol, args, shell, stdin, stdout, stderr, bufsize, waiter=waiter, extra=extra, **options)
        self.children.append(child)
        try:
            await waiter
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException:
            child.close()
            await child._wait()
            raise
        return child


def is_asleep(process: int | str) -> bool:
    """Whether a process and those that it has started wait for something; where that cannot be seen, they do."""
    try:
        with open(f"/proc/{process}/stat", encoding="utf-8", errors="replace") as file:
            state = file.read().rpartition(")")[2].split()[0]
        with open(f"/proc/{process}/task/{process}/children", encoding="utf-8") as file:
            children = file.read().split()
    except OSError:
        return True
    return state not in ("R", "D") and all(map(is_asleep, children))


def is_full(pipe: int) -> bool:
    import fcntl
    import termios

    try:
        waiting = fcntl.ioctl(pipe, termios.FIONREAD, bytes(4))
    except OSError:
        return False
    return int.from_bytes(waiting, sys.byteorder) >= FULL


def pipes(child: Any) -> list[int]:
    """The files from which a child's output is read, as long as there may be more."""
    # Not the transports of asyncio, which come later than the first output may.
    files = (child._proc.stdout, child._proc.stderr)
    return [file.fileno() for file in files if file and not file.closed]


def of_future(arguments: tuple[Any, ...], context: Any) -> bool:
    """Whether a future calls back, and not the program."""
    return context is not None and len(arguments) == 1 and futures.isfuture(arguments[0]) and arguments[0].done()


def is_first(frame: FrameType | None) -> bool:
    """Whether a coroutine is run by a runner or a loop, and not by the program."""
    while is_asyncio(frame):
        assert frame
        if frame.f_code.co_name in ("run_until_complete", "run"):
            return True
        frame = frame.f_back
    return False


WAITING = ("locks.py", "queues.py")
WAITS = {
    "Queue.get": "a channel",
    "Queue.put": "room in a channel",
    "Lock.acquire": "a lock",
    "Semaphore.acquire": "a semaphore",
    "Event.wait": "a notification",
    "Condition.wait": "a notification",
}
# These wait for an event or a condition of their own.
INSIDE = {"Queue.join": "the work of a queue", "Barrier.wait": "a barrier"}


def kind_of(run: Run, frame: FrameType) -> str:
    """What one waits for whose future is made in `frame`."""
    code = frame.f_code
    if code.co_filename == run.path:
        # The program itself sets its result: it carries one value from one task to another.
        return "a channel"
    if not is_asyncio(frame):
        return "something"
    file = basename(code.co_filename)
    if file in WAITING:
        return INSIDE.get(caller_in_asyncio(frame)) or WAITS.get(code.co_qualname, "something")
    if file in ("tasks.py", "futures.py", "taskgroups.py"):
        return "something"
    return "input"


def caller_in_asyncio(frame: FrameType) -> str:
    """What the program awaits, as asyncio calls it, when the future of a lock or a queue is made in `frame`."""
    while (caller := frame.f_back) and is_asyncio(caller) and basename(caller.f_code.co_filename) in WAITING:
        frame = caller
    return frame.f_code.co_qualname
