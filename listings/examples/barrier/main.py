import asyncio


async def play(tag: str, start: asyncio.Barrier, setup: float) -> None:
    await asyncio.sleep(setup)
    print(f"{tag}: is ready")
    await start.wait()
    print(f"{tag}: plays")


async def main() -> None:
    start = asyncio.Barrier(2)
    task1 = asyncio.create_task(play("task1", start, 0.1))
    task2 = asyncio.create_task(play("task2", start, 0.3))
    await task1
    await task2


asyncio.run(main())
