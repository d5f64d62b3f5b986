"""Put a limit around something that ends long before it."""

import asyncio
import time

import way


async def limit(limits: int) -> float:
    start = time.perf_counter()
    for _ in range(limits):
        async with asyncio.timeout(60):
            await asyncio.sleep(0)
    return (time.perf_counter() - start) / limits


limits = way.count(30_000)
way.report(each=way.run(limit(limits)), limits=limits)
