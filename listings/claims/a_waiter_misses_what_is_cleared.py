# Claim: A waiter of the `watch` looks when it is polled, and misses what was set and cleared before; a waiter
# of an `Event` does not.
# Breaks: `event.set()` -> `pass`

import asyncio


async def wait(event: asyncio.Event) -> bool:
    try:
        return await asyncio.wait_for(event.wait(), 60)
    except TimeoutError:
        return False


async def main() -> None:
    event = asyncio.Event()
    waiter = asyncio.create_task(wait(event))
    await asyncio.sleep(0.1)
    event.set()
    event.clear()
    assert await waiter, "it was told"


asyncio.run(main())
