# Claim: There is no `locked()`: ask by `try_lock()`, or by `available_permits()`.
# Breaks: `await lock.acquire()` -> `await asyncio.sleep(0)`

import asyncio


async def main() -> None:
    lock, tables = asyncio.Lock(), asyncio.Semaphore(1)
    assert not lock.locked() and not tables.locked()
    await lock.acquire()
    await tables.acquire()
    assert lock.locked() and tables.locked()


asyncio.run(main())
