import asyncio
import random


async def unlikely_to_return(tag: str, likelihood: float = 0.1) -> float:
    while (roll := random.random()) >= likelihood:
        print(f"{tag}: {roll:.2f}, retrying")
        await asyncio.sleep(0.1)
    print(f"{tag}: {roll:.2f} is a hit")
    return roll


async def main() -> None:
    print("Awaiting results...")

    result1 = await unlikely_to_return("task1")
    print(f"Result of task1: {result1:.2f}")
    result2 = await unlikely_to_return("task2")
    print(f"Result of task2: {result2:.2f}")


asyncio.run(main())
