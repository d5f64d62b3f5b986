import asyncio
import time


async def count(tag: str) -> None:
    for step in range(1, 4):
        print(f"{tag}: step {step}")
        # Blocks the thread, and with it every task that it runs.
        time.sleep(0.001)


async def main() -> None:
    task1 = asyncio.create_task(count("task1"))
    task2 = asyncio.create_task(count("task2"))
    print("Awaiting results...")
    await task1
    await task2


asyncio.run(main())
