import asyncio
from itertools import count


async def answer(request: int) -> None:
    await asyncio.sleep(0.15)
    print(f"Answered {request}")


async def accept(running: asyncio.TaskGroup) -> None:
    for request in count(1):
        print(f"Accepted {request}")
        running.create_task(answer(request))
        await asyncio.sleep(0.1)


async def main() -> None:
    async with asyncio.TaskGroup() as running:
        accepting = asyncio.create_task(accept(running))
        await asyncio.sleep(0.23)  # Stands in for Ctrl-C.
        print("Accepts no more")
        accepting.cancel()
    print("All answered")


asyncio.run(main())
