import asyncio
from collections.abc import AsyncIterator


async def fetch(start: int) -> tuple[list[int], int | None]:
    """A page, and where the next one begins."""
    print(f"fetch: from {start}")
    await asyncio.sleep(0.1)
    if start == 30:
        return [30], None
    return [start, start + 5], start + 10


async def pages() -> AsyncIterator[list[int]]:
    cursor: int | None = 10
    while cursor is not None:
        page, cursor = await fetch(cursor)
        yield page


async def main() -> None:
    async for page in pages():
        print(f"main: {page}")


asyncio.run(main())
