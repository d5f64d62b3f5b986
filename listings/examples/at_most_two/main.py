import asyncio

CALLS = [("task1", 300), ("task2", 100), ("task3", 100), ("task4", 100)]


async def fetch(permits: asyncio.Semaphore, tag: str, takes: int) -> None:
    async with permits:
        print(f"{tag}: starts")
        await asyncio.sleep(takes / 1000)
        print(f"{tag}: done")


async def main() -> None:
    permits = asyncio.Semaphore(2)
    async with asyncio.TaskGroup() as group:
        for tag, takes in CALLS:
            group.create_task(fetch(permits, tag, takes))


asyncio.run(main())
