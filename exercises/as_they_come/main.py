import asyncio


async def fetch(name: str, seconds: float) -> str:
    await asyncio.sleep(seconds)
    return name


async def main() -> None:
    calls = [fetch("slow", 0.3), fetch("fast", 0.1), fetch("middle", 0.2)]
    for call in asyncio.as_completed(calls):
        print(await call)


asyncio.run(main())
