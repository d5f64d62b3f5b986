import asyncio
import time


def measure(loop: asyncio.AbstractEventLoop, queue: asyncio.Queue[int | None]) -> None:
    for degrees in [18, 19, 21]:
        time.sleep(0.1)
        loop.call_soon_threadsafe(queue.put_nowait, degrees)
    loop.call_soon_threadsafe(queue.put_nowait, None)


async def main() -> None:
    queue: asyncio.Queue[int | None] = asyncio.Queue()
    measuring = asyncio.create_task(asyncio.to_thread(measure, asyncio.get_running_loop(), queue))
    while (degrees := await queue.get()) is not None:
        print(f"{degrees} degrees")
    await measuring
    print("end")


asyncio.run(main())
