import asyncio


async def count(tag: str, visitors: int) -> int:
    visits = 0
    for _ in range(visitors):
        visits += 1
        print(f"{tag}: visit {visits}")
        await asyncio.sleep(0.1)
    return visits


async def main() -> None:
    task1 = asyncio.create_task(count("task1", 2))
    task2 = asyncio.create_task(count("task2", 3))
    visits = await task1 + await task2
    print(f"Visits in all: {visits}")


asyncio.run(main())
