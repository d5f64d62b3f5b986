import asyncio
import os.path
import queue
from concurrent.futures import ThreadPoolExecutor


async def main() -> None:
    loop = asyncio.get_running_loop()
    loop.set_default_executor(ThreadPoolExecutor(max_workers=1))
    finished: queue.Queue[str] = queue.Queue()
    job = asyncio.create_task(asyncio.to_thread(finished.get))

    looking = asyncio.create_task(asyncio.to_thread(os.path.exists, "/"))
    done, _ = await asyncio.wait([looking], timeout=0.1)
    if done:
        print("There is a file")
    else:
        print("Nothing yet: the job has the only thread")
    finished.put("Job done")
    print(await job)
    print(f"There is a file: {str(await looking).lower()}")


asyncio.run(main())
