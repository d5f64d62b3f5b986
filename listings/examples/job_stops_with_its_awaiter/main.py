import asyncio
import threading
import time


def compress(stop: threading.Event) -> None:
    for part in range(1, 10):
        if stop.is_set():
            print(f"Stops before part {part}")
            return
        time.sleep(0.1)  # Stands for work that blocks.
        print(f"Part {part} is done")


async def compressed() -> None:
    stop = threading.Event()
    try:
        await asyncio.to_thread(compress, stop)
    finally:
        stop.set()


async def main() -> None:
    try:
        async with asyncio.timeout(0.25):
            await compressed()
    except TimeoutError:
        print("Gave up")


asyncio.run(main())
