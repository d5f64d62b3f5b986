import asyncio


async def bake(n: int, ovens: asyncio.Semaphore) -> None:
    async with ovens:
        await asyncio.sleep(0.1)
        print(f"cake {n}")


async def main() -> None:
    ovens = asyncio.Semaphore(2)
    await asyncio.gather(*(bake(n, ovens) for n in range(4)))


asyncio.run(main())
