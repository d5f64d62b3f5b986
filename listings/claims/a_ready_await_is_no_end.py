# Claim: An `await` that has its result at once is no such place, in either language.
# Breaks: `queue.put_nowait("ready")` -> `pass`

import asyncio

came_through = False


async def work() -> None:
    global came_through
    queue: asyncio.Queue[str] = asyncio.Queue()
    queue.put_nowait("ready")
    if task := asyncio.current_task():
        task.cancel()
    await queue.get()
    came_through = True


async def main() -> None:
    await asyncio.wait([asyncio.create_task(work())])
    assert came_through


asyncio.run(main())
