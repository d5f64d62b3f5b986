import asyncio


async def worker(name: str, jobs: asyncio.Queue[int]) -> None:
    while True:
        job = await jobs.get()
        print(f"{name}: job {job}")
        await asyncio.sleep(0.1)
        jobs.task_done()


async def main() -> None:
    jobs: asyncio.Queue[int] = asyncio.Queue(maxsize=8)
    workers = [asyncio.create_task(worker(name, jobs)) for name in ("worker1", "worker2")]
    for job in range(1, 5):
        await jobs.put(job)
    await jobs.join()
    print("All jobs are done")
    for task in workers:
        task.cancel()


asyncio.run(main())
