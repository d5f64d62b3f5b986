import asyncio


async def read() -> str:
    await asyncio.sleep(0.25)
    return "a letter"


async def main() -> None:
    reading = asyncio.create_task(read())
    while True:
        done, _ = await asyncio.wait({reading}, timeout=0.1)
        if done:
            print(reading.result())
            return
        print("still reading")


asyncio.run(main())
