import asyncio


async def step(name: str) -> None:
    print(name)


async def start() -> None:
    first = asyncio.create_task(step("first"))
    second = asyncio.create_task(step("second"))
    third = asyncio.create_task(step("third"))
    for task in [first, second, third]:
        await task


async def main() -> None:
    await asyncio.create_task(start())


asyncio.run(main())
