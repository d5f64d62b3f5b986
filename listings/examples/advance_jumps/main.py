import asyncio
import time


async def tick() -> None:
    loop = asyncio.get_running_loop()
    due = loop.time()
    while True:
        await asyncio.sleep(due - loop.time())
        print("tick")
        due += 0.1


async def main() -> None:
    ticker = asyncio.create_task(tick())
    await asyncio.sleep(0.35)
    print("slept")
    time.sleep(0.3)
    await asyncio.sleep(0)
    print("advanced")
    await asyncio.sleep(0.1)
    ticker.cancel()


asyncio.run(main())
