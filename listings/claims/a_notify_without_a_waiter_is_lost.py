# Claim: With nobody waiting, `notify()` is lost, and `notify_one` leaves its permit.
# Breaks: `await asyncio.sleep(0)  # it does not wait yet` -> `await asyncio.sleep(0.1)`

import asyncio


async def wait(changed: asyncio.Condition) -> None:
    await asyncio.sleep(0.05)
    async with changed:
        await changed.wait()


async def main() -> None:
    changed = asyncio.Condition()
    task = asyncio.create_task(wait(changed))
    await asyncio.sleep(0)  # it does not wait yet
    async with changed:
        changed.notify()
    _, pending = await asyncio.wait([task], timeout=1)
    assert pending
    task.cancel()


asyncio.run(main())
