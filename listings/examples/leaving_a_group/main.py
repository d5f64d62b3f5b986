import asyncio

background: set[asyncio.Task[None]] = set()


async def work(tag: str) -> None:
    for step in range(1, 4):
        print(f"{tag}: step {step}")
        await asyncio.sleep(0.1)


async def session() -> None:
    async with asyncio.TaskGroup() as group:
        group.create_task(work("in the group"))
        task = asyncio.create_task(work("on its own"))
        background.add(task)
        task.add_done_callback(background.discard)
        await asyncio.sleep(0.15)
        print("session: leaves the group")


async def main() -> None:
    await session()
    print("main: session has returned")
    await asyncio.sleep(0.2)


asyncio.run(main())
