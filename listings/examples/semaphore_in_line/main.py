import asyncio
from contextlib import AsyncExitStack


async def work(tag: str, tables: asyncio.Semaphore, wanted: int) -> None:
    async with AsyncExitStack() as stack:
        for _ in range(wanted):
            await stack.enter_async_context(tables)
        print(f"{tag}: takes {wanted}")
        await asyncio.sleep(0.1)


async def main() -> None:
    tables = asyncio.Semaphore(3)
    async with asyncio.TaskGroup() as group:
        group.create_task(work("task1", tables, 2))
        group.create_task(work("task2", tables, 3))
        group.create_task(work("task3", tables, 1))


asyncio.run(main())
