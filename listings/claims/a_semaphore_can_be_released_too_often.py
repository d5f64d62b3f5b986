# Claim: asyncio's `Semaphore` lets you release more often than you acquired, and a `BoundedSemaphore` raises a
# `ValueError` then.
# Breaks: `asyncio.BoundedSemaphore(1)` -> `asyncio.Semaphore(1)`

import asyncio


async def main() -> None:
    tables = asyncio.Semaphore(1)
    tables.release()
    await tables.acquire()
    await tables.acquire()
    bounded = asyncio.BoundedSemaphore(1)
    try:
        bounded.release()
        raise AssertionError("released too often")
    except ValueError:
        pass


asyncio.run(main())
