# Claim: Tokio's barrier counts a task that came and was cancelled; asyncio's does not.
# Breaks: `task1.cancel()` -> `start = asyncio.Barrier(1)`

import asyncio


async def main() -> None:
    start = asyncio.Barrier(2)
    task1 = asyncio.create_task(start.wait())
    await asyncio.sleep(0)
    task1.cancel()
    await asyncio.sleep(0)
    try:
        async with asyncio.timeout(0.05):
            await start.wait()
        raise AssertionError("nobody else came")
    except TimeoutError:
        pass


asyncio.run(main())
