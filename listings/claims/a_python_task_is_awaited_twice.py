# Claim: A Python task gives its result to everyone who asks.
# Breaks: `[await task, await task] == [42, 42]` -> `[await task, await task] == [42, None]`

import asyncio


async def answer() -> int:
    return 42


async def main() -> None:
    task = asyncio.create_task(answer())
    assert [await task, await task] == [42, 42]


asyncio.run(main())
