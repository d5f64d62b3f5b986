import asyncio
from collections.abc import AsyncIterator


async def countdown(n: int) -> AsyncIterator[int]:
    while n > 0:
        await asyncio.sleep(0.1)
        yield n
        n -= 1


async def main() -> None:
    async for n in countdown(3):
        print(n)
    print("liftoff")


asyncio.run(main())
