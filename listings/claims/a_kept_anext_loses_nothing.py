# Claim: In Python, keep `anext(table)` in a task, and `asyncio.wait` for that with a limit: it cancels nobody.
# Breaks: `await asyncio.wait({row}, timeout=0.01)` -> `row.cancel()`

import asyncio
from collections.abc import AsyncIterator


async def rows() -> AsyncIterator[int]:
    await asyncio.sleep(0.05)
    yield 1


async def main() -> None:
    table = rows()
    row = asyncio.ensure_future(anext(table))
    await asyncio.wait({row}, timeout=0.01)
    assert not row.done()
    assert await row == 1


asyncio.run(main())
