import asyncio


async def tick() -> None:
    while True:
        await asyncio.sleep(0.1)
        print("tick")


async def main() -> None:
    task = asyncio.create_task(tick())
    await asyncio.sleep(0.25)
    task.cancel()
    print("stopped")
    await asyncio.sleep(0.25)
    print("end")


asyncio.run(main())
