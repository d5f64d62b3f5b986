import asyncio


async def guest(bell: asyncio.Event) -> None:
    print("ring")
    bell.set()


async def main() -> None:
    bell = asyncio.Event()
    ringing = asyncio.create_task(guest(bell))
    await asyncio.sleep(0.1)
    await bell.wait()
    await ringing
    print("come in")


asyncio.run(main())
