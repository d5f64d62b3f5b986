# Claim: The copy is made when the task is created; what is set later, the task does not see.
# Breaks: `task = asyncio.create_task(read())` -> `task = read()`

import asyncio
from contextvars import ContextVar

number: ContextVar[int] = ContextVar("number", default=0)


async def read() -> int:
    return number.get()


async def main() -> None:
    number.set(1)
    task = asyncio.create_task(read())
    number.set(2)
    assert await task == 1


asyncio.run(main())
