import asyncio


async def nap(name: str, seconds: float) -> None:
    await asyncio.sleep(seconds)
    print(f"{name} is awake")


async def main() -> None:
    await asyncio.gather(nap("cat", 0.3), nap("dog", 0.2), nap("owl", 0.1))


asyncio.run(main())
