# Claim: That is why one writes `async with aclosing(rows()) as table:`, which closes the generator at the end of its
# block, and waits for that.
# Breaks: `async with aclosing(rows()) as table:` -> `for table in [rows()]:`

import asyncio
from collections.abc import AsyncGenerator
from contextlib import aclosing

closed = False


async def rows() -> AsyncGenerator[int, None]:
    global closed
    try:
        yield 1
        yield 2
    finally:
        await asyncio.sleep(0.01)
        closed = True


async def main() -> None:
    async with aclosing(rows()) as table:
        async for _row in table:
            break
    assert closed


asyncio.run(main())
