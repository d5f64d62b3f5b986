import asyncio


async def main() -> None:
    try:
        async with asyncio.timeout(0.1):
            await asyncio.sleep(0.1)
        print("in time")
    except TimeoutError:
        print("too late")


asyncio.run(main())
