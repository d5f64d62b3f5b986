# Claim: Several variables are dropped in reverse order, as an `AsyncExitStack` closes.
# Breaks: `== [3, 2, 1]` -> `== [1, 2, 3]`

import asyncio
from contextlib import AsyncExitStack

closed: list[int] = []


async def close(number: int) -> None:
    closed.append(number)


async def main() -> None:
    async with AsyncExitStack() as stack:
        for number in [1, 2, 3]:
            stack.push_async_callback(close, number)
    assert closed == [3, 2, 1]


asyncio.run(main())
