# Claim: `create_task` copies the context to the new task; `spawn` does not, so wrap what you spawn in a `scope` of
# its own.
# Breaks: `asyncio.create_task(read())` -> `asyncio.create_task(read(), context=contextvars.Context())`

import asyncio
import contextvars

request: contextvars.ContextVar[int | None] = contextvars.ContextVar("request", default=None)


async def read() -> int | None:
    return request.get()


async def main() -> None:
    request.set(7)
    task = asyncio.create_task(read())
    assert await task == 7


asyncio.run(main())
