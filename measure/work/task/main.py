"""Start a task and await it, one after the other."""

import asyncio
import time

import way


async def answer(number: int) -> int:
    return number


async def start_and_await(tasks: int) -> float:
    start = time.perf_counter()
    total = 0
    for number in range(tasks):
        total += await asyncio.create_task(answer(number))
    assert total == tasks * (tasks - 1) // 2
    return (time.perf_counter() - start) / tasks


tasks = way.count(20_000)
way.report(each=way.run(start_and_await(tasks)), tasks=tasks)
