import asyncio
import threading
from concurrent.futures import ThreadPoolExecutor


def here() -> str:
    return threading.current_thread().name


async def here_too() -> str:
    return here()


async def work() -> None:
    pool = ThreadPoolExecutor(max_workers=3, thread_name_prefix="shop")
    asyncio.get_running_loop().set_default_executor(pool)
    print(f"work: {here()}")
    task = asyncio.create_task(here_too())
    print(f"task: {await task}")
    print(f"job: {await asyncio.to_thread(here)}")


asyncio.run(work())
