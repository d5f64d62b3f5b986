# Claim: Of a task that waits, it shows one line, in the task's own coroutine, and not what waits below that.
# Claim: `get_stack()` of a task that waits shows one line, in the task's own coroutine, and not what waits below that.
# Breaks: `await enter(lock)  # here` -> `await lock.acquire()`

import asyncio
import io


async def enter(lock: asyncio.Lock) -> None:
    await lock.acquire()  # below


async def work(lock: asyncio.Lock) -> None:
    await enter(lock)  # here


async def main() -> None:
    lock = asyncio.Lock()
    await lock.acquire()
    waiting = asyncio.create_task(work(lock))
    await asyncio.sleep(0)
    assert len(waiting.get_stack()) == 1
    stack = io.StringIO()
    waiting.print_stack(file=stack)
    assert stack.getvalue().rstrip().endswith("# here")
    waiting.cancel()


asyncio.run(main())
