# Claim: A limit of zero lets pass what is ready, while `asyncio.wait_for` with zero does not even start it.
# Breaks: `asyncio.wait_for(work(), 0)` -> `asyncio.wait_for(work(), 1)`

import asyncio

started: list[str] = []


async def work() -> None:
    started.append("work")


async def main() -> None:
    try:
        await asyncio.wait_for(work(), 0)
    except TimeoutError:
        assert started == []
        return
    raise AssertionError("it was in time")


asyncio.run(main())
