import asyncio
import random
from functools import partial


async def unlikely_to_return(tag: str, likelihood: float = 0.1) -> float:
    while (roll := random.random()) >= likelihood:
        print(f"{tag}: {roll:.2f}, retrying")
        await asyncio.sleep(0.1)
    print(f"{tag}: {roll:.2f} is a hit")
    return roll


def show(tag: str, task: asyncio.Task[float]) -> None:
    print(f"Result of {tag}: {task.result():.2f}")


async def main() -> None:
    tasks = []
    for tag in ("task1", "task2"):
        task = asyncio.create_task(unlikely_to_return(tag))
        task.add_done_callback(partial(show, tag))
        tasks.append(task)
    print("Awaiting results...")

    for task in tasks:
        await task


asyncio.run(main())
