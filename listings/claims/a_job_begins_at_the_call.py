# Claim: `spawn_blocking` starts the job when you call it; the coroutine of `to_thread` starts it when it is awaited.
# Breaks: `    await asyncio.sleep(0)` -> `    await asyncio.gather(job); job = asyncio.sleep(0)`

import asyncio

begun: list[str] = []


async def main() -> None:
    job = asyncio.to_thread(begun.append, "job")
    await asyncio.sleep(0)
    assert not begun
    await job


asyncio.run(main())
