import asyncio


async def serve() -> None:
    try:
        await asyncio.sleep(0.2)
        print("task1: done")
    finally:
        await asyncio.sleep(0.05)
        print("task1: said goodbye")


async def main() -> None:
    task1 = asyncio.create_task(serve())
    await asyncio.sleep(0.1)
    print("main ends")
    assert not task1.done()


asyncio.run(main())
