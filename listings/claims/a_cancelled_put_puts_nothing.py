# Claim: `queue.put` that is cancelled puts nothing either, but its message is still yours.
# Breaks: `asyncio.timeout(0.1)` -> `asyncio.timeout(0.3)`

import asyncio


async def take(queue: asyncio.Queue[str]) -> None:
    await asyncio.sleep(0.2)
    assert await queue.get() == "first"


async def main() -> None:
    queue: asyncio.Queue[str] = asyncio.Queue(1)
    await queue.put("first")
    taking = asyncio.create_task(take(queue))
    message = "second"
    try:
        async with asyncio.timeout(0.1):
            await queue.put(message)
    except TimeoutError:
        pass
    await taking
    assert queue.empty() and message == "second"


asyncio.run(main())
