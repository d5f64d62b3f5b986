import asyncio


async def post(n: int) -> None:
    print(f"letter {n} goes")
    await asyncio.sleep(0.1)


async def main() -> None:
    limit = asyncio.Semaphore(2)

    async def one(n: int) -> None:
        async with limit:
            await post(n)

    await asyncio.gather(*(one(n) for n in range(1, 6)))
    print("all posted")


asyncio.run(main())
