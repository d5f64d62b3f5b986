import asyncio
import random


async def unlikely_to_return(tag: str, likelihood: float = 0.1) -> float:
    while (roll := random.random()) >= likelihood:
        print(f"{tag}: {roll:.2f}, retrying")
        await asyncio.sleep(0.1)
    print(f"{tag}: {roll:.2f} is a hit")
    return roll


async def tagged(tag: str) -> tuple[str, float]:
    return tag, await unlikely_to_return(tag)


def show(tag: str, result: float) -> None:
    print(f"Result of {tag}: {result:.2f}")


async def main() -> None:
    tasks = [asyncio.create_task(tagged(tag)) for tag in ("task1", "task2")]
    print("Awaiting results...")

    for earliest in asyncio.as_completed(tasks):
        tag, result = await earliest
        show(tag, result)


asyncio.run(main())
