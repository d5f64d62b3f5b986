# Claim: A Python task gives its result to everyone who asks.
# Breaks: `task = asyncio.create_task(answer())` -> `task = answer()`

import asyncio


async def answer() -> int:
    return 42


async def main() -> None:
    task = asyncio.create_task(answer())
    assert [await task, await task] == [42, 42]


asyncio.run(main())
