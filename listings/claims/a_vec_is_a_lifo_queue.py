# Claim: With a `Vec` in place of the heap, it is a `LifoQueue`.
# Breaks: `asyncio.LifoQueue()` -> `asyncio.Queue()`

import asyncio


async def main() -> None:
    queue: asyncio.Queue[int] = asyncio.LifoQueue()
    for item in (1, 2, 3):
        queue.put_nowait(item)
    assert [await queue.get() for _ in range(3)] == [3, 2, 1]


asyncio.run(main())
