import asyncio


async def work(tag: str, ready: asyncio.Event) -> None:
    try:
        async with asyncio.timeout(0.3):
            await ready.wait()
        print(f"{tag}: begins")
    except TimeoutError:
        print(f"{tag}: heard nothing")


async def main() -> None:
    ready = asyncio.Event()
    early = asyncio.create_task(work("early", ready))
    await asyncio.sleep(0.1)
    print("Ready")
    ready.set()
    late = asyncio.create_task(work("late", ready))
    await early
    await late


asyncio.run(main())
