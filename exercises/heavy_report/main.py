import asyncio
import time


def report() -> str:
    time.sleep(0.25)
    return "the report"


async def tick() -> None:
    for n in range(1, 4):
        await asyncio.sleep(0.1)
        print(f"tick {n}")


async def main() -> None:
    ticking = asyncio.create_task(tick())
    await asyncio.sleep(0)
    print(await asyncio.to_thread(report))
    await ticking


asyncio.run(main())
