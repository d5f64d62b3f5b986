import asyncio


async def listen(name: str, radio: asyncio.Queue[str]) -> None:
    print(f"{name} hears {await radio.get()}")


async def main() -> None:
    radios: list[asyncio.Queue[str]] = []
    listeners = []
    for name in ["Ada", "Bob"]:
        radio: asyncio.Queue[str] = asyncio.Queue()
        radios.append(radio)
        listeners.append(asyncio.create_task(listen(name, radio)))
    for radio in radios:
        radio.put_nowait("the news")
    await asyncio.gather(*listeners)


asyncio.run(main())
