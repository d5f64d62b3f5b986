# Claim: But `asyncio.run` waits for the clean-up of its tasks and for its threads, and a timer that is due meanwhile
# goes off.
# Breaks: `await asyncio.sleep(0.3)` -> `pass`

import asyncio
import time
from collections.abc import Coroutine

went_off: list[str] = []


async def clean_up() -> None:
    try:
        await asyncio.sleep(60)
    finally:
        await asyncio.sleep(0.3)


async def compute() -> None:
    await asyncio.to_thread(time.sleep, 0.3)


async def main(work: Coroutine[None, None, None], timer: str) -> None:
    working = asyncio.create_task(work)
    asyncio.get_running_loop().call_later(0.2, went_off.append, timer)
    await asyncio.sleep(0.1)
    assert not working.done()


asyncio.run(main(compute(), "during the thread"))
asyncio.run(main(clean_up(), "during the clean-up"))
assert went_off == ["during the thread", "during the clean-up"]
