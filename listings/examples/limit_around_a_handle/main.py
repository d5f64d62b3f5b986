import asyncio


async def work(name: str) -> None:
    await asyncio.sleep(0.2)
    print(f"{name} has ended")


async def main() -> None:
    limit = 0.1
    try:
        async with asyncio.timeout(limit):
            await work("future")
    except TimeoutError:
        print("future: too late")
    task = asyncio.create_task(work("task"))
    try:
        async with asyncio.timeout(limit):
            await task
    except TimeoutError:
        print("task: too late")
    await asyncio.sleep(0.2)


asyncio.run(main())
