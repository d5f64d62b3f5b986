import asyncio

Queue = asyncio.Queue[int | None]


async def store(readings: Queue) -> None:
    while (reading := await readings.get()) is not None:
        await asyncio.sleep(0.15)
        print(f"Stored {reading}")


async def main() -> None:
    queue = Queue(1)
    storing = asyncio.create_task(store(queue))

    for reading in [1, 2, 3, 4, None]:
        while True:
            try:
                async with asyncio.timeout(0.1):
                    await queue.put(reading)
                break
            except TimeoutError:
                print("No room")
    await storing


asyncio.run(main())
