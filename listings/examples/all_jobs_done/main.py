import asyncio


async def worker(jobs: asyncio.Queue[int]) -> None:
    while True:
        number = await jobs.get()
        await asyncio.sleep(0.1)
        print(f"worker: job {number} is done")
        jobs.task_done()


async def main() -> None:
    jobs: asyncio.Queue[int] = asyncio.Queue()
    task = asyncio.create_task(worker(jobs))

    for batch in ([1, 2], [3, 4]):
        for number in batch:
            jobs.put_nowait(number)
        await jobs.join()
        print("main: the batch is done")
    task.cancel()


asyncio.run(main())
