import asyncio


async def square(n: int) -> int:
    await asyncio.sleep(0.1)
    print(f"{n} computed")
    return n * n


async def main() -> None:
    tasks = [asyncio.create_task(square(n)) for n in range(1, 4)]
    for task in tasks:
        print(await task)


asyncio.run(main())
