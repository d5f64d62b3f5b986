import asyncio
from collections.abc import Awaitable, Callable


async def each(names: list[str], callback: Callable[[str], Awaitable[None]]) -> None:
    for name in names:
        await callback(name)


async def main() -> None:
    files = 0

    async def count(name: str) -> None:
        nonlocal files
        print(name)
        await asyncio.sleep(0.1)  # Stands in for some work.
        files += 1

    await each(["main.rs", "lib.rs"], count)
    print(f"{files} files in all")


asyncio.run(main())
