import asyncio
import time


def compress() -> None:
    for part in range(1, 4):
        time.sleep(0.1)
        print(f"Part {part} is done")


async def main() -> None:
    job = asyncio.create_task(asyncio.to_thread(compress))

    await asyncio.sleep(0.15)
    job.cancel()
    print("Asked the job to stop")
    try:
        await job
        print("It ended by itself")
    except asyncio.CancelledError:
        print("It was cancelled")


asyncio.run(main())
