"""Runs programs one after the other, as it is asked to.

Reads one request a line, `SEED MILLISECONDS PATH`, and answers each with one recording, ended by a line that holds
only a dot. The milliseconds say for how long, by the machine's clock, one thread may keep the others from running.
With `real` for a seed the program runs as it stands, on the real clock. With `threads` it does so, too, and the answer
is a recording of its threads.

Instead of a recording the answer may be `raised LINE: ` and what the program raised, or `refused LINE: ` and what it
must not do on the virtual clock.
"""

import asyncio
import contextlib
import contextvars
import gc
import importlib
import io
import logging
import os
import random
import signal
import sys
import threading
import traceback
from collections.abc import Callable, Iterable
from types import CodeType, ModuleType
from typing import IO, TextIO

from . import on_threads
from .record import MOST_LINES, Refused, Run
from .stand_ins import replacements

# What a program imports first must not keep what stands in only for one run.
for module in (
    "concurrent.futures.thread",
    "queue",
    "sched",
    "secrets",
    "statistics",
    "subprocess",
    "tempfile",
    "uuid",
):
    importlib.import_module(module)


class Output(io.TextIOBase):
    """Takes what the program prints, line by line."""

    encoding = "utf-8"

    def __init__(self, take: Callable[[list[str]], None]) -> None:
        self.take = take
        self.line = ""

    def writable(self) -> bool:
        return True

    def write(self, text: str, /) -> int:
        *ended, self.line = (self.line + text).split("\n")
        if ended:
            self.take(ended)
        return len(text)


compiled: dict[tuple[str, str], CodeType] = {}


def execute(path: str, output: Output) -> None:
    with open(path, encoding="utf-8") as file:
        source = file.read()
    # By its text, too, for a file may change between two runs.
    key = (path, source)
    if key not in compiled:
        compiled[key] = compile(source, path, "exec")
    module = ModuleType("__main__")
    module.__file__ = path
    folder = os.path.dirname(path)
    before = sys.modules["__main__"], sys.argv[:], sys.path[:]
    sys.modules["__main__"], sys.argv[:], sys.path[0:0] = module, [path], [folder]
    try:
        with contextlib.redirect_stdout(output):
            contextvars.Context().run(exec, compiled[key], module.__dict__)
    finally:
        sys.modules["__main__"], sys.argv[:], sys.path[:] = before
        # Another program may have modules of the same names beside it.
        for name, imported in list(sys.modules.items()):
            if folder and os.path.dirname(getattr(imported, "__file__", None) or "") == folder:
                del sys.modules[name]


def run_on_virtual_clock(path: str, seed: int, limit: float) -> list[str]:
    run = Run(path, limit)
    output = Output(run.prints)
    try:
        with contextlib.ExitStack() as stack:
            for replacement in replacements(run, seed):
                stack.enter_context(replacement)
            # Main has its turn from the first line on.
            run.act()
            execute(path, output)
            run.no_longer_unasked()
            run.main_returns()
            if output.line:
                run.refuse(f"the last line that the program prints has no end: `{output.line}`")
            for thread in run.foreign:
                if not thread.daemon:
                    thread.join(limit)
    except BaseException as error:
        return run.refusals[:1] or [raised(path, error)]
    finally:
        for job in run.jobs:
            job.give_up()
        for loop in run.loops:
            for child in loop.children:
                child._proc.kill()
            loop.close()
    return run.refusals[:1] or [f"# virtual clock, seed {seed}", *run.lines()]


def run_as_it_stands(path: str) -> list[str]:
    rows: list[str] = []

    def take(lines: list[str]) -> None:
        rows.extend(f"| {line}".rstrip() for line in lines)
        if len(rows) > MOST_LINES:
            raise Refused(f"the program prints more than {MOST_LINES} lines, so it may never end; let it end sooner")

    return for_real(path, lambda: execute_to_its_end(path, take)) or ["# real clock and threads", *rows]


def run_on_threads(path: str) -> list[str]:
    rows: list[str] = []
    return for_real(path, lambda: rows.extend(on_threads.run(path, execute_to_its_end))) or rows


def execute_to_its_end(path: str, take: Callable[[list[str]], None]) -> None:
    output = Output(take)
    execute(path, output)
    if output.line:
        raise Refused(f"the last line that the program prints has no end: `{output.line}`")


def for_real(path: str, run: Callable[[], None]) -> list[str]:
    """Says why there is no recording; nothing if there is one."""
    try:
        run()
    except Refused as refused:
        return [f"refused 1: {refused}"]
    except BaseException as error:
        return [raised(path, error)]
    return []


def raised(path: str, error: BaseException) -> str:
    lines = [frame.lineno for frame in traceback.extract_tb(error.__traceback__) if frame.filename == path]
    if isinstance(error, SyntaxError) and error.filename == path:
        lines.append(error.lineno)
    text = "".join(traceback.format_exception(error)).strip().replace("\n", " / ")
    return f"raised {lines[-1] if lines and lines[-1] else 1}: {text}"


def answer(request: str) -> Iterable[str]:
    seed, limit, path = request.split(" ", 2)
    # No object is collected at another time than in the run before.
    gc.collect()
    gc.disable()
    try:
        if seed in ("real", "threads"):
            gc.enable()
            return run_on_threads(path) if seed == "threads" else run_as_it_stands(path)
        return run_on_virtual_clock(path, int(seed), int(limit) / 1000)
    finally:
        gc.enable()
        clean_up()


def clean_up() -> None:
    """What a program leaves behind must not change the next one."""
    for handler in logging.root.handlers[:]:
        logging.root.removeHandler(handler)
    logging.root.setLevel(logging.WARNING)
    asyncio.set_event_loop(None)
    random.seed()
    if threading.current_thread() is threading.main_thread():
        signal.set_wakeup_fd(-1)


def serve(requests: TextIO, answers: TextIO) -> None:
    for request in requests:
        try:
            lines = answer(request.rstrip("\n"))
        except BaseException as error:
            # Whoever asks hears of a fault of the recorder, too.
            lines = [raised("", error)]
        for line in lines:
            print(line, file=answers)
        print(".", file=answers, flush=True)


def main(source: IO[bytes] | None = None) -> None:
    # What a program, or a child of it, reads and writes must not mix with requests and answers.
    requests = io.TextIOWrapper(source or os.fdopen(os.dup(0), "rb"), encoding="utf-8")
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8", errors="backslashreplace")
    nothing = os.open(os.devnull, os.O_RDWR)
    os.dup2(nothing, 0)
    os.dup2(nothing, 1)
    serve(requests, answers)


if __name__ == "__main__":
    main()
