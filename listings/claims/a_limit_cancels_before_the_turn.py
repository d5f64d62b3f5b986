# Claim: Asyncio's limit cancels the task, and a task that is cancelled before its turn loses even a result that is
# there.
# Breaks: `asyncio.timeout(0.1)` -> `asyncio.timeout(0.2)`

import asyncio


async def main() -> None:
    result = asyncio.get_running_loop().create_future()
    result.get_loop().call_later(0.1, result.set_result, "there")
    try:
        async with asyncio.timeout(0.1):
            await result
    except TimeoutError:
        assert result.result() == "there"
        return
    raise AssertionError("it was in time")


asyncio.run(main())
