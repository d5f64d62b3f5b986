import asyncio

Queue = asyncio.Queue[str | None]


async def produce(queue: Queue, name: str, seconds: float) -> None:
    for number in range(1, 3):
        await asyncio.sleep(seconds)
        await queue.put(f"{name} {number}")
    await queue.put(None)


async def main() -> None:
    orders, letters = Queue(8), Queue(8)
    async with asyncio.TaskGroup() as group:
        group.create_task(produce(orders, "order", 0.1))
        group.create_task(produce(letters, "letter", 0.15))

        gets = {group.create_task(queue.get()): queue for queue in (orders, letters)}
        while gets:
            done, _ = await asyncio.wait(gets, return_when=asyncio.FIRST_COMPLETED)
            for task in done:
                queue = gets.pop(task)
                if (message := task.result()) is not None:
                    print(message)
                    gets[group.create_task(queue.get())] = queue
    print("Both are closed")


asyncio.run(main())
