# Claim: `asyncio.run` lets it run.
# Breaks: `None, ran.append, "second")` -> `None, ran.append, "second").cancel(); await asyncio.sleep(0)`

import asyncio
import threading
from concurrent.futures import ThreadPoolExecutor

pool = ThreadPoolExecutor(max_workers=1)
ran: list[str] = []


async def main() -> None:
    loop = asyncio.get_running_loop()
    loop.set_default_executor(pool)
    door = threading.Event()
    loop.run_in_executor(None, door.wait)
    loop.run_in_executor(None, ran.append, "second")
    door.set()


asyncio.run(main())
assert ran == ["second"]
