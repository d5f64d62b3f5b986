import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager


@asynccontextmanager
async def key() -> AsyncIterator[None]:
    await asyncio.sleep(0.1)
    print("key taken")
    try:
        yield
    finally:
        print("key given back")


async def main() -> None:
    async with key():
        print("in the room")
    await asyncio.sleep(0.1)
    print("back home")


asyncio.run(main())
