import asyncio
from collections.abc import AsyncIterator


async def pages() -> AsyncIterator[int]:
    for number in range(1, 4):
        print(f"pages: fetch {number}")
        await asyncio.sleep(0.1)
        yield number


async def main() -> None:
    book = pages()
    print("main: nothing has begun")
    async for number in book:
        print(f"main: reads {number}")
        await asyncio.sleep(0.3)


asyncio.run(main())
