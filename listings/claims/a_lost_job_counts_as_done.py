# Claim: `wait` tells that no job is left, not that all succeeded: a job that is lost in a panic counts, too; in
# asyncio, `join()` waits for ever for a `task_done()` that nobody calls.
# Breaks: `raise RuntimeError("out of luck")` -> `jobs.task_done()`

import asyncio


async def worker(jobs: asyncio.Queue[int]) -> None:
    await jobs.get()
    raise RuntimeError("out of luck")


async def main() -> None:
    jobs: asyncio.Queue[int] = asyncio.Queue()
    jobs.put_nowait(1)
    task = asyncio.create_task(worker(jobs))
    await asyncio.wait([task])
    task.exception()
    try:
        await asyncio.wait_for(jobs.join(), 60)
    except TimeoutError:
        return
    raise AssertionError("it was done")


asyncio.run(main())
