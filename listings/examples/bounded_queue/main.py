import asyncio


async def produce(queue: asyncio.Queue[int | None]) -> None:
    for item in range(1, 6):
        await queue.put(item)
        print(f"producer: put {item}")
    await queue.put(None)


async def main() -> None:
    queue: asyncio.Queue[int | None] = asyncio.Queue(maxsize=2)
    async with asyncio.TaskGroup() as group:
        group.create_task(produce(queue))

        while (item := await queue.get()) is not None:
            print(f"consumer: got {item}")
            await asyncio.sleep(0.1)
        print("consumer: no more")


asyncio.run(main())
