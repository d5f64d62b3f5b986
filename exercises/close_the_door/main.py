import asyncio


async def visit() -> None:
    print("door opened")
    try:
        await asyncio.sleep(1)
        print("had tea")
    finally:
        print("door closed")


async def main() -> None:
    task = asyncio.create_task(visit())
    await asyncio.sleep(0.1)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("cancelled")


asyncio.run(main())
