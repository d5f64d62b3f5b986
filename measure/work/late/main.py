"""How late a sleep ends, with nothing else to do."""

import asyncio
import time

import way

SLEEPS = 20
LONG = 0.005


async def late() -> float:
    start = time.perf_counter()
    for _ in range(SLEEPS):
        await asyncio.sleep(LONG)
    return (time.perf_counter() - start) / SLEEPS - LONG


way.report(late=way.run(late()), sleeps=SLEEPS, ms=round(LONG * 1000))
