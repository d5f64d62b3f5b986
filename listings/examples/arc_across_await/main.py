import asyncio
from dataclasses import dataclass


@dataclass
class Visits:
    count: int = 0


async def visit(tag: str, visits: Visits) -> None:
    for _ in range(2):
        visits.count += 1
        print(f"{tag}: visit {visits.count}")
        await asyncio.sleep(0.1)


async def main() -> None:
    visits = Visits()
    task1 = asyncio.create_task(visit("task1", visits))
    task2 = asyncio.create_task(visit("task2", visits))
    await task1
    await task2
    print(f"Visits in all: {visits.count}")


asyncio.run(main())
