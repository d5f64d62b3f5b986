# Claim: A tokio barrier is not broken; race its `wait()` with a token.
# Breaks: `await barrier.abort()` -> `await barrier.wait()`

import asyncio


async def main() -> None:
    barrier = asyncio.Barrier(2)
    player = asyncio.create_task(barrier.wait())
    await asyncio.sleep(0)
    await barrier.abort()
    assert barrier.broken
    (end,) = await asyncio.gather(player, return_exceptions=True)
    assert isinstance(end, asyncio.BrokenBarrierError)


asyncio.run(main())
