import asyncio


async def work() -> None:
    try:
        await asyncio.sleep(0.3)
        print("Work is done")
    finally:
        print("Saying goodbye")
        await asyncio.sleep(0.05)
        print("Goodbye was heard")


async def main() -> None:
    try:
        async with asyncio.timeout(0.1):
            await work()
    except TimeoutError:
        print("Work took too long")
    await asyncio.sleep(0.1)


asyncio.run(main())
