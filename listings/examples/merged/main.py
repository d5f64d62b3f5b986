import asyncio
from collections.abc import AsyncIterator


async def sensor(name: str, every: float) -> AsyncIterator[str]:
    for reading in range(1, 4):
        await asyncio.sleep(every)
        yield f"{name} {reading}"


async def feed(queue: asyncio.Queue[str | None], readings: AsyncIterator[str]) -> None:
    async for reading in readings:
        await queue.put(reading)
    await queue.put(None)


async def main() -> None:
    queue: asyncio.Queue[str | None] = asyncio.Queue(maxsize=1)
    async with asyncio.TaskGroup() as group:
        group.create_task(feed(queue, sensor("north", 0.1)))
        group.create_task(feed(queue, sensor("south", 0.25)))
        running = 2
        while running > 0:
            reading = await queue.get()
            if reading is None:
                running -= 1
            else:
                print(f"main: {reading}")
    print("main: both have ended")


asyncio.run(main())
