# Claim: In tokio a limit drops the handle, and the job is run all the same; in Python the limit cancels it.
# Breaks: `await second` -> `await asyncio.shield(second)`

import subprocess
import sys

# Two threads that wait for one another need the real clock.
PROGRAM = """
import asyncio
import threading
from concurrent.futures import ThreadPoolExecutor

async def main():
    loop = asyncio.get_running_loop()
    loop.set_default_executor(ThreadPoolExecutor(max_workers=1))
    door = threading.Event()
    first = loop.run_in_executor(None, door.wait)
    second = asyncio.to_thread(print, "second runs")
    try:
        async with asyncio.timeout(0):
            await second
    except TimeoutError:
        pass
    await asyncio.sleep(0)  # The pool hears of it in the loop's next round.
    door.set()
    await first
    await asyncio.to_thread(int)  # The thread comes to this when it has done all that was asked before.

asyncio.run(main())
"""

ended = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True)
assert ended.returncode == 0, ended.stderr
assert ended.stdout == ""
