# Claim: A limit of zero lets pass what is ready, and so does `asyncio.timeout(0)`.
# Claim: `asyncio.wait_for` with zero does not even start a coroutine, unless tasks are eager.
# Breaks: `asyncio.wait_for(work(), 0)` -> `asyncio.wait_for(work(), 1)`

import asyncio

started: list[str] = []


async def work() -> None:
    started.append("work")


async def main() -> None:
    async with asyncio.timeout(0):
        await work()
    assert started == ["work"]
    started.clear()
    try:
        await asyncio.wait_for(work(), 0)
    except TimeoutError:
        assert started == []
        return
    raise AssertionError("it was in time")


asyncio.run(main())
