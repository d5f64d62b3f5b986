# Claim: Who waits longest gets it next, in both languages.
# Breaks: `for tag in range(4)` -> `for tag in (0, 2, 1, 3)`

import asyncio

order: list[int] = []


async def take(lock: asyncio.Lock, tag: int) -> None:
    async with lock:
        order.append(tag)


async def main() -> None:
    lock = asyncio.Lock()
    tasks = []
    async with lock:
        for tag in range(4):
            tasks.append(asyncio.create_task(take(lock, tag)))
            await asyncio.sleep(0)
    for task in tasks:
        await task
    assert order == [0, 1, 2, 3]


asyncio.run(main())
