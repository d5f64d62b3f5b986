import asyncio


async def climb(name: str, generations: int) -> int:
    await asyncio.sleep(0.1)
    print(name)
    if generations == 0:
        return 1
    return 1 + await climb(f"mother of {name}", generations - 1)


async def main() -> None:
    print(await climb("Ada", 2))


asyncio.run(main())
