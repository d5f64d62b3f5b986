import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager


async def ask(answer: str) -> int:
    await asyncio.sleep(0.1)
    return int(answer)


@asynccontextmanager
async def connect(name: str) -> AsyncIterator[None]:
    try:
        yield
    finally:
        await asyncio.sleep(0.05)
        print(f"{name}: said goodbye")


async def port(name: str, answer: str) -> int:
    async with connect(name):
        return await ask(answer)


async def main() -> None:
    for name, answer in [("first", "8080"), ("second", "none")]:
        try:
            print(f"{name}: port {await port(name, answer)}")
        except ValueError:
            print(f"{name}: no port")


asyncio.run(main())
