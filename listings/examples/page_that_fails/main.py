import asyncio
from collections.abc import AsyncIterator


async def fetch(page: int) -> str:
    found = {1: "ant", 2: "bee"}
    if page not in found:
        raise ValueError(f"page {page}: not found")
    return found[page]


async def pages() -> AsyncIterator[str]:
    for page in range(1, 5):
        print(f"pages: fetch {page}")
        yield await fetch(page)
    print("pages: done")


async def read() -> None:
    async for page in pages():
        print(f"read: {page}")
    print("read: all")


async def main() -> None:
    try:
        await read()
    except ValueError as error:
        print(f"main: {error}")


asyncio.run(main())
