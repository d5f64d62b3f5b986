import asyncio
import random


async def unlikely_to_return(tag: str, likelihood: float = 0.1) -> float:
    while (roll := random.random()) >= likelihood:
        print(f"{tag}: {roll:.2f}, retrying")
        await asyncio.sleep(0.1)
    print(f"{tag}: {roll:.2f} is a hit")
    return roll


def show(tag: str, result: float) -> None:
    print(f"Result of {tag}: {result:.2f}")


async def put(tag: str, results: asyncio.Queue[tuple[str, float]]) -> None:
    await results.put((tag, await unlikely_to_return(tag)))


async def main() -> None:
    results: asyncio.Queue[tuple[str, float]] = asyncio.Queue(maxsize=8)
    async with asyncio.TaskGroup() as tasks:
        for tag in ("task1", "task2"):
            tasks.create_task(put(tag, results))
        print("Awaiting results...")

        for _ in range(2):
            tag, result = await results.get()
            show(tag, result)


asyncio.run(main())
