import asyncio


async def fetch(n: int) -> str:
    await asyncio.sleep(0.1)
    return f"page {n}"


async def main() -> None:
    for page in await asyncio.gather(*(fetch(n) for n in range(1, 4))):
        print(page)


asyncio.run(main())
