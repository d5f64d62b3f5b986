import asyncio


async def prepare(ready: asyncio.Future[int]) -> None:
    print("prepared")
    ready.set_result(7)


async def make_use(ready: asyncio.Future[int]) -> None:
    number = await ready
    print(f"used {number}")


async def main() -> None:
    ready: asyncio.Future[int] = asyncio.get_running_loop().create_future()
    user = asyncio.create_task(make_use(ready))
    preparer = asyncio.create_task(prepare(ready))
    await preparer
    await user


asyncio.run(main())
