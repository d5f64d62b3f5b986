import asyncio
import threading
from concurrent.futures import ThreadPoolExecutor


def wait(door: threading.Event) -> None:
    door.wait()
    print("first: ends")


async def report(name: str, job: asyncio.Future[None]) -> None:
    try:
        await job
        print(f"{name}: has run")
    except asyncio.CancelledError:
        print(f"{name}: cancelled")


async def main() -> None:
    loop = asyncio.get_running_loop()
    loop.set_default_executor(ThreadPoolExecutor(max_workers=1))
    door = threading.Event()
    first = loop.run_in_executor(None, wait, door)
    second = loop.run_in_executor(None, print, "second: runs")

    second.cancel()
    await asyncio.sleep(0)  # The pool hears of it in the loop's next round.
    door.set()
    await report("first", first)
    await report("second", second)


asyncio.run(main())
