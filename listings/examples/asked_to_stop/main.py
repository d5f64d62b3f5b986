import asyncio


async def work() -> None:
    await asyncio.sleep(0.3)
    print("Work is done")


async def session() -> None:
    try:
        await work()
    except asyncio.CancelledError:
        print("Saying goodbye")
        raise
    finally:
        await asyncio.sleep(0.05)
        print("Goodbye was heard")


async def main() -> None:
    task1 = asyncio.create_task(session())

    await asyncio.sleep(0.1)
    task1.cancel()
    await asyncio.wait([task1])
    print("task1 has ended")


asyncio.run(main())
