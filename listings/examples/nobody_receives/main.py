import asyncio
from itertools import count


async def produce(queue: asyncio.Queue[int]) -> None:
    for item in count(1):
        await queue.put(item)
        print(f"producer: put {item}")


async def consume(queue: asyncio.Queue[int]) -> None:
    for _ in range(2):
        print(f"consumer: got {await queue.get()}")
        await asyncio.sleep(0.1)
    print("consumer: leaves")


async def main() -> None:
    queue: asyncio.Queue[int] = asyncio.Queue(maxsize=1)
    producer = asyncio.create_task(produce(queue))
    await consume(queue)
    try:
        async with asyncio.timeout(1):
            await producer
            print("main: the producer has ended")
    except TimeoutError:
        print("main: the producer waits for ever")


asyncio.run(main())
