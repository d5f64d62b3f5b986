# Claim: The receiver's `len()` is `qsize()`; the sender's `capacity()` is what is free of `max_capacity()`.
# Breaks: `asyncio.Queue(3)` -> `asyncio.Queue(1)`

import asyncio


async def main() -> None:
    queue: asyncio.Queue[str] = asyncio.Queue(3)
    assert queue.empty()
    await queue.put("job")
    assert queue.qsize() == 1
    assert queue.maxsize == 3 and not queue.full()


asyncio.run(main())
