# Claim: What is `[n * n async for n in numbers() if n % 2]` in Python is a chain of methods here, with
# `collect` at its end.
# Breaks: `if n % 2]` -> `if n % 3]`

import asyncio
from collections.abc import AsyncIterator


async def numbers() -> AsyncIterator[int]:
    for n in range(1, 5):
        yield n


async def main() -> None:
    assert [n * n async for n in numbers() if n % 2] == [1, 9]


asyncio.run(main())
