import asyncio


async def boil() -> None:
    await asyncio.sleep(180)


async def main() -> None:
    clock = asyncio.get_running_loop().time
    start = clock()
    await boil()
    print(f"boiled in {clock() - start:.0f} s")


asyncio.run(main())
