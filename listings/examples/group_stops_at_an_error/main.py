import asyncio


async def fetch(tag: str, takes: int) -> int:
    try:
        await asyncio.sleep(takes / 1000)
        if tag == "task2":
            raise RuntimeError(f"{tag} failed")
        return takes
    finally:
        print(f"{tag}: connection closed")


async def fetch_all() -> int:
    calls = [("task1", 100), ("task2", 200), ("task3", 300)]
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(fetch(tag, takes)) for tag, takes in calls]
    return sum(task.result() for task in tasks)


async def main() -> None:
    try:
        print(f"The sum is {await fetch_all()}")
    except* RuntimeError as errors:
        print(f"No sum: {errors.exceptions[0]}")


asyncio.run(main())
