import asyncio

taken = 0


async def neighbour() -> None:
    print(f"neighbour: {taken} taken so far")


async def main() -> None:
    global taken
    queue: asyncio.Queue[int] = asyncio.Queue()
    for item in range(1000):
        queue.put_nowait(item)
    task1 = asyncio.create_task(neighbour())
    while not queue.empty():
        await queue.get()
        taken += 1
    print(f"main: {taken} taken")
    await task1


asyncio.run(main())
