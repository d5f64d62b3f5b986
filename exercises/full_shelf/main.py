import asyncio


async def bake(shelf: asyncio.Queue[int]) -> None:
    for n in range(4):
        await shelf.put(n)
        print(f"baked {n}")


async def main() -> None:
    shelf: asyncio.Queue[int] = asyncio.Queue(1)
    baking = asyncio.create_task(bake(shelf))
    for _ in range(4):
        await asyncio.sleep(0.1)
        n = await shelf.get()
        print(f"sold {n}")
    await baking


asyncio.run(main())
