import asyncio
import itertools
from collections.abc import Awaitable, Callable, Coroutine, Iterator

BEAT = 0.1


async def ping(sent: Iterator[int]) -> None:
    print(f"ping {next(sent)}")
    await asyncio.sleep(0.15)


async def await_each(job: Callable[[], Awaitable[None]]) -> None:
    loop = asyncio.get_running_loop()
    due = loop.time()
    for _ in range(3):
        await asyncio.sleep(due - loop.time())
        await job()
        due += BEAT


async def spawn_each(job: Callable[[], Coroutine[None, None, None]]) -> None:
    loop = asyncio.get_running_loop()
    due = loop.time()
    async with asyncio.TaskGroup() as group:
        for _ in range(3):
            await asyncio.sleep(due - loop.time())
            group.create_task(job())
            due += BEAT


async def main() -> None:
    sent = itertools.count(1)
    await await_each(lambda: ping(sent))
    print("Now a task for each")
    await spawn_each(lambda: ping(sent))


asyncio.run(main())
