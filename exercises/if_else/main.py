import asyncio


async def walk() -> str:
    await asyncio.sleep(0.2)
    return "walked"


async def ride() -> str:
    await asyncio.sleep(0.1)
    return "rode"


async def main() -> None:
    for far in [True, False]:
        way = ride() if far else walk()
        print("on the way")
        print(await way)


asyncio.run(main())
