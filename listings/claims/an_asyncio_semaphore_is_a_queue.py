# Claim: In Python it is a queue, too, but has no `acquire_many`.
# Breaks: `for tag in range(4)` -> `for tag in (0, 2, 1, 3)`

import asyncio

order: list[int] = []


async def take(tables: asyncio.Semaphore, tag: int) -> None:
    async with tables:
        order.append(tag)


async def main() -> None:
    tables = asyncio.Semaphore(1)
    tasks = []
    async with tables:
        for tag in range(4):
            tasks.append(asyncio.create_task(take(tables, tag)))
            await asyncio.sleep(0)
    for task in tasks:
        await task
    assert order == [0, 1, 2, 3]
    assert not hasattr(tables, "acquire_many")


asyncio.run(main())
