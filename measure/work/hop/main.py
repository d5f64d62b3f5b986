"""Send numbers from one task to another through a queue that holds one."""

import asyncio
import time

import way


async def produce(queue: asyncio.Queue[int], hops: int) -> None:
    for number in range(hops):
        await queue.put(number)


async def consume(queue: asyncio.Queue[int], hops: int) -> int:
    total = 0
    for _ in range(hops):
        total += await queue.get()
    return total


async def hop(hops: int) -> float:
    start = time.perf_counter()
    queue: asyncio.Queue[int] = asyncio.Queue(1)
    async with asyncio.TaskGroup() as tasks:
        tasks.create_task(produce(queue, hops))
        consumer = tasks.create_task(consume(queue, hops))
    assert consumer.result() == hops * (hops - 1) // 2
    return (time.perf_counter() - start) / hops


hops = way.count(50_000)
way.report(each=way.run(hop(hops)), hops=hops)
