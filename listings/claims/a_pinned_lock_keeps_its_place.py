# Claim: Pin `lock.lock()` outside the loop, as `page` above, and it keeps its place.
# Claim: In asyncio, keep a task of `lock.acquire()`.
# Breaks: `# Kept.` -> `if acquire.cancel(): acquire = asyncio.create_task(lock.acquire())`

import asyncio


async def patient(lock: asyncio.Lock, begin: float) -> None:
    await asyncio.sleep(begin)
    async with lock:
        await asyncio.sleep(0.2)


async def impatient(lock: asyncio.Lock) -> None:
    await asyncio.sleep(0.01)
    start = asyncio.get_running_loop().time()
    acquire = asyncio.create_task(lock.acquire())
    while not acquire.done():
        await asyncio.wait([acquire], timeout=0.15)
        # Kept.
    assert round(asyncio.get_running_loop().time() - start, 3) == 0.19
    lock.release()


async def main() -> None:
    lock = asyncio.Lock()
    await asyncio.gather(patient(lock, 0), impatient(lock), patient(lock, 0.1))


asyncio.run(main())
