import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager


@asynccontextmanager
async def session(name: str) -> AsyncIterator[None]:
    try:
        yield
    finally:
        await asyncio.sleep(0.05)
        print(f"{name}: said goodbye")


async def work(name: str, takes: float) -> None:
    async with session(name):
        await asyncio.sleep(takes)


async def main() -> None:
    for name, takes in [("first", 0.1), ("second", 0.3)]:
        try:
            async with asyncio.timeout(0.2):
                await work(name, takes)
            print(f"{name}: done")
        except TimeoutError:
            print(f"{name}: took too long")
    print("main: all are closed")


asyncio.run(main())
