import asyncio


async def greet(name: str) -> None:
    await asyncio.sleep(0.1)
    print(f"hello, {name}")


async def main() -> None:
    guests = ["Ada".upper(), "Bob".upper()]
    tasks = [asyncio.create_task(greet(guest)) for guest in guests]
    for task in tasks:
        await task


asyncio.run(main())
