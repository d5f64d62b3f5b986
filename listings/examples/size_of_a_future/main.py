import asyncio
import inspect
import sys
from collections.abc import Coroutine
from typing import Any


async def kept() -> int:
    buffer = bytes(4096)
    await asyncio.sleep(0)
    return len(buffer)


async def ended() -> int:
    buffer = bytes(4096)
    length = len(buffer)
    await asyncio.sleep(0)
    return length


def size(call: Coroutine[Any, None, int]) -> int:
    call.send(None)  # To its first await.
    variables = inspect.getcoroutinelocals(call).values()
    call.close()
    return sum(map(sys.getsizeof, variables)) // 1024


async def main() -> None:
    print(f"kept: {size(kept())} KiB")
    print(f"ended: {size(ended())} KiB")


asyncio.run(main())
