# Claim: What an awaited coroutine sets, its caller sees; what a task sets, whoever started it does not see.
# Breaks: `asyncio.create_task(change(2))` -> `change(2)`

import asyncio
from contextvars import ContextVar

number: ContextVar[int] = ContextVar("number", default=0)


async def change(to: int) -> None:
    number.set(to)


async def main() -> None:
    await change(1)
    assert number.get() == 1
    await asyncio.create_task(change(2))
    assert number.get() == 1


asyncio.run(main())
