# Claim: To cancel a timer, abort its task.
# Breaks: `timer.cancel()` -> `timer.when()`

import asyncio


async def main() -> None:
    rang: list[bool] = []
    timer = asyncio.get_running_loop().call_later(0.01, rang.append, True)
    timer.cancel()
    assert timer.cancelled()
    await asyncio.sleep(0.02)
    assert rang == []


asyncio.run(main())
