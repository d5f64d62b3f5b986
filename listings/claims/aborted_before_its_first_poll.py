# Claim: One aborted before its first poll never runs a line.
# Breaks: `    task.cancel()` -> `    await asyncio.sleep(0); task.cancel()`

import asyncio

begun = False


async def work() -> None:
    global begun
    begun = True


async def main() -> None:
    task = asyncio.create_task(work())
    task.cancel()
    await asyncio.wait([task])
    assert not begun


asyncio.run(main())
