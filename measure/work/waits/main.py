"""Many waits at once."""

import asyncio
import time

import way

WAITS = 1000
LONG = 0.1


async def wait() -> float:
    start = time.perf_counter()
    await asyncio.gather(*(asyncio.sleep(LONG) for _ in range(WAITS)))
    return time.perf_counter() - start


way.report(all=way.run(wait()), waits=WAITS, ms=round(LONG * 1000))
