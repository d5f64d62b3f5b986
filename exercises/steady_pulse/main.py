import asyncio


async def work() -> None:
    await asyncio.sleep(0.03)


async def main() -> None:
    loop = asyncio.get_running_loop()
    due = loop.time()
    for n in range(4):
        await asyncio.sleep(due - loop.time())
        print(f"pulse {n}")
        await work()
        due += 0.1


asyncio.run(main())
