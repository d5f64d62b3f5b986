import asyncio
import threading


async def count(tag: str, pause: float) -> int:
    for step in range(1, 4):
        print(f"{tag}: step {step}")
        await asyncio.sleep(pause)
    return threading.get_ident()


async def main() -> None:
    task1 = asyncio.create_task(count("task1", 0.2))
    task2 = asyncio.create_task(count("task2", 0.3))
    print("Awaiting results...")

    threads = {threading.get_ident(), await task1, await task2}
    print(f"Threads used: {len(threads)}")


asyncio.run(main())
