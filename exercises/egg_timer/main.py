import asyncio


def ring(what: str) -> None:
    print(f"{what} is done")


async def main() -> None:
    loop = asyncio.get_running_loop()
    loop.call_later(0.3, ring, "egg")
    loop.call_later(0.2, ring, "toast")
    print("started")
    await asyncio.sleep(0.4)


asyncio.run(main())
