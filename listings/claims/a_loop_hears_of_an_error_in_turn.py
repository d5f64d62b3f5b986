# Claim: But such a loop hears of an error when the turn comes to its handle, while `gather` raises at once;
# Breaks: `await asyncio.gather(*calls)` -> `[await task for task in list(map(asyncio.create_task, calls))]`

import asyncio


async def call(seconds: float, error: Exception | None) -> None:
    await asyncio.sleep(seconds)
    if error:
        raise error


async def main() -> None:
    loop = asyncio.get_running_loop()
    start = loop.time()
    calls = [call(0.3, None), call(0.1, ValueError("failed"))]
    try:
        await asyncio.gather(*calls)
    except ValueError:
        assert 0.1 <= loop.time() - start < 0.2
        return
    raise AssertionError("no error")


asyncio.run(main())
