# Claim: `spawn_blocking` hands the job over when you call it; the coroutine of `to_thread` does so when it first runs,
# awaited or as a task.
# Breaks: `    await asyncio.sleep(0)` -> `    await asyncio.gather(job); job = asyncio.sleep(0)`

import asyncio

begun: list[str] = []


async def main() -> None:
    job = asyncio.to_thread(begun.append, "job")
    await asyncio.sleep(0)
    assert not begun
    await job
    assert begun == ["job"]
    await asyncio.create_task(asyncio.to_thread(begun.append, "task"))
    assert begun == ["job", "task"]


asyncio.run(main())
