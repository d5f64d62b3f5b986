# Claim: Like `asyncio.run`, it cannot be called directly from async code: there it panics.
# Breaks: `        asyncio.run(work())` -> `        await work()`

import asyncio


async def work() -> None:
    pass


async def main() -> None:
    try:
        asyncio.run(work())
    except RuntimeError as error:
        assert "cannot be called from a running event loop" in str(error)
    else:
        raise AssertionError("it was called")


asyncio.run(main())
