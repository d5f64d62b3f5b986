import asyncio
import time
from collections.abc import AsyncGenerator


async def serve() -> None:
    try:
        await asyncio.sleep(60)
    finally:
        print("task1: ended")


def compute() -> None:
    time.sleep(0.3)
    print("thread: ended")


async def numbers() -> AsyncGenerator[int, None]:
    try:
        yield 1
    finally:
        print("generator: ended")


async def main(generator: AsyncGenerator[int, None]) -> None:
    task1 = asyncio.create_task(serve())
    asyncio.get_running_loop().run_in_executor(None, compute)
    await anext(generator)
    await asyncio.sleep(0.1)
    assert not task1.done()
    print("main: ended")


generator = numbers()
asyncio.run(main(generator))
print("runtime: ended")
