# Claim: `try_send` is `put_nowait`; what does not fit comes back in the error.
# Breaks: `asyncio.Queue(1)` -> `asyncio.Queue(2)`

import asyncio


async def main() -> None:
    queue: asyncio.Queue[str] = asyncio.Queue(1)
    queue.put_nowait("first")
    try:
        queue.put_nowait("second")
    except asyncio.QueueFull:
        return
    raise AssertionError("it fits")


asyncio.run(main())
