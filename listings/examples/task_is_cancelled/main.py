import asyncio


async def work() -> None:
    print("task1: connection open")
    try:
        await asyncio.sleep(0.2)
        print("task1: work done")
    finally:
        print("task1: connection closed")


async def main() -> None:
    task1 = asyncio.create_task(work())
    await asyncio.sleep(0.1)
    task1.cancel()
    print("Asked task1 to stop")
    try:
        await task1
        print("task1 ended otherwise")
    except asyncio.CancelledError:
        print("task1 was cancelled")


asyncio.run(main())
