# Claim: The task still counts the request in `cancelling()`, until it calls `uncancel()`.
# Breaks: `    assert task.cancelling() == 1` -> `    task.uncancel(); assert task.cancelling() == 1`

import asyncio


async def work() -> None:
    task = asyncio.current_task()
    assert task
    try:
        await asyncio.sleep(0.3)
    except asyncio.CancelledError:
        pass
    assert task.cancelling() == 1
    assert task.uncancel() == 0
    await asyncio.sleep(0.1)


async def main() -> None:
    task = asyncio.create_task(work())
    await asyncio.sleep(0.1)
    task.cancel()
    await task


asyncio.run(main())
