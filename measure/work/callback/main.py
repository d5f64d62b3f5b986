"""Start many tasks, each with a callback for its result."""

import asyncio
import time

import way


async def answer(number: int) -> int:
    await asyncio.sleep(0)
    return number


async def call_back(tasks: int) -> float:
    start = time.perf_counter()
    total = 0

    def add(task: asyncio.Task[int]) -> None:
        nonlocal total
        total += task.result()

    all_tasks = [asyncio.create_task(answer(number)) for number in range(tasks)]
    for task in all_tasks:
        task.add_done_callback(add)
    await asyncio.wait(all_tasks)
    assert total == tasks * (tasks - 1) // 2
    return (time.perf_counter() - start) / tasks


tasks = way.count(20_000)
way.report(each=way.run(call_back(tasks)), tasks=tasks)
