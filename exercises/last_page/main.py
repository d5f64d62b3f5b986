import asyncio


async def write(stop: asyncio.Event) -> None:
    page = 1
    while not stop.is_set():
        await asyncio.sleep(0.1)
        print(f"page {page}")
        page += 1
    await asyncio.sleep(0.1)
    print("the end")


async def main() -> None:
    stop = asyncio.Event()
    writing = asyncio.create_task(write(stop))
    await asyncio.sleep(0.15)
    print("stop, please")
    stop.set()
    await writing


asyncio.run(main())
