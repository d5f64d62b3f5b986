# Claim: A drop does not await. asyncio throws `CancelledError` into the work and waits until it has cleaned up,
# so an `asyncio.timeout` can last longer than its limit.
# Breaks: `await asyncio.sleep(0.5)` -> `pass`

import asyncio


async def work() -> None:
    try:
        await asyncio.sleep(60)
    finally:
        await asyncio.sleep(0.5)


async def main() -> None:
    loop = asyncio.get_running_loop()
    start = loop.time()
    try:
        async with asyncio.timeout(0.1):
            await work()
    except TimeoutError:
        took = round((loop.time() - start) * 1000)
        assert took == 600, took
        return
    raise AssertionError("there was no limit")


asyncio.run(main())
