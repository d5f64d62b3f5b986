import asyncio
from collections.abc import AsyncIterator
from itertools import count


async def rows() -> AsyncIterator[int]:
    try:
        for row in count(1):
            await asyncio.sleep(0.1)
            yield row
    finally:
        print("connection: closed")


async def first_even() -> int | None:
    async for row in rows():
        if row % 2 == 0:
            return row
    return None


async def main() -> None:
    row = await first_even()
    if row is not None:
        print(f"main: found {row}")
    await asyncio.sleep(0.1)
    print("main: goes on")


asyncio.run(main())
