import asyncio
import time


def add(loop: asyncio.AbstractEventLoop, answer: asyncio.Future[int]) -> None:
    time.sleep(0.1)
    loop.call_soon_threadsafe(answer.set_result, 1 + 2)


async def main() -> None:
    loop = asyncio.get_running_loop()
    answer: asyncio.Future[int] = loop.create_future()
    adding = asyncio.create_task(asyncio.to_thread(add, loop, answer))
    print(f"the sum is {await answer}")
    await adding


asyncio.run(main())
