import asyncio


async def main() -> None:
    queue: asyncio.PriorityQueue[tuple[int, str]] = asyncio.PriorityQueue()
    for item in [(3, "write"), (1, "plan"), (2, "read")]:
        queue.put_nowait(item)
    for _ in range(3):
        priority, word = await queue.get()
        print(f"{priority}: {word}")


asyncio.run(main())
