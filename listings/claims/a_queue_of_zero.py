# Claim: `Queue(0)` has no limit; `mpsc::channel(0)` panics.
# Breaks: `asyncio.Queue(0)` -> `asyncio.Queue(1)`

import asyncio


async def main() -> None:
    queue: asyncio.Queue[int] = asyncio.Queue(0)
    for number in range(1000):
        queue.put_nowait(number)
    assert queue.qsize() == 1000 and not queue.full()


asyncio.run(main())
