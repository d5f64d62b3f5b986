import asyncio


async def greet(name: str) -> None:
    print(f"Hello from {name}")


async def main() -> None:
    first = greet("first")
    print("Called first")
    await asyncio.sleep(0.1)
    print("Awaiting first")
    await first

    second = asyncio.create_task(greet("second"))
    print("Spawned second")
    await asyncio.sleep(0.1)
    print("Awaiting second")
    await second


asyncio.run(main())
