"""Start many tasks at once and collect their results."""

import asyncio
import time

import way


async def answer(number: int) -> int:
    await asyncio.sleep(0)
    return number


async def collect(tasks: int) -> float:
    start = time.perf_counter()
    results = await asyncio.gather(*map(answer, range(tasks)))
    assert sum(results) == tasks * (tasks - 1) // 2
    return (time.perf_counter() - start) / tasks


tasks = way.count(20_000)
way.report(each=way.run(collect(tasks)), tasks=tasks)
