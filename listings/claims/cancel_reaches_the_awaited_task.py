# Claim: If the task awaits another task, `cancel()` cancels that one, too, while `abort` drops its handle, and
# it runs on.
# Breaks: `await inner` -> `await asyncio.shield(inner)`

import asyncio


async def wait_for(inner: asyncio.Task[None]) -> None:
    await inner


async def main() -> None:
    inner = asyncio.create_task(asyncio.sleep(0.2))
    outer = asyncio.create_task(wait_for(inner))
    await asyncio.sleep(0.1)
    outer.cancel()
    await asyncio.wait([outer])
    assert outer.cancelled() and inner.cancelled()


asyncio.run(main())
