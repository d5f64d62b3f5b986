import asyncio
from collections.abc import AsyncIterator


async def pages() -> AsyncIterator[int]:
    for number in range(1, 5):
        print(f"pages: fetch {number}")
        await asyncio.sleep(0.1)
        yield number


async def feed(queue: asyncio.Queue[int | None]) -> None:
    async for number in pages():
        await queue.put(number)
    await queue.put(None)


async def main() -> None:
    queue: asyncio.Queue[int | None] = asyncio.Queue(maxsize=1)
    feeder = asyncio.create_task(feed(queue))
    while (number := await queue.get()) is not None:
        print(f"main: reads {number}")
        await asyncio.sleep(0.3)
    await feeder


asyncio.run(main())
