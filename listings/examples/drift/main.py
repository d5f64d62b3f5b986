import asyncio


async def work() -> None:
    await asyncio.sleep(0.03)


async def sleeper() -> None:
    for turn in range(1, 5):
        print(f"sleeper: turn {turn}")
        await work()
        await asyncio.sleep(0.1)


async def ticker() -> None:
    loop = asyncio.get_running_loop()
    due = loop.time()
    for turn in range(1, 5):
        await asyncio.sleep(due - loop.time())
        print(f"ticker: turn {turn}")
        await work()
        due += 0.1


async def main() -> None:
    async with asyncio.TaskGroup() as group:
        group.create_task(sleeper())
        group.create_task(ticker())


asyncio.run(main())
