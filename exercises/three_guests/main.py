import asyncio


async def greet(name: str, seconds: float) -> None:
    await asyncio.sleep(seconds)
    print(f"hello, {name}")


async def main() -> None:
    async with asyncio.TaskGroup() as group:
        group.create_task(greet("Ada", 0.2))
        group.create_task(greet("Bob", 0.1))
        group.create_task(greet("Cy", 0.3))
    print("all are here")


asyncio.run(main())
