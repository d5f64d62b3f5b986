# Claim: To have at most so many run at once, let each take a permit of a `Semaphore` first, as in asyncio.
# Breaks: `Semaphore(2)` -> `Semaphore(6)`

import asyncio


async def work(permits: asyncio.Semaphore) -> None:
    async with permits:
        await asyncio.sleep(0.1)


async def main() -> None:
    loop = asyncio.get_running_loop()
    start = loop.time()
    permits = asyncio.Semaphore(2)
    await asyncio.gather(*(work(permits) for _ in range(6)))
    took = round((loop.time() - start) * 1000)
    print(f"Six tasks, two at a time: {took} ms")
    assert took == 300


asyncio.run(main())
