import asyncio


async def answer(tag: str, time: float) -> None:
    try:
        await asyncio.sleep(time)
        print(f"{tag}: answered")
    finally:
        print(f"{tag}: over")


async def main() -> None:
    task1 = asyncio.create_task(answer("task1", 0.1))
    task2 = asyncio.create_task(answer("task2", 5))
    _, late = await asyncio.wait([task1, task2], timeout=0.3)
    if late:
        print(f"Gives up on {len(late)} of them")
        for task in late:
            task.cancel()
        await asyncio.wait(late)
    print("main ends")


asyncio.run(main())
