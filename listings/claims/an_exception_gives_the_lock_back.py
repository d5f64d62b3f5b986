# Claim: An exception that leaves an `async with` gives its lock back like that, too.
# Breaks: `async with lock:` -> `if await lock.acquire():`

import asyncio


async def main() -> None:
    lock = asyncio.Lock()
    left = 0
    try:
        async with lock:
            left = 1
            raise RuntimeError("halfway")
    except RuntimeError:
        pass
    assert (lock.locked(), left) == (False, 1)


asyncio.run(main())
